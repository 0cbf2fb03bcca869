package jp.mikiwame.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes records of the model as bytes and reads them back, in the order of their components.
 *
 * <p>What is made is decided by the declared types alone: bytes cannot name a class, so that
 * whatever they hold, nothing but values of the model comes of them. Only the build that wrote them
 * can read them.
 */
final class RecordCodec {

  private static final int NULL = 0;
  private static final int PRESENT = 1;

  /** The parts of a record type, looked up once. */
  private record Shape(Constructor<?> constructor, List<RecordComponent> components, Type[] types) {

    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] raw = new Class<?>[components.length];
      Type[] types = new Type[components.length];
      for (int i = 0; i < components.length; i++) {
        raw[i] = components[i].getType();
        types[i] = raw[i] == List.class ? components[i].getGenericType() : raw[i];
      }
      try {
        return new Shape(type.getDeclaredConstructor(raw), List.of(components), types);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("Every record has its constructor (%s)".formatted(type), e);
      }
    }
  }

  private final Map<Class<?>, Shape> shapes = new HashMap<>();

  <T> void write(List<T> values, Class<T> type, DataOutputStream out) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      write(value, (Type) type, out);
    }
  }

  /**
   * @throws IOException if the bytes are no such list
   */
  <T> List<T> read(Class<T> type, DataInputStream in) throws IOException {
    List<T> values = new ArrayList<>();
    for (int i = size(in); i > 0; i--) {
      values.add(type.cast(value(type, in)));
    }
    return values;
  }

  private void write(Object value, Type type, DataOutputStream out) throws IOException {
    out.writeByte(value == null ? NULL : PRESENT);
    if (value == null) {
      return;
    }
    if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    } else if (value instanceof Double number) {
      out.writeDouble(number);
    } else if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Boolean answer) {
      out.writeBoolean(answer);
    } else if (value instanceof LocalDate date) {
      out.writeLong(date.toEpochDay());
    } else if (value instanceof Enum<?> constant) {
      out.writeInt(constant.ordinal());
    } else if (value instanceof List<?> list) {
      out.writeInt(list.size());
      for (Object each : list) {
        write(each, elementOf(type), out);
      }
    } else {
      writeRecord(value, (Class<?>) type, out);
    }
  }

  private void writeRecord(Object value, Class<?> type, DataOutputStream out) throws IOException {
    if (type.isSealed()) {
      out.writeInt(List.of(type.getPermittedSubclasses()).indexOf(value.getClass()));
    }
    Shape shape = shape(value.getClass());
    for (int i = 0; i < shape.types().length; i++) {
      try {
        Object part = shape.components().get(i).getAccessor().invoke(value);
        write(part, shape.types()[i], out);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A value cannot be written (%s)".formatted(type), e);
      }
    }
  }

  private Object value(Type type, DataInputStream in) throws IOException {
    if (in.readByte() == NULL) {
      return null;
    }
    if (type == String.class) {
      return new String(in.readNBytes(size(in)), StandardCharsets.UTF_8);
    } else if (type == Double.class || type == double.class) {
      return in.readDouble();
    } else if (type == Integer.class || type == int.class) {
      return in.readInt();
    } else if (type == Boolean.class || type == boolean.class) {
      return in.readBoolean();
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(in.readLong());
    } else if (type instanceof ParameterizedType) {
      List<Object> list = new ArrayList<>();
      for (int i = size(in); i > 0; i--) {
        list.add(value(elementOf(type), in));
      }
      return list;
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return chosen(raw.getEnumConstants(), in);
    }
    return record(raw.isSealed() ? chosen(raw.getPermittedSubclasses(), in) : raw, in);
  }

  private Object record(Class<?> type, DataInputStream in) throws IOException {
    Shape shape = shape(type);
    Object[] parts = new Object[shape.types().length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = value(shape.types()[i], in);
    }
    try {
      return shape.constructor().newInstance(parts);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IOException("No such value (%s)".formatted(type.getName()), e);
    }
  }

  private Shape shape(Class<?> type) {
    Shape known = shapes.get(type);
    if (known == null) {
      known = Shape.of(type);
      shapes.put(type, known);
    }
    return known;
  }

  private static Type elementOf(Type list) {
    return ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  private static <T> T chosen(T[] all, DataInputStream in) throws IOException {
    int index = in.readInt();
    if (index < 0 || index >= all.length) {
      throw new IOException("No such choice (%d of %d)".formatted(index, all.length));
    }
    return all[index];
  }

  /** A length or count; one beyond what is left is a fault, and no memory is asked for. */
  static int size(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > in.available()) {
      throw new IOException("More is announced than follows (%d)".formatted(size));
    }
    return size;
  }
}

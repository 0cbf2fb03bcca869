package jp.mikiwame.rules;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class file refers to. Of its texts only names of classes and members are made into
 * strings: most of a pool is neither, and every start looks through some five hundred of them.
 *
 * @param classes names with slashes; of an array, what it is made of
 */
record ConstantPool(List<String> classes, List<Member> members) {

  /** A field or method, and the class that it is looked for in. */
  record Member(String owner, String name) {}

  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;

  /** Magic number and version. */
  private static final int START = 8;

  /**
   * @throws IOException if it is no class file, or holds what no rule is compiled to
   */
  static ConstantPool read(byte[] file) throws IOException {
    try {
      return new Pool(file).contents();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("This is no class file", e);
    }
  }

  /** The pool of one file, entries by their numbers. */
  private static final class Pool {
    private final ByteBuffer bytes;
    private final byte[] kinds;

    /** Where each entry begins, behind its kind. */
    private final int[] starts;

    private final String[] texts;

    Pool(byte[] file) throws IOException {
      bytes = ByteBuffer.wrap(file);
      bytes.position(START);
      int count = Short.toUnsignedInt(bytes.getShort());
      kinds = new byte[count];
      starts = new int[count];
      texts = new String[count];
      for (int i = 1; i < count; i++) {
        kinds[i] = bytes.get();
        starts[i] = bytes.position();
        bytes.position(starts[i] + length(kinds[i]));
        if (kinds[i] == LONG || kinds[i] == DOUBLE) {
          // These take two places.
          i++;
        }
      }
    }

    private int length(int kind) throws IOException {
      return switch (kind) {
        case UTF8 -> Short.BYTES + number(bytes.position());
        case CLASS, STRING -> Short.BYTES;
        case INTEGER, FLOAT, FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE -> Integer.BYTES;
        case LONG, DOUBLE -> Long.BYTES;
        // Method handles and what is linked at run time: no rule is compiled to that.
        default -> throw new IOException("Constant of kind " + kind);
      };
    }

    ConstantPool contents() throws IOException {
      List<String> classes = new ArrayList<>();
      List<Member> members = new ArrayList<>();
      for (int i = 1; i < kinds.length; i++) {
        if (kinds[i] == CLASS) {
          classes.add(className(i));
        } else if (kinds[i] >= FIELD && kinds[i] <= INTERFACE_METHOD) {
          String owner = className(number(starts[i]));
          int nameAndType = number(starts[i] + Short.BYTES);
          members.add(new Member(owner, text(number(starts[nameAndType]))));
        }
      }
      return new ConstantPool(classes, members);
    }

    private String className(int entry) throws IOException {
      String name = text(number(starts[entry]));
      return name.startsWith("[") ? name.replaceFirst("^\\[+L(.*);$", "$1") : name;
    }

    private String text(int entry) throws IOException {
      if (kinds[entry] != UTF8) {
        throw new IOException("No text where a name is needed");
      }
      if (texts[entry] == null) {
        int start = starts[entry] + Short.BYTES;
        texts[entry] =
            new String(bytes.array(), start, number(starts[entry]), StandardCharsets.UTF_8);
      }
      return texts[entry];
    }

    private int number(int position) {
      return Short.toUnsignedInt(bytes.getShort(position));
    }
  }
}

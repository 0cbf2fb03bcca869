package jp.mikiwame.rules;

import java.util.Map;
import org.drools.model.Model;

/** Compiled classes of criteria, apart from those of any other compilation in the same process. */
final class CompiledRules extends ClassLoader {

  static final String PACKAGE = "jp.mikiwame.compiled.";

  private final Map<String, byte[]> classes;

  /**
   * @param classes class files by name
   * @throws IllegalStateException if they use what no rule needs
   */
  CompiledRules(Map<String, byte[]> classes) {
    super(CompiledRules.class.getClassLoader());
    for (String name : classes.keySet()) {
      if (!name.startsWith(PACKAGE)) {
        throw new IllegalStateException("No compiled rule is called so (class %s)".formatted(name));
      }
    }
    ClassGate.check(classes);
    this.classes = classes;
  }

  /** The model that a class is. */
  Model model(String name) {
    try {
      return (Model) loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Compiled rules cannot be loaded (%s)".formatted(name), e);
    }
  }

  /** Own classes are not looked for elsewhere first: that would open every jar of the program. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = name.startsWith(PACKAGE) ? classes.get(name) : null;
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }
}

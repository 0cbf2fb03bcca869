package jp.mikiwame.rules;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets only those compiled rules through that use nothing but what compiled rules need: every class
 * and member that a class file names stands in its constant pool, so nothing can be used unseen.
 *
 * <p>A second barrier behind the reader of rule files, for what that might have overlooked. Owners
 * are named one by one; a list of packages would let in whatever else is in them.
 */
final class ClassGate {

  /** Owner, then the members of it that may be used. */
  private static final Map<String, Set<String>> LIBRARIES =
      """
      java/lang/Boolean valueOf
      java/lang/Double valueOf
      java/lang/Enum <init> valueOf
      java/lang/Exception
      java/lang/Integer valueOf
      java/lang/Object <init>
      java/lang/RuntimeException <init>
      java/lang/String equals hashCode
      java/lang/StringBuilder <init> append toString
      java/lang/System arraycopy
      java/time/format/DateTimeFormatter
      java/time/format/DateTimeFormatterBuilder <init> appendPattern parseCaseInsensitive toFormatter
      java/util/Arrays asList
      java/util/Collections emptyList
      java/util/Locale ENGLISH
      org/drools/model/DomainClassMetadata
      org/drools/model/Model
      org/drools/model/PatternDSL
      org/drools/model/PatternDSL$PatternDef expr
      org/drools/model/Rule
      org/drools/model/RuleItemBuilder
      org/drools/model/consequences/ConsequenceBuilder
      org/drools/model/consequences/ConsequenceBuilder$_0
      org/drools/model/functions/Block0
      org/drools/model/functions/HashedExpression
      org/drools/model/functions/Predicate1
      org/drools/model/functions/PredicateInformation <init> addRuleNames
      org/drools/model/impl/RuleBuilder build
      org/drools/model/operators/InOperator INSTANCE
      org/drools/modelcompiler/dsl/pattern/D declarationOf eval execute pattern rule
      org/drools/modelcompiler/util/EvaluationUtil areNullSafeEquals areNumbersNullSafeEquals \
      greaterOrEqualNumbers greaterThanNumbers lessOrEqualNumbers lessThanNumbers
      org/drools/util/DateUtils getDateFormatMask
      """
          .lines()
          .map(line -> List.of(line.split(" ")))
          .collect(
              Collectors.toUnmodifiableMap(
                  words -> words.get(0), words -> Set.copyOf(words.subList(1, words.size()))));

  /** Records of the model are values: whatever they offer may be used. */
  private static final Set<String> MODEL =
      FactPath.types().stream().map(type -> internal(type.getName())).collect(Collectors.toSet());

  private final Set<String> free;

  private ClassGate(Set<String> compiled) {
    free = new HashSet<>(MODEL);
    compiled.forEach(name -> free.add(internal(name)));
  }

  /**
   * @param classes class files by name; they may use each other
   * @throws IllegalStateException naming the first class that uses anything else
   */
  static void check(Map<String, byte[]> classes) {
    ClassGate gate = new ClassGate(classes.keySet());
    classes.forEach(gate::check);
  }

  private void check(String name, byte[] bytes) {
    try {
      ConstantPool pool = ConstantPool.read(bytes);
      for (String owner : pool.classes()) {
        refuseUnless(isFree(owner) || LIBRARIES.containsKey(owner), name, owner);
      }
      for (ConstantPool.Member member : pool.members()) {
        boolean allowed =
            isFree(member.owner())
                || LIBRARIES.getOrDefault(member.owner(), Set.of()).contains(member.name());
        refuseUnless(allowed, name, member);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "A compiled rule cannot be checked (class %s)".formatted(name), e);
    }
  }

  private boolean isFree(String owner) {
    return free.contains(owner);
  }

  private static void refuseUnless(boolean allowed, String name, Object used) {
    if (!allowed) {
      throw new IllegalStateException(
          "A compiled rule uses what no rule needs (class %s, used %s)".formatted(name, used));
    }
  }

  private static String internal(String name) {
    return name.replace('.', '/');
  }
}

package jp.mikiwame.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mikiwame.assess.RuleFolders;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.Finding;
import jp.mikiwame.model.Rule;
import jp.mikiwame.model.Task;
import jp.mikiwame.rules.RuleBook;
import jp.mikiwame.rules.RuleCompiler;
import jp.mikiwame.rules.RuleFaults;
import jp.mikiwame.rules.RuleFolder;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** Our own rules, judged by us and in the plain way in which Drools is used. */
final class OurEngines {

  /** A working memory is fastest with some hundred tasks in it. */
  private static final int AT_ONCE = 500;

  private static final Pattern CONSTANT_TYPE = Pattern.compile("\\b([A-Z]\\w*)\\.[A-Z]");

  private OurEngines() {}

  /** The shipped rules that score, and no others. */
  static RuleBook scoringRules(Path copy) throws IOException, RuleFaults {
    RuleFolders.copy(Path.of("rules"), copy);
    for (String folder :
        List.of(Criterion.STEPS, Criterion.CHECKING, Criterion.GATES, Criterion.ALTERNATIVES)) {
      RuleFolders.remove(copy.resolve(folder));
    }
    return RuleFolder.load(copy, new RuleCompiler());
  }

  static Engine ruleBook(RuleBook rules, Points points) {
    return Engine.of(
        "Mikiwame",
        AT_ONCE,
        surveys -> {
          List<List<Finding>> findings = rules.judge(surveys.stream().map(Survey::task).toList());
          return findings.stream().map(all -> points(all, points)).toArray(double[][]::new);
        });
  }

  private static double[] points(List<Finding> findings, Points points) {
    long hits = 0;
    long open = 0;
    for (Finding finding : findings) {
      if (finding.isHit()) {
        hits |= points.bit(finding.rule());
      } else {
        for (String rule : finding.open()) {
          open |= points.bit(rule);
        }
      }
    }
    return points.of(hits, open);
  }

  /** The same rules in a session for some hundred tasks, with a listener that hears the matches. */
  static Engine session(List<Criterion> criteria, Points points) {
    KieBase compiled =
        new KieHelper()
            .addContent(drl(criteria), ResourceType.DRL)
            .build(ExecutableModelProject.class);
    return Engine.of(
        "Drools, a session for 500 tasks",
        AT_ONCE,
        surveys -> {
          Map<Object, Set<String>> matches = new IdentityHashMap<>();
          KieSession session = compiled.newKieSession();
          try {
            session.addEventListener(new Listener(matches));
            surveys.forEach(survey -> session.insert(survey.task()));
            session.fireAllRules();
          } finally {
            session.dispose();
          }
          return surveys.stream()
              .map(survey -> points(survey, matches.getOrDefault(survey.task(), Set.of()), points))
              .toArray(double[][]::new);
        });
  }

  /** The points that matches are worth. */
  static double[] points(Survey survey, Iterable<String> matches, Points points) {
    long matched = 0;
    for (String rule : matches) {
      matched |= points.bit(rule);
    }
    return points.of(survey.hits(matched), survey.open(matched));
  }

  private static final class Listener extends DefaultAgendaEventListener {
    private final Map<Object, Set<String>> matches;

    Listener(Map<Object, Set<String>> matches) {
      this.matches = matches;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
      Object task = event.getMatch().getObjects().get(0);
      String rule = event.getMatch().getRule().getName();
      matches.computeIfAbsent(task, key -> new HashSet<>()).add(rule);
    }
  }

  private static String drl(List<Criterion> criteria) {
    StringBuilder rules = new StringBuilder();
    for (Criterion criterion : criteria) {
      for (Rule grade : criterion.grades()) {
        String constraints =
            grade.conditions().stream().map(Cells::drl).collect(Collectors.joining(", "));
        rules.append("rule \"%s\" when Task( %s ) then end%n".formatted(grade.id(), constraints));
      }
    }
    Set<String> types = new TreeSet<>(Set.of(Task.class.getSimpleName()));
    Matcher constant = CONSTANT_TYPE.matcher(rules);
    while (constant.find()) {
      types.add(constant.group(1));
    }
    String imports =
        types.stream()
            .map(type -> "import " + Task.class.getPackageName() + "." + type + "\n")
            .collect(Collectors.joining());
    return "package bench\n" + imports + rules;
  }
}

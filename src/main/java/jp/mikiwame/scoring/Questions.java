package jp.mikiwame.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.RuleIndex;
import jp.mikiwame.model.Scorecard;

/** What the rules ask of a task and of each of its steps, whatever a survey answers. */
final class Questions {

  /**
   * A value that rules look at.
   *
   * @param ofStep whether it is asked of each step rather than once
   * @param path from the task or the step
   */
  private record Question(boolean ofStep, String path) {

    /** The path from the task, also for what a rule on steps looks up in the task. */
    String name() {
      String ofTask = "task.";
      if (!ofStep) {
        return path;
      }
      return path.startsWith(ofTask) ? path.substring(ofTask.length()) : "steps[]." + path;
    }
  }

  private final RuleIndex rules;
  private final List<Question> all;
  private final List<String> names;

  /** By the number of a question, that of its name. */
  private final int[] nameOf;

  /** By the position of a criterion, the numbers of its questions in the order in which it asks. */
  private final int[][] asked;

  /** Ids of the criteria, sorted. */
  private final List<String> ids;

  /** By the position of a criterion, that of its id among {@link #ids}. */
  private final int[] ranks;

  /** The folders of the criteria, technologies among them. */
  private final List<String> folders;

  /** By the position of a criterion, the number of its folder. */
  private final int[] folderOf;

  /** By the number of a folder, the questions of its criteria. */
  private final Bits askedIn;

  /** The questions asked of each step. */
  private final Bits ofSteps;

  /** So many lists of ids are kept for each name; hardly any needs more. */
  private static final int MOST_KEPT = 16;

  /** By the number of a name, the lists of ids that came up. Replaced as a whole by any thread. */
  private final AtomicReferenceArray<Ids[]> kept;

  /** Ids of criteria, and their ranks. */
  private record Ids(Bits ranks, List<String> ids) {}

  Questions(RuleIndex rules) {
    this.rules = rules;
    this.all = rules.criteria().stream().flatMap(c -> of(c).stream()).distinct().toList();
    this.names = all.stream().map(Question::name).distinct().toList();
    this.nameOf = all.stream().mapToInt(question -> names.indexOf(question.name())).toArray();
    this.asked =
        rules.criteria().stream()
            .map(criterion -> of(criterion).stream().mapToInt(all::indexOf).toArray())
            .toArray(int[][]::new);
    this.ids = rules.criteria().stream().map(Criterion::id).sorted().toList();
    this.ranks = rules.criteria().stream().mapToInt(c -> ids.indexOf(c.id())).toArray();
    this.folders = rules.criteria().stream().map(Criterion::folder).distinct().toList();
    this.folderOf = rules.criteria().stream().mapToInt(c -> folders.indexOf(c.folder())).toArray();
    this.askedIn = new Bits(folders.size(), all.size());
    this.ofSteps = new Bits(1, all.size());
    this.kept = new AtomicReferenceArray<>(names.size());
    for (int i = 0; i < asked.length; i++) {
      for (int question : asked[i]) {
        askedIn.set(folderOf[i], question);
        if (all.get(question).ofStep()) {
          ofSteps.set(0, question);
        }
      }
    }
  }

  private static Set<Question> of(Criterion criterion) {
    return criterion.grades().stream()
        .flatMap(rule -> rule.conditions().stream())
        .map(condition -> new Question(criterion.onSteps(), condition.path()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The number of a question.
   *
   * @param criterion position of the criterion that asks it
   * @param place at which it is expected among the criterion's questions
   */
  int number(int criterion, int place, String path) {
    int[] numbers = asked[criterion];
    if (place < numbers.length && all.get(numbers[place]).path().equals(path)) {
      return numbers[place];
    }
    for (int number : numbers) {
      if (all.get(number).path().equals(path)) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "No such question (%s, %s)".formatted(rules.criteria().get(criterion).id(), path));
  }

  /** Numbers of questions are below this. */
  int size() {
    return all.size();
  }

  /** Numbers of names are below this. */
  int names() {
    return names.size();
  }

  /** The number of the name of a question; a step's and the task's may have the same. */
  int name(int question) {
    return nameOf[question];
  }

  String path(int name) {
    return names.get(name);
  }

  /** The rank by id of the criterion at this position. */
  int rank(int criterion) {
    return ranks[criterion];
  }

  /**
   * Ids of the criteria that ask for something, sorted.
   *
   * @param name number of what they ask for, which is the row of their ranks
   */
  List<String> ids(int name, Bits byName) {
    Ids[] known = kept.get(name);
    for (int i = 0; known != null && i < known.length; i++) {
      if (known[i].ranks().sameAs(0, byName, name)) {
        return known[i].ids();
      }
    }
    Ids found = ids(byName, name);
    if (known == null) {
      kept.set(name, new Ids[] {found});
    } else if (known.length < MOST_KEPT) {
      Ids[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = found;
      kept.set(name, more);
    }
    return found.ids();
  }

  private Ids ids(Bits byName, int name) {
    Bits ranks = new Bits(1, ids.size());
    ranks.addAll(0, byName, name);
    List<String> ranked = new ArrayList<>();
    for (int rank = 0; rank < ids.size(); rank++) {
      if (ranks.get(0, rank)) {
        ranked.add(ids.get(rank));
      }
    }
    return new Ids(ranks, List.copyOf(ranked));
  }

  /**
   * What is asked if technologies are left aside.
   *
   * @param chosen technologies that are not; none is if this is empty
   * @param scorecards of all technologies
   */
  Part part(List<String> chosen, List<Scorecard> scorecards) {
    boolean[] left = new boolean[folders.size()];
    for (int i = 0; i < scorecards.size() && !chosen.isEmpty(); i++) {
      String technology = scorecards.get(i).technology();
      int folder = chosen.contains(technology) ? -1 : folders.indexOf(technology);
      if (folder >= 0) {
        left[folder] = true;
      }
    }
    return new Part(left);
  }

  /** The questions of the criteria that are not those of technologies left aside. */
  final class Part {
    /** By the number of a folder. */
    private final boolean[] left;

    private Part(boolean[] left) {
      this.left = left;
    }

    /** Whether the criterion at this position asks anything. */
    boolean asks(int criterion) {
      return !left[folderOf[criterion]];
    }

    /** Number of questions on a task with so many steps. */
    int size(int steps) {
      Bits questions = new Bits(1, all.size());
      for (int folder = 0; folder < left.length; folder++) {
        if (!left[folder]) {
          questions.addAll(0, askedIn, folder);
        }
      }
      int ofStep = questions.countBoth(0, ofSteps, 0);
      return questions.count(0) - ofStep + ofStep * steps;
    }
  }
}

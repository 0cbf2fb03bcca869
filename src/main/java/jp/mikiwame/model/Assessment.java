package jp.mikiwame.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a run found. Whoever has it and no other file can make every report.
 *
 * @param formatVersion of this document
 * @param referenceClasses what is known of each technology
 * @param criteria the rules as they stood
 * @param questions what to ask first, over all tasks
 * @param candidates ranked tasks first, then the others by verdict and id
 * @param notices on the data
 */
public record Assessment(
    String formatVersion,
    RunInfo run,
    Organization organization,
    Integer fiscalYear,
    Totals totals,
    Calibration calibration,
    List<ReferenceClass> referenceClasses,
    List<Assumption> assumptions,
    List<Technology> technologies,
    List<Criterion> criteria,
    List<Question> questions,
    List<Candidate> candidates,
    List<Notice> notices) {

  /** Version of the document that this program writes and reads. */
  public static final String FORMAT_VERSION = "1";

  public Assessment {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(totals, "totals");
    Objects.requireNonNull(calibration, "calibration");
    referenceClasses = List.copyOf(referenceClasses);
    assumptions = List.copyOf(assumptions);
    technologies = List.copyOf(technologies);
    criteria = List.copyOf(criteria);
    questions = List.copyOf(questions);
    candidates = List.copyOf(candidates);
    notices = List.copyOf(notices);
  }

  public Optional<Candidate> candidate(String taskId) {
    return candidates.stream().filter(c -> c.task().id().equals(taskId)).findFirst();
  }
}

package jp.mikiwame.model;

import java.util.Collection;
import java.util.List;

/** What a rule's header says a hit is worth. */
public sealed interface Conclusion {

  /**
   * Speaks for the technology of the folder.
   *
   * @param points above zero
   */
  record Points(double points) implements Conclusion {}

  /**
   * The step can be taken over.
   *
   * @param technologies all of them are needed together
   */
  record TakeOver(List<String> technologies) implements Conclusion {
    public TakeOver {
      technologies = List.copyOf(technologies);
    }
  }

  /**
   * Checking that people have to do once a technology takes the step over.
   *
   * @param minutesPerCase staff minutes for each case
   * @param minutesPerField staff minutes to look at each field of each case
   * @param minutesPerError staff minutes to put right one field that was misread
   * @param shareOfMinutes share (0 and up) of the step's present minutes
   */
  record Checking(
      List<String> technologies,
      double minutesPerCase,
      double minutesPerField,
      double minutesPerError,
      double shareOfMinutes)
      implements Conclusion {
    public Checking {
      technologies = List.copyOf(technologies);
    }
  }

  /**
   * Forbids or postpones technologies whatever their score.
   *
   * @param release what would lift the gate, as a sentence
   */
  record Gate(List<String> technologies, GateEffect effect, String release) implements Conclusion {
    public Gate {
      technologies = List.copyOf(technologies);
    }

    /** Whether it would stop a set of technologies: any of them is enough. */
    public boolean concerns(Collection<String> chosen) {
      for (String technology : technologies) {
        if (chosen.contains(technology)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A cheaper means is at hand. */
  record Alternative(Advice advice) implements Conclusion {}
}

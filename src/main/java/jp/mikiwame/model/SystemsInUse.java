package jp.mikiwame.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The systems that a task or step uses, seen on one day.
 *
 * @param asOf the day on which the task is judged
 * @param used each known system once
 * @param complete whether there are no others; false if some step does not say which it uses
 */
public record SystemsInUse(LocalDate asOf, List<InformationSystem> used, boolean complete) {

  public SystemsInUse {
    used = used == null ? List.of() : List.copyOf(used);
  }

  /** Number of systems; null if there may be others. */
  public Integer count() {
    return complete ? used.size() : null;
  }

  /** Whether there are systems and all of them offer this way in; null if unknown. */
  public Boolean allOffer(SystemAccess way) {
    Boolean all = every(system -> system.access() == null ? null : system.access().contains(way));
    return Boolean.TRUE.equals(all) && used.isEmpty() ? Boolean.FALSE : all;
  }

  /** Whether the systems stand in more than one network zone; null if unknown. */
  public Boolean crossesZones() {
    NetworkZone first = null;
    boolean known = true;
    for (int i = 0; i < used.size(); i++) {
      InformationSystem system = used.get(i);
      NetworkZone zone = system.networkZone();
      if (first != null && zone != null && zone != first) {
        return true;
      }
      known &= zone != null;
      first = first == null ? zone : first;
    }
    boolean couldCross = !complete || !known && used.size() > 1;
    return couldCross ? null : Boolean.FALSE;
  }

  /** Whether a system stands in this zone; null if unknown. */
  public Boolean anyIn(NetworkZone zone) {
    return any(system -> system.networkZone() == null ? null : system.networkZone() == zone);
  }

  /** Whether a core system is still to be replaced by its standard system; null if unknown. */
  public Boolean replacementPending() {
    return any(system -> system.isReplacedAfter(asOf));
  }

  /** Day of the next switch after {@link #asOf}; null if none is known. */
  public LocalDate nextReplacement() {
    LocalDate next = null;
    for (int i = 0; i < used.size(); i++) {
      InformationSystem system = used.get(i);
      boolean pending = Boolean.TRUE.equals(system.isReplacedAfter(asOf));
      if (pending && (next == null || system.replacedOn().isBefore(next))) {
        next = system.replacedOn();
      }
    }
    return next;
  }

  /**
   * Those of the systems that carry one of {@code ids}.
   *
   * @param ids null if not surveyed
   */
  SystemsInUse only(List<String> ids) {
    if (ids == null) {
      return new SystemsInUse(asOf, List.of(), false);
    }
    return new SystemsInUse(asOf, named(ids), true);
  }

  private List<InformationSystem> named(List<String> ids) {
    InformationSystem only = null;
    int count = 0;
    for (int i = 0; i < used.size(); i++) {
      InformationSystem system = used.get(i);
      if (ids.contains(system.id())) {
        only = system;
        count++;
      }
    }
    // Steps use one system or all of their task's, and rules ask often.
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of(only);
      default ->
          count == used.size()
              ? used
              : used.stream().filter(system -> ids.contains(system.id())).toList();
    };
  }

  private Boolean any(Function<InformationSystem, Boolean> claim) {
    Boolean none =
        every(
            system -> {
              Boolean holds = claim.apply(system);
              return holds == null ? null : !holds;
            });
    return none == null ? null : !none;
  }

  /** Three-valued "for all": one counter-example decides, otherwise one unknown leaves it open. */
  private Boolean every(Function<InformationSystem, Boolean> claim) {
    boolean known = complete;
    for (int i = 0; i < used.size(); i++) {
      InformationSystem system = used.get(i);
      Boolean holds = claim.apply(system);
      if (Boolean.FALSE.equals(holds)) {
        return false;
      }
      known &= holds != null;
    }
    return known ? Boolean.TRUE : null;
  }
}

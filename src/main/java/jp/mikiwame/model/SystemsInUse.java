package jp.mikiwame.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The systems that a task or step uses, seen on one day.
 *
 * @param asOf the day on which the task is judged
 * @param used each system once, empty if none is used; null if not surveyed
 */
public record SystemsInUse(LocalDate asOf, List<InformationSystem> used) {

  public SystemsInUse {
    used = used == null ? null : List.copyOf(used);
  }

  /** Number of systems; null if unknown. */
  public Integer count() {
    return used == null ? null : used.size();
  }

  /** Whether there are systems and all of them offer this way in; null if unknown. */
  public Boolean allOffer(SystemAccess way) {
    if (used == null) {
      return null;
    }
    return used.isEmpty()
        ? Boolean.FALSE
        : every(system -> system.access() == null ? null : system.access().contains(way));
  }

  /** Number of network zones that the systems stand in; null if unknown. */
  public Integer zoneCount() {
    if (used == null || used.stream().anyMatch(system -> system.networkZone() == null)) {
      return null;
    }
    return (int) used.stream().map(InformationSystem::networkZone).distinct().count();
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
    return used == null
        ? null
        : used.stream()
            .filter(system -> Boolean.TRUE.equals(system.isReplacedAfter(asOf)))
            .map(InformationSystem::replacedOn)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /** Those of the systems that carry one of {@code ids}; unknown stays unknown. */
  SystemsInUse only(List<String> ids) {
    if (ids == null || used == null) {
      return new SystemsInUse(asOf, null);
    }
    return new SystemsInUse(asOf, used.stream().filter(s -> ids.contains(s.id())).toList());
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
    if (used == null) {
      return null;
    }
    List<Boolean> answers = used.stream().map(claim).toList();
    if (answers.contains(Boolean.FALSE)) {
      return false;
    }
    return answers.stream().anyMatch(Objects::isNull) ? null : Boolean.TRUE;
  }
}

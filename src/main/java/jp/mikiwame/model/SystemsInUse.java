package jp.mikiwame.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    Set<NetworkZone> zones =
        used.stream()
            .map(InformationSystem::networkZone)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (zones.size() > 1) {
      return true;
    }
    boolean known = used.stream().allMatch(system -> system.networkZone() != null);
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
    return used.stream()
        .filter(system -> Boolean.TRUE.equals(system.isReplacedAfter(asOf)))
        .map(InformationSystem::replacedOn)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * Those of the systems that carry one of {@code ids}.
   *
   * @param ids null if not surveyed
   */
  SystemsInUse only(List<String> ids) {
    return ids == null
        ? new SystemsInUse(asOf, List.of(), false)
        : new SystemsInUse(asOf, used.stream().filter(s -> ids.contains(s.id())).toList(), true);
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
    List<Boolean> answers = used.stream().map(claim).toList();
    if (answers.contains(Boolean.FALSE)) {
      return false;
    }
    return complete && answers.stream().noneMatch(Objects::isNull) ? Boolean.TRUE : null;
  }
}

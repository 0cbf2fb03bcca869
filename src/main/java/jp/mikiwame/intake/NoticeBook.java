package jp.mikiwame.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Severity;

/** Notices, but of one code no more than are kept: a file with millions of faults must fit too. */
public final class NoticeBook {

  private final int most;
  private final List<Notice> kept = new ArrayList<>();
  private final Map<String, Integer> met = new HashMap<>();
  private final Map<String, Severity> worst = new TreeMap<>();

  /**
   * @param most how many are kept of one code
   */
  public NoticeBook(int most) {
    this.most = most;
  }

  /** Whether a notice of this code is to be made; else it is only counted. */
  boolean wants(Fault fault) {
    return wants(fault.code(), fault.severity());
  }

  private boolean wants(String code, Severity severity) {
    boolean wanted = met.merge(code, 1, Integer::sum) <= most;
    if (!wanted) {
      worst.merge(code, severity, NoticeBook::worse);
    }
    return wanted;
  }

  /** Keeps a notice that is wanted. */
  void add(Notice notice) {
    kept.add(notice);
  }

  /** Keeps a notice, or only counts it. */
  public void enter(Notice notice) {
    if (wants(notice.code(), notice.severity())) {
      add(notice);
    }
  }

  /** Forgets what was noticed of a code, since another notice says it once of all. */
  public void forget(String code) {
    kept.removeIf(notice -> notice.code().equals(code));
    worst.remove(code);
  }

  /**
   * All by line, and behind them how many were left out.
   *
   * @param others that belong to the file as well
   */
  public List<Notice> all(String file, List<Notice> others) {
    List<Notice> all = new ArrayList<>(others);
    all.addAll(kept);
    all.sort(Notice.BY_PLACE);
    worst.forEach(
        (code, severity) -> {
          Map<String, Object> values =
              Map.of("value", code, "kept", most, "count", met.get(code) - most);
          Place place = Place.file(file);
          all.add(
              severity == Severity.ERROR
                  ? Notice.error("notices-left-out", place, values)
                  : Notice.warning("notices-left-out", place, values));
        });
    return all;
  }

  private static Severity worse(Severity one, Severity other) {
    return one == Severity.ERROR ? one : other;
  }
}

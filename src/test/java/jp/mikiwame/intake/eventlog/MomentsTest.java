package jp.mikiwame.intake.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011-10-11 13:45:40.276000+02:00 | 2011-10-11T11:45:40.276Z",
        "2005-03-23T00:00:00.000+01:00 | 2005-03-22T23:00:00Z",
        "2026-10-01T09:05:00Z | 2026-10-01T09:05:00Z",
        "2026-10-01T09:05:00+0900 | 2026-10-01T00:05:00Z",
        "2026-10-01 09:05:00+09 | 2026-10-01T00:05:00Z",
        "2026-10-01 00:05 UTC | 2026-10-01T00:05:00Z",
        "2026/10/01 9:05 | 2026-10-01T00:05:00Z",
        "2026/10/1(木) 9:05:30 | 2026-10-01T00:05:30Z",
        "2026.10.1 9:05 | 2026-10-01T00:05:00Z",
        "2026年10月1日 9時5分 | 2026-10-01T00:05:00Z",
        "２０２６／１０／０１　９：０５ | 2026-10-01T00:05:00Z",
        "令和8年10月1日 9時5分30秒 | 2026-10-01T00:05:30Z",
        "R8.10.1 9:05 | 2026-10-01T00:05:00Z",
        "令和元年5月7日 9:00 | 2019-05-07T00:00:00Z",
        "2026-10-01 24:00 | 2026-10-01T15:00:00Z",
        "2026-10-01 | 2026-09-30T15:00:00Z",
        "20261001 | 2026-09-30T15:00:00Z",
        "202610010905 | 2026-10-01T00:05:00Z",
        "20261001090530 | 2026-10-01T00:05:30Z",
        "46296.37847222222 | 2026-10-01T00:05:00Z",
        "1790813100 | 2026-10-01T00:05:00Z",
        "1790813100000 | 2026-10-01T00:05:00Z",
      })
  void timesAreReadInTheShapesInWhichSystemsWriteThem(String text, Instant expected) {
    assertThat(Moments.read(text).map(OffsetDateTime::toInstant)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9:05",
        "昨日",
        "2026-02-30 9:00",
        "2026-10-01 25:00",
        "2026-10-01 24:01",
        "2026-13-01",
        "10/11/2026 13:45",
        "0000-00-00 00:00:00",
        "9999-12-31",
        "2026-10-01 09:05+99:00",
        "12",
        "99999999999999999999"
      })
  void whatCanBeUnderstoodInSeveralWaysOrNoneIsNotRead(String text) {
    assertThat(Moments.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1_000_000})
  void aLongTextIsNoTime(int length) {
    assertThat(Moments.read("1".repeat(length))).isEmpty();
  }
}

package jp.mikiwame.intake.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.mikiwame.model.Place;

/** What a row answers, by member; what it does not answer is absent. */
final class RowAnswers {

  private final Place place;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Set<String> unclear = new HashSet<>();

  RowAnswers(Place place) {
    this.place = place;
  }

  /** A column that asks for the member itself counts more than one from which it follows. */
  void take(Answer answer) {
    answers.merge(
        answer.column().member(), answer, (first, next) -> next.column().template() ? next : first);
  }

  /** Notes that something is written that nobody understands. */
  void unclear(String member) {
    unclear.add(member);
  }

  Place place() {
    return place;
  }

  Optional<Answer> get(String member) {
    return Optional.ofNullable(answers.get(member));
  }

  /** The text of an answer; null if there is none. */
  String text(String member) {
    Answer answer = answers.get(member);
    return answer == null ? null : answer.value().asText();
  }

  boolean isUnclear(String member) {
    return unclear.contains(member);
  }

  /** Replaces what an answer says by what it stands for. */
  void resolve(String member, Function<Answer, JsonNode> meaning) {
    answers.computeIfPresent(member, (key, answer) -> answer.with(meaning.apply(answer)));
  }

  Collection<Answer> all() {
    return answers.values();
  }
}

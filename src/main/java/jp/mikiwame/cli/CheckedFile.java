package jp.mikiwame.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.mikiwame.intake.Batch;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.Source;
import jp.mikiwame.intake.TaskPlaces;
import jp.mikiwame.intake.files.ForeignImport;
import jp.mikiwame.intake.files.InventoryTaker;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Place;
import jp.mikiwame.model.Task;
import jp.mikiwame.quality.QualityCheck;

/**
 * A file that was checked. Here alone it matters of which format it is.
 *
 * @param faults found in it
 * @param located finds out where in the file the members stand that questions are about
 */
record CheckedFile(List<Notice> faults, UnaryOperator<List<Notice>> located) {

  /**
   * Reads a file.
   *
   * @param foreign reads it if it is no inventory yet
   * @param quality that looks at its tasks
   */
  static CheckedFile read(Console console, String name, ForeignImport foreign, QualityCheck quality)
      throws Failure {
    return isInventory(name)
        ? inventory(console, Files.read(console, name), quality)
        : new CheckedFile(foreign(name, foreign, quality), UnaryOperator.identity());
  }

  private static boolean isInventory(String name) throws Failure {
    try {
      return name.equals("-") || ForeignImport.isInventory(Files.existing(name));
    } catch (IOException e) {
      throw Files.unreadable(name, e);
    }
  }

  private static List<Notice> foreign(String name, ForeignImport foreign, QualityCheck quality)
      throws Failure {
    try {
      return foreign.read(Files.existing(name), name, new Looking(quality));
    } catch (BrokenInventory broken) {
      return broken.notices();
    } catch (IOException e) {
      throw Files.unreadable(name, e);
    }
  }

  private static CheckedFile inventory(Console console, Source source, QualityCheck quality)
      throws Failure {
    ByteArrayInputStream bytes = new ByteArrayInputStream(source.bytes());
    try (InventoryStream stream =
        InventoryStream.open(
            source.name(), bytes, Optional.empty(), LocalDate.now(console.clock()))) {
      for (Optional<Batch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
        stream.accept(
            batch.get().read(), (index, task) -> quality.add(task, places(source, index)));
      }
      return new CheckedFile(stream.notices(), questions -> located(source, questions));
    } catch (BrokenInventory broken) {
      return new CheckedFile(broken.notices(), UnaryOperator.identity());
    } catch (IOException e) {
      throw Files.unreadable(source.name(), e);
    }
  }

  /** Lines are found out at the end, for the few members that there are questions about. */
  private static Function<String, Place> places(Source source, int index) {
    return pointer -> new Place(source.name(), 0, 0, "/tasks/" + index + pointer);
  }

  private static List<Notice> located(Source source, List<Notice> questions) {
    Set<String> pointers =
        questions.stream()
            .filter(each -> isIn(source, each))
            .map(each -> each.place().pointer())
            .collect(Collectors.toSet());
    Map<String, Place> places = TaskPlaces.of(source, pointers);
    return questions.stream()
        .map(each -> isIn(source, each) ? each.at(places.get(each.place().pointer())) : each)
        .toList();
  }

  private static boolean isIn(Source source, Notice question) {
    Place place = question.place();
    return place.file().equals(source.name()) && place.line() == 0 && place.pointer() != null;
  }

  /** Looks at tasks of a foreign file; nothing is written of them. */
  private record Looking(QualityCheck quality) implements InventoryTaker {
    @Override
    public void begin(ObjectNode frame, Inventory inventory) {}

    @Override
    public void take(ObjectNode tree, Task task, Origin origin) {
      quality.add(task, origin::of);
    }
  }
}

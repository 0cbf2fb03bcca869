package jp.mikiwame.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.InventoryStream;
import jp.mikiwame.intake.InventoryWriter;
import jp.mikiwame.intake.Origin;
import jp.mikiwame.intake.files.ForeignImport;
import jp.mikiwame.intake.files.InventoryTaker;
import jp.mikiwame.intake.merge.Merge;
import jp.mikiwame.model.Inventory;
import jp.mikiwame.model.Notice;
import jp.mikiwame.model.Progress;
import jp.mikiwame.model.Task;
import jp.mikiwame.quality.QualityCheck;

/** Turns foreign files into inventories, and notes what should be asked again. */
final class Importing {

  /** So many tasks has a large city; what is larger must be read without keeping any of it. */
  private static final int MOST_COMPARED = 10_000;

  private final ForeignImport reader;
  private final Optional<String> organization;
  private final LocalDate today;
  private final Progress progress;
  private final QualityCheck quality = new QualityCheck(MOST_COMPARED);
  private final List<Notice> notices = new ArrayList<>();

  /**
   * @param organization name of what several files become; empty to make it of theirs
   */
  Importing(
      ForeignImport reader, Optional<String> organization, LocalDate today, Progress progress) {
    this.reader = reader;
    this.organization = organization;
    this.today = today;
    this.progress = progress;
  }

  /**
   * Writes the one inventory that all files become.
   *
   * @throws Failure if there is an error in a file, with those of all of them; what was written
   *     must be thrown away
   */
  void write(List<InputFile> files, OutputStream out) throws IOException, Failure {
    progress.begin(Progress.Stage.IMPORT);
    if (files.size() == 1) {
      write(files.get(0), out);
      refuseErrors();
    } else {
      merge(files, out);
    }
  }

  private void merge(List<InputFile> files, OutputStream out) throws IOException, Failure {
    List<Path> kept = new ArrayList<>();
    try {
      List<KeptInventory> inventories = new ArrayList<>();
      for (InputFile file : files) {
        Path inventory = java.nio.file.Files.createTempFile("mikiwame-", ".json");
        kept.add(inventory);
        try (OutputStream each = java.nio.file.Files.newOutputStream(inventory)) {
          write(file, each);
        }
        inventories.add(
            new KeptInventory(
                file.name(), () -> InventoryStream.open(inventory, Optional.empty(), today)));
      }
      refuseErrors();
      Merge merge = Merge.of(inventories, organization);
      // Of each file everything has been told by its own cells.
      Set<String> names = files.stream().map(InputFile::name).collect(Collectors.toSet());
      merge.notices().stream()
          .filter(notice -> names.contains(notice.place().file()))
          .forEach(notices::add);
      MergeCommand.write(merge, out);
    } catch (BrokenInventory broken) {
      notices.addAll(broken.notices());
      throw new Failure(ExitCode.DATA, notices);
    } finally {
      for (Path each : kept) {
        java.nio.file.Files.deleteIfExists(each);
      }
    }
  }

  private void refuseErrors() throws Failure {
    if (notices.stream().anyMatch(Notice::isError)) {
      throw new Failure(ExitCode.DATA, notices);
    }
  }

  /** Faults are collected, so that those of the next file are found as well. */
  private void write(InputFile file, OutputStream out) throws IOException, Failure {
    try (Taker taker = new Taker(out)) {
      read(file, taker);
    } catch (BrokenInventory broken) {
      notices.addAll(broken.notices());
    }
  }

  /** Whether it was reading or writing that failed, only the taker knows. */
  private void read(InputFile file, Taker taker) throws IOException, Failure, BrokenInventory {
    try {
      notices.addAll(reader.read(file.path(), file.name(), taker));
    } catch (IOException e) {
      if (taker.isWriting) {
        throw e;
      }
      throw Files.unreadable(file.name(), e);
    }
  }

  /** What was noticed in the files. */
  List<Notice> notices() {
    return List.copyOf(notices);
  }

  QualityCheck quality() {
    return quality;
  }

  private final class Taker implements InventoryTaker, AutoCloseable {
    private final OutputStream out;
    private InventoryWriter writer;
    private boolean isWriting;

    Taker(OutputStream out) {
      this.out = out;
    }

    @Override
    public void begin(ObjectNode frame, Inventory inventory) throws IOException {
      isWriting = true;
      writer = new InventoryWriter(out, frame);
      isWriting = false;
    }

    @Override
    public void take(ObjectNode tree, Task task, Origin origin) throws IOException {
      isWriting = true;
      writer.add(tree);
      isWriting = false;
      quality.add(task, origin::of);
      progress.add(1);
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}

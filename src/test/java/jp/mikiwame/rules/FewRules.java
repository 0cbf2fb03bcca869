package jp.mikiwame.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the shipped rules with two of their criteria: enough where reading is what counts. */
final class FewRules {

  static final String FIRST = "rpa/RPA-60-peak.drl";
  static final String SECOND = "rpa/RPA-100-manual.drl";

  private FewRules() {}

  static Path copyTo(Path folder) throws IOException {
    List<String> files =
        List.of(
            "technologies.yaml",
            "assumptions.yaml",
            "benchmarks/minutes-transcription.yaml",
            "benchmarks/published-results.yaml",
            FIRST,
            SECOND);
    for (String file : files) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(ShippedRules.FOLDER.resolve(file), folder.resolve(file));
    }
    return folder;
  }
}

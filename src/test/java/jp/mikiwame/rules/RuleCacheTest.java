package jp.mikiwame.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept comes back as it was, or not at all; and it is nobody else's. */
class RuleCacheTest {

  private static final byte[] CONTENT =
      "what was compiled".repeat(50).getBytes(StandardCharsets.UTF_8);
  private static final Optional<byte[]> PROGRAM = Optional.of(new byte[32]);
  private static final String KEY = "0123";

  @TempDir private Path temporary;

  private Path folder;

  @BeforeEach
  void choose() {
    folder = temporary.resolve("some/where/cache");
  }

  @Test
  void whatIsKeptIsFound() throws Exception {
    assertThat(cache(folder).find(RuleCache.Kind.RULES, KEY)).isEmpty();

    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);

    assertThat(found(folder)).contains(CONTENT);
    assertThat(cache(folder).find(RuleCache.Kind.RULES, "4567")).isEmpty();
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.getParent())).isEqualTo("rwx------");
    assertThat(permissions(file())).isEqualTo("rw-------");
  }

  @Test
  void anotherBuildDoesNotFindIt() {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    byte[] digest = new byte[32];
    digest[31] = 1;
    RuleCache other = RuleCache.of(folder, Optional.empty(), Optional.of(digest));

    assertThat(other.find(RuleCache.Kind.RULES, KEY)).isEmpty();
    assertThat(other.recent()).isEmpty();
  }

  @Test
  void aBuildDoesNotTakeThePlaceOfAnother() {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    byte[] digest = new byte[32];
    digest[0] = 1;
    RuleCache.of(folder, Optional.empty(), Optional.of(digest))
        .keep(RuleCache.Kind.RULES, KEY, new byte[1]);

    assertThat(found(folder)).contains(CONTENT);
  }

  @Test
  void noDamagedByteGoesUnseen() throws Exception {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    byte[] sound = Files.readAllBytes(file());
    for (int i = 0; i < sound.length; i++) {
      byte[] damaged = sound.clone();
      damaged[i] ^= 1 << i % Byte.SIZE;
      Files.write(file(), damaged);
      assertThat(cache(folder).find(RuleCache.Kind.RULES, KEY)).as("byte %d", i).isEmpty();
      assertThat(cache(folder).recent()).as("byte %d", i).isEmpty();
    }
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    assertThat(found(folder)).contains(CONTENT);
  }

  @Test
  void noLengthButTheRightOneIsAccepted() throws Exception {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    byte[] sound = Files.readAllBytes(file());
    for (int length = 0; length < sound.length + 9; length++) {
      Files.write(file(), java.util.Arrays.copyOf(sound, length));
      assertThat(cache(folder).find(RuleCache.Kind.RULES, KEY).isPresent())
          .as("length %d of %d", length, sound.length)
          .isEqualTo(length == sound.length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx----w-", "rwxrwxrwx"})
  void aFolderThatOthersCanWriteToIsNotUsed(String permissions) throws Exception {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));

    assertIsUnused(folder);
  }

  @Test
  void norIsOneBelowSuchAFolder() throws Exception {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    Files.setPosixFilePermissions(
        folder.getParent().getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

    assertIsUnused(folder);
  }

  @Test
  void norAFileThatOthersCanWriteTo() throws Exception {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw----"));

    assertThat(cache(folder).find(RuleCache.Kind.RULES, KEY)).isEmpty();
    assertThat(cache(folder).recent()).isEmpty();
  }

  @Test
  void norWhatALinkLeadsTo() throws Exception {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    assertIsUnused(link);

    Path elsewhere = Files.move(file(), temporary.resolve("elsewhere"));
    Files.createSymbolicLink(file(), elsewhere);
    assertThat(cache(folder).find(RuleCache.Kind.RULES, KEY)).isEmpty();
  }

  @Test
  void norWhatBelongsToSomebodyElse() throws Exception {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    try {
      Files.setAttribute(folder, "unix:uid", 12345);
    } catch (IOException e) {
      assumeTrue(false, "Only an administrator can give files away");
    }

    assertIsUnused(folder);
  }

  private void assertIsUnused(Path folder) {
    assertThat(cache(folder).find(RuleCache.Kind.RULES, KEY)).isEmpty();
    assertThat(cache(folder).recent()).isEmpty();
    cache(folder).keep(RuleCache.Kind.RULES, "89ab", CONTENT);
    assertThat(folder.resolve(file().getFileName().toString().replace(KEY, "89ab"))).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeDoesNoHarm() throws Exception {
    Path below = Files.createFile(temporary.resolve("file")).resolve("cache");

    cache(below).keep(RuleCache.Kind.RULES, KEY, CONTENT);

    assertThat(cache(below).find(RuleCache.Kind.RULES, KEY)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenToIsReadAllTheSame() throws Exception {
    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));

    assertThat(found(folder)).contains(CONTENT);
    cache(folder).keep(RuleCache.Kind.RULES, "89ab", CONTENT);
    assertThat(found(folder)).contains(CONTENT);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void rulesThatCameWithTheProgramAreFoundAndStayAsTheyAre() throws Exception {
    Path installed = temporary.resolve("installed");
    cache(installed).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    RuleCache both = RuleCache.of(folder, Optional.of(installed), PROGRAM);
    assertThat(both.find(RuleCache.Kind.RULES, KEY)).map(RuleCacheTest::bytes).contains(CONTENT);
    assertThat(both.recent()).hasSize(1);

    both.keep(RuleCache.Kind.RULES, "89ab", CONTENT);
    assertThat(names(installed)).hasSize(1);
    assertThat(names(folder)).hasSize(1);

    Files.setPosixFilePermissions(installed, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(both.find(RuleCache.Kind.RULES, KEY)).isEmpty();
    assertThat(both.recent()).hasSize(1);
  }

  @Test
  void whatIsOldIsRemoved() throws Exception {
    Instant start = Instant.now().minus(Duration.ofDays(2));
    for (int i = 0; i < 20; i++) {
      cache(folder).keep(RuleCache.Kind.RULES, "%04d".formatted(i), CONTENT);
      Path kept = folder.resolve(file().getFileName().toString().replace(KEY, "%04d".formatted(i)));
      Files.setLastModifiedTime(kept, FileTime.from(start.plusSeconds(i)));
    }
    // In use, so that it is no longer the next to go.
    assertThat(cache(folder).find(RuleCache.Kind.RULES, "0005")).isPresent();
    Path abandoned = Files.createFile(folder.resolve("1.tmp"));
    Files.setLastModifiedTime(abandoned, FileTime.from(start));
    Path young = Files.createFile(folder.resolve("2.tmp"));

    cache(folder).keep(RuleCache.Kind.RULES, KEY, CONTENT);
    cache(folder).keep(RuleCache.Kind.RULES, "4567", CONTENT);

    assertThat(abandoned).doesNotExist();
    assertThat(young).exists();
    assertThat(names(folder)).hasSize(16 + 1).anyMatch(name -> name.contains("-0005."));
    assertThat(names(folder)).noneMatch(name -> name.contains("-0006."));
  }

  /** Twenty processes that do nothing but write are killed at any moment. */
  @Test
  void aProcessThatIsKilledWhileItWritesLeavesWhatWasThere() throws Exception {
    byte[] content = new byte[1_000_000];
    Random random = new Random(1);
    random.nextBytes(content);
    Path source = Files.write(temporary.resolve("content"), content);
    cache(folder).keep(RuleCache.Kind.RULES, KEY, content);
    for (int i = 0; i < 20; i++) {
      Process writer = Writer.start(folder, source);
      assertThat(writer.getInputStream().read()).as("started").isEqualTo('w');
      Thread.sleep(random.nextInt(30));
      writer.destroyForcibly();
      assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();

      assertThat(found(folder)).contains(content);
      assertThat(cache(folder).recent()).map(RuleCacheTest::bytes).containsOnly(content);
    }
    cache(folder).keep(RuleCache.Kind.RULES, "4567", CONTENT);
    assertThat(cache(folder).find(RuleCache.Kind.RULES, "4567"))
        .map(RuleCacheTest::bytes)
        .contains(CONTENT);
    assertThat(found(folder)).contains(content);
  }

  /** A process of its own that writes the same content again and again until it is killed. */
  static final class Writer {

    static Process start(Path folder, Path content) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
      command.add(System.getProperty("java.class.path"));
      command.addAll(List.of(Writer.class.getName(), folder.toString(), content.toString()));
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] arguments) throws IOException {
      byte[] content = Files.readAllBytes(Path.of(arguments[1]));
      for (int i = 0; true; i++) {
        cache(Path.of(arguments[0])).keep(RuleCache.Kind.RULES, KEY, content);
        if (i == 0) {
          System.out.print('w');
          System.out.flush();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MIKIWAME_CACHE=/a, /a",
    "MIKIWAME_CACHE=/a HOME=/b XDG_CACHE_HOME=/c, /a",
    "MIKIWAME_CACHE=off HOME=/b, ",
    "XDG_CACHE_HOME=/c HOME=/b, /c/mikiwame",
    "XDG_CACHE_HOME=c HOME=/b, /b/.cache/mikiwame",
    "LOCALAPPDATA=/l HOME=/b, /l/mikiwame/cache",
    "HOME=/b, /b/.cache/mikiwame",
    "x=y, "
  })
  void theEnvironmentSaysWhere(String environment, String expected) {
    Map<String, String> variables =
        Stream.of(environment.split(" "))
            .map(each -> each.split("="))
            .collect(java.util.stream.Collectors.toMap(each -> each[0], each -> each[1]));

    assertThat(RuleCache.folder(variables)).isEqualTo(Optional.ofNullable(expected).map(Path::of));
  }

  private Path file() {
    return folder.resolve("0".repeat(16) + "-" + KEY + ".rules");
  }

  private static RuleCache cache(Path folder) {
    return RuleCache.of(folder, Optional.empty(), PROGRAM);
  }

  private static Optional<byte[]> found(Path folder) {
    return cache(folder).find(RuleCache.Kind.RULES, KEY).map(RuleCacheTest::bytes);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("1.tmp"))
          .toList();
    }
  }
}

package jp.mikiwame.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mikiwame.model.Assumption;
import jp.mikiwame.model.Benchmark;
import jp.mikiwame.model.Criterion;
import jp.mikiwame.model.IntroductionResult;
import jp.mikiwame.model.Technology;

/**
 * A rules folder as it is kept: what it says, and what compiling it gave.
 *
 * @param compiled of each criterion, in their order
 */
record KeptRules(RuleContents contents, List<Compiled> compiled) {

  /**
   * A criterion's class files.
   *
   * @param fileKey digest of the file that it was read from
   * @param textKey digest of the text that was compiled
   * @param main name of the class that is the model
   * @param classes by name
   */
  record Compiled(String fileKey, String textKey, String main, Map<String, byte[]> classes) {}

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    RecordCodec codec = new RecordCodec();
    out.writeUTF(contents.sha256());
    codec.write(contents.technologies(), Technology.class, out);
    codec.write(contents.assumptions(), Assumption.class, out);
    codec.write(List.of(contents.benchmark()), Benchmark.class, out);
    codec.write(contents.results(), IntroductionResult.class, out);
    codec.write(contents.criteria(), Criterion.class, out);
    for (Compiled each : compiled) {
      write(each, out);
    }
    return bytes.toByteArray();
  }

  private static void write(Compiled each, DataOutputStream out) throws IOException {
    out.writeUTF(each.fileKey());
    out.writeUTF(each.textKey());
    out.writeUTF(each.main());
    out.writeInt(each.classes().size());
    for (Map.Entry<String, byte[]> file : each.classes().entrySet()) {
      out.writeUTF(file.getKey());
      out.writeInt(file.getValue().length);
      out.write(file.getValue());
    }
  }

  /**
   * @throws IOException if the bytes are none that {@link #bytes} has made
   */
  static KeptRules of(ByteBuffer bytes) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(bytes.array(), bytes.arrayOffset(), bytes.remaining()));
    RecordCodec codec = new RecordCodec();
    String sha256 = in.readUTF();
    List<Technology> technologies = codec.read(Technology.class, in);
    List<Assumption> assumptions = codec.read(Assumption.class, in);
    List<Benchmark> benchmark = codec.read(Benchmark.class, in);
    List<IntroductionResult> results = codec.read(IntroductionResult.class, in);
    List<Criterion> criteria = codec.read(Criterion.class, in);
    List<Compiled> compiled = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      compiled.add(new Compiled(in.readUTF(), in.readUTF(), in.readUTF(), classes(in)));
    }
    if (benchmark.size() != 1 || in.available() > 0) {
      throw new IOException("These are no kept rules");
    }
    return new KeptRules(
        new RuleContents(sha256, technologies, assumptions, benchmark.get(0), results, criteria),
        compiled);
  }

  private static Map<String, byte[]> classes(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int i = RecordCodec.size(in); i > 0; i--) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(RecordCodec.size(in)));
    }
    return classes;
  }
}

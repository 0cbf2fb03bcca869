package jp.mikiwame.intake.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import jp.mikiwame.intake.BrokenInventory;
import jp.mikiwame.intake.HeardDrafts;
import jp.mikiwame.intake.xml.HostileXml;
import jp.mikiwame.intake.xml.HostileXml.Hostile;
import jp.mikiwame.intake.xml.XmlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BpmnImporterTest {

  private static final String SPACE = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  @TempDir Path folder;

  @Test
  void stepsComeInTheOrderOfTheFlowAndNotOfTheFile() throws Exception {
    HeardDrafts heard =
        process(
            """
            <manualTask id="c" name="交付"/><userTask id="a" name="受付"/><task id="b" name="確認"/>
            <startEvent id="s"/><endEvent id="e"/>
            """
                + flows("b c", "a b", "s a", "c e"));

    assertThat(heard.stepNames()).containsExactly("受付", "確認", "交付");
    assertThat(heard.task())
        .hasToString(
            """
            {"id":"flow","name":"証明書の交付",\
            "volume":{"casesPerOccurrence":null,"frequency":null},"ruleBased":null,"steps":[\
            {"id":"a","name":"受付","minutesPerCase":null},\
            {"id":"b","name":"確認","minutesPerCase":null},\
            {"id":"c","name":"交付","minutesPerCase":null}],"source":"業務フロー flow.bpmn"}""");
    assertThat(heard.frames()).hasSize(1);
    assertThat(heard.notices()).isEmpty();
    assertThat(heard.origin().of("/steps/0/name").line()).isEqualTo(3);
  }

  @Test
  void theKindIsTakenWhereTheDrawingSaysIt() throws Exception {
    HeardDrafts heard =
        process(
            """
            <receiveTask id="a" name="受付"/><sendTask id="b" name="通知"/>
            <businessRuleTask id="c" name="判定"/><callActivity id="d" name="別図の手順"/>
            <serviceTask id="e" name="印刷"/><scriptTask id="f" name="集計"/>
            """);

    assertThat(heard.task().path("steps").findValuesAsText("kind"))
        .containsExactly("RECEIVE", "NOTIFY", "JUDGE");
    assertThat(heard.stepNames()).containsExactly("受付", "通知", "判定", "別図の手順");
    assertThat(heard.notice("flow-steps-by-systems").values()).containsEntry("value", "印刷、集計");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exclusiveGateway", "inclusiveGateway", "eventBasedGateway"})
  void onlyStepsBetweenAChoiceAndWhereTheWaysMeetAreUncertain(String gateway) throws Exception {
    HeardDrafts heard =
        process(
            "<startEvent id='s'/><task id='a' name='受付'/><%s id='g'/><task id='b' name='補正'/><task id='c' name='交付'/>"
                    .formatted(gateway)
                + flows("s a", "a g", "g b", "g c", "b c"));

    assertThat(heard.stepNames()).containsExactly("受付", "補正", "交付");
    assertThat(heard.notice("flow-share-unknown").values())
        .containsEntry("count", 1)
        .containsEntry("value", "補正");
    assertThat(heard.notice("flow-share-unknown").taskName()).isEqualTo("証明書の交付");
  }

  @Test
  void stepsDoneSideBySideAreCertain() throws Exception {
    HeardDrafts heard =
        process(
            "<startEvent id='s'/><parallelGateway id='g'/><task id='a' name='審査'/><task id='b' name='照会'/><parallelGateway id='j'/><task id='c' name='決裁'/>"
                + flows("s g", "g a", "g b", "a j", "b j", "j c"));

    assertThat(heard.stepNames()).containsExactly("審査", "照会", "決裁");
    assertThat(heard.notices()).isEmpty();
  }

  @Test
  void aWayBackMakesNothingUncertain() throws Exception {
    HeardDrafts heard =
        process(
            "<startEvent id='s'/><task id='a' name='作成'/><task id='b' name='確認'/><exclusiveGateway id='g'/><task id='c' name='決裁'/>"
                + flows("s a", "a b", "b g", "g a", "g c", "c c"));

    assertThat(heard.stepNames()).containsExactly("作成", "確認", "決裁");
    assertThat(heard.notices()).isEmpty();
  }

  @Test
  void aConditionOnAnArrowIsAChoiceToo() throws Exception {
    HeardDrafts heard =
        process(
            """
            <startEvent id="s"/><task id="a" name="受付"/><task id="b" name="補正"/>
            <sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression>不備</conditionExpression></sequenceFlow>
            <task id="c" name="交付"/>
            """
                + flows("s a", "a c"));

    assertThat(heard.notice("flow-share-unknown").values()).containsEntry("value", "補正、交付");
  }

  @Test
  void whatInterruptsOrAccompaniesAStepIsUncertain() throws Exception {
    String drawing =
        "<startEvent id='s'/><task id='a' name='審査'/><boundaryEvent id='x' attachedToRef='a' cancelActivity='%s'/><task id='b' name='督促'/><task id='c' name='決裁'/>"
            + flows("s a", "x b", "a c");

    assertThat(process(drawing.formatted("true")).notice("flow-share-unknown").values())
        .containsEntry("count", 2);
    assertThat(process(drawing.formatted("false")).notice("flow-share-unknown").values())
        .containsEntry("value", "督促");
  }

  @Test
  void subProcessesAreOpened() throws Exception {
    HeardDrafts heard =
        process(
            """
            <startEvent id="s"/><task id="a" name="受付"/>
            <subProcess id="p" name="審査">
              <startEvent id="ps"/><task id="b" name="書類の確認"/>
              <transaction id="q"><task id="c" name="現地の確認"/></transaction>
            """
                + flows("ps b", "b q")
                + """
            </subProcess>
            <task id="d" name="決裁"/><subProcess id="r" name="交付（別図）"/>
            <adHocSubProcess id="h"><task id="i" name="照会"/></adHocSubProcess>
            <subProcess id="ev" triggeredByEvent="true"><startEvent id="es"/><task id="w" name="取下げ"/>
            """
                + flows("es w")
                + "</subProcess>"
                + flows("s a", "a p", "p d", "d h", "h r"));

    assertThat(heard.stepNames())
        .containsExactly("受付", "取下げ", "書類の確認", "現地の確認", "決裁", "照会", "交付（別図）");
    assertThat(heard.notice("flow-share-unknown").values()).containsEntry("value", "取下げ、照会");
  }

  @Test
  void stepsOfOthersThanStaffAreLeftOutAndTheOnlyLaneOfStaffIsTheDepartment() throws Exception {
    HeardDrafts heard = process(lanes("住民・申請者", "市民課", "住基システム（記録）"));

    assertThat(heard.stepNames()).containsExactly("b");
    assertThat(heard.task().path("department").asText()).isEqualTo("市民課");
    assertThat(heard.codes()).filteredOn("flow-steps-outside"::equals).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"職員", "担当者", "窓口"})
  void aRoleIsNoDepartment(String role) throws Exception {
    assertThat(process(lanes("申請者", role, "システム")).task().has("department")).isFalse();
  }

  @Test
  void severalLanesOfStaffAreNoDepartment() throws Exception {
    HeardDrafts heard = process(lanes("市民課", "システム管理課", "事業者支援係"));

    assertThat(heard.task().has("department")).isFalse();
    assertThat(heard.stepNames()).containsExactly("a", "b", "c");
  }

  private static String lanes(String one, String other, String third) {
    return """
        <laneSet id="l"><lane id="l1" name="%s"><flowNodeRef>a</flowNodeRef></lane>
        <lane id="l2" name="外側"><flowNodeRef>b</flowNodeRef><childLaneSet id="x">
        <lane id="l3" name="%s"><flowNodeRef> b </flowNodeRef></lane></childLaneSet></lane>
        <lane id="l4" name="%s"><flowNodeRef>c</flowNodeRef></lane></laneSet>
        <task id="a" name="a"/><task id="b" name="b"/><task id="c" name="c"/>
        """
        .formatted(one, other, third);
  }

  @Test
  void namesAreReadAsOneLineAndMissingOnesReplacedByTheId() throws Exception {
    HeardDrafts heard =
        process(
            "<task id='a' name='住民票の&#10; 写しの作成'/><task id='b' name='PDF&#xA;file'/><task id='c'/><task id='d' name='受付&lt;br/>確認'/>");

    assertThat(heard.stepNames()).containsExactly("住民票の写しの作成", "PDF file", "c", "受付確認");
    assertThat(heard.notice("flow-names-missing").values()).containsEntry("value", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bpmn:", "bpmn2:", "semantic:", "model:"})
  void anyPrefixWillDo(String prefix) throws Exception {
    String colon = prefix.replace(":", "");
    HeardDrafts heard =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <P:definitions xmlns:Q="%s" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
              <P:process id="p" name="交付"><P:extensionElements><zeebe:task id="no" name="違う"/></P:extensionElements>
              <P:task id="a" name="受付"/></P:process></P:definitions>
            """
                .formatted(SPACE)
                .replace("P:", prefix)
                .replace("Q=", colon + "="));

    assertThat(heard.stepNames()).containsExactly("受付");
  }

  @Test
  void eachProcessOfStaffIsATask() throws Exception {
    HeardDrafts heard =
        read(
            """
            <definitions xmlns="%s"><collaboration id="c">
              <participant id="p1" name="申請者" processRef="one"/>
              <participant id="p2" name="道路管理課" processRef="two"/></collaboration>
            <process id="one"><task id="a" name="申請"/></process>
            <process id="two"><task id="b" name="受付"/></process>
            <process id="three" name="自動処理"><serviceTask id="c" name="連携"/></process>
            <process id="four" name="照会"><task id="d" name="回答"/></process></definitions>
            """
                .formatted(SPACE));

    assertThat(heard.tasks())
        .extracting(task -> task.path("id").asText() + " " + task.path("name").asText())
        .containsExactly("flow-two 道路管理課", "flow-four 照会");
    assertThat(heard.codes())
        .containsExactly("flow-pool-outside", "flow-steps-by-systems", "flow-without-steps");
  }

  @Test
  void arrowsToNowhereAndCirclesWithoutAWayInDoNoHarm() throws Exception {
    HeardDrafts heard =
        process(
            "<startEvent id='s'/><task id='a' name='受付'/><task id='b' name='往'/><task id='c' name='復'/>"
                + flows("s a", "a nowhere", "nowhere b", "b c", "c b"));

    assertThat(heard.stepNames()).containsExactlyInAnyOrder("受付", "往", "復");
    assertThat(heard.notice("flow-share-unknown").values()).containsEntry("count", 2);
  }

  @Test
  void aLongChainTakesNoLongTime() {
    StringBuilder drawing = new StringBuilder("<exclusiveGateway id='t0'/>");
    for (int i = 1; i < 4_900; i++) {
      drawing.append("<task id='t%d' name='手順'/>".formatted(i));
      drawing.append(flows("t" + (i - 1) + " t" + i));
    }

    HeardDrafts heard =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> process(drawing.toString()));

    assertThat(heard.stepNames()).hasSize(4_899);
  }

  @Test
  void aDrawingBeyondTheLimitIsRefused() {
    assertThatThrownBy(() -> process("<task id='a' name='手順'/>\n".repeat(10_001)))
        .isInstanceOfSatisfying(
            BrokenInventory.class,
            broken -> {
              assertThat(broken.notices().get(0).code()).isEqualTo("flow-too-large");
              assertThat(broken.notices().get(0).place().line()).isGreaterThan(9_000);
            });
  }

  @Test
  void aDrawingWithoutElementsIsRefused() {
    assertThatThrownBy(() -> process(""))
        .isInstanceOfSatisfying(
            BrokenInventory.class,
            broken -> assertThat(broken.notices().get(0).code()).isEqualTo("flow-empty"));
  }

  static Stream<Hostile> hostile() throws IOException {
    return HostileXml.all(
        "<definitions xmlns='" + SPACE + "'>\n",
        "<process id='p'><task id='a' name='受付'/></process>\n",
        "</definitions>");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileFileIsRefusedInBoundedTime(Hostile hostile) throws Exception {
    BpmnReader reader = new BpmnReader(hostile.in(folder));

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(reader::drawing)
                .isInstanceOfSatisfying(
                    BrokenInventory.class,
                    broken ->
                        assertThat(broken.notices().get(0).code()).isEqualTo(hostile.code())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<definitions/>", "<definitions xmlns='urn:other'/>", "<log/>", "<", "業務名"})
  void otherFilesAreNoFlows(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("other.xml"), text);

    assertThat(BpmnImporter.of(new XmlFile(file, "other.xml"))).isEmpty();
  }

  private static String flows(String... arrows) {
    StringBuilder text = new StringBuilder();
    for (String arrow : arrows) {
      String[] ends = arrow.split(" ");
      text.append("<sequenceFlow sourceRef='%s' targetRef='%s'/>".formatted(ends[0], ends[1]));
    }
    return text.toString();
  }

  private HeardDrafts process(String content) throws Exception {
    return read(
        "<definitions xmlns='%s'>\n<process id='p' name='証明書の交付'>\n%s</process></definitions>"
            .formatted(SPACE, content));
  }

  private HeardDrafts read(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("flow.bpmn"), text);
    return HeardDrafts.of(BpmnImporter.of(new XmlFile(file, "図/flow.bpmn")).orElseThrow());
  }
}

package org.mentormatcher.acceptance.openapi;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.Inline;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.ReadingChoices.UnknownPeople;
import org.mentormatcher.jobs.ReadingChoices.WhoseFile;
import org.mentormatcher.jobs.SpecialCategoryCondition;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.files.PresignedUpload;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Output;
import org.mentormatcher.words.Labelled;

@DisplayName("The OpenAPI document")
class OpenApiTest {

  private static final OpenApiDocument DOCUMENT = OpenApiDocument.published();

  private static final Pattern ROUTE =
      Pattern.compile(
          "Type: HttpApi, .*Method: (?<method>[A-Z]+), Path:"
              + " \"?(?<path>/[a-z/-]*(?:\\{id}[a-z/-]*)?)");

  private static final String OPEN_JOB = "org.mentormatcher.functions.openjob.";
  private static final String JOB = "org.mentormatcher.functions.job.";
  private static final String HTTP = "org.mentormatcher.jobs.http.";

  private static final Class<?> JOB_VIEW = type(JOB + "JobView");

  /** What the functions answer, by its schema. */
  private static final Map<String, Class<?>> ANSWERS =
      Map.ofEntries(
          entry("Config", type(OPEN_JOB + "Config")),
          entry("LawfulBasisOffered", type(OPEN_JOB + "Config$Ground")),
          entry("ConditionOffered", type(OPEN_JOB + "Config$Ground")),
          entry("Programme", type(OPEN_JOB + "OfferedProgramme")),
          entry("RoleColumn", type(OPEN_JOB + "OfferedProgramme$OfferedRoles")),
          entry("Column", type(OPEN_JOB + "OfferedProgramme$OfferedColumn")),
          entry("OpenedJob", type(OPEN_JOB + "OpenJobHandler$Opened")),
          entry("Upload", PresignedUpload.class),
          entry("Download", type(JOB + "JobView$Download")),
          entry("MoreTime", type(JOB + "JobHandler$MoreTime")),
          entry("DeletedFile", JobFile.class),
          entry("Problem", type(HTTP + "Responses$ProblemDetails")),
          entry("Fault", type(HTTP + "Responses$ToldFault")),
          entry("PossibleAnswer", Problem.PossibleAnswer.class));

  /** What the functions read, by its schema. */
  private static final Map<String, List<Class<?>>> BODIES =
      Map.of(
          "OpenJob", List.of(type(OPEN_JOB + "OpenJobBody"), type(OPEN_JOB + "ReadingBody")),
          "AnnouncedFile", List.of(type(OPEN_JOB + "OpenJobBody$FileBody")),
          "FileAnswers", List.of(type(OPEN_JOB + "ReadingBody$AnswersBody")),
          "Received", List.of(type(JOB + "JobHandler$Received")));

  private static final Set<String> STATES =
      Set.of("OpenJobState", "MatchedJob", "RejectedJob", "EndingJob", "DeletedJob");

  /** What no record stands for: real answers hold it, in {@code OpenApiAnswersTest}. */
  private static final Set<String> WRITTEN_PART_BY_PART =
      Set.of("Receipt", "Signature", "RowProblem");

  private static final Map<String, List<String>> ENUMERATIONS =
      Map.ofEntries(
          entry("LawfulBasis", Labelled.labels(LawfulBasis.class)),
          entry("SpecialCategoryCondition", Labelled.labels(SpecialCategoryCondition.class)),
          entry("ParticipantsFile", inputFiles(true)),
          entry("FurtherFile", inputFiles(false)),
          entry("MediaType", Labelled.labels(FileFormat.class)),
          entry("Objective", Labelled.labels(Objective.class)),
          entry("Output", Labelled.labels(Output.class)),
          entry("Purpose", Labelled.labels(Column.Purpose.class)),
          entry("Presence", Labelled.labels(Column.Presence.class)),
          entry("WhoseFile", Labelled.labels(WhoseFile.class)),
          entry("UnknownPeople", Labelled.labels(UnknownPeople.class)),
          entry("DateOrder", Labelled.labels(DateOrder.class)),
          entry("DecimalSign", Labelled.labels(DecimalSign.class)),
          entry("Stage", stages()),
          entry(
              "ProblemType",
              Stream.of(ApiProblem.values()).map(each -> "/problems/" + each.code()).toList()));

  @Test
  @DisplayName("describes every route of the template, and no other")
  void routes() throws IOException {
    Set<String> routes =
        ROUTE
            .matcher(Files.readString(Path.of("../template.yaml")))
            .results()
            .map(OpenApiTest::line)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(routes).contains("GET /api/config", "POST /api/jobs/{id}/received");
    assertThat(DOCUMENT.operations().keySet()).isEqualTo(routes);
  }

  @ParameterizedTest
  @MethodSource("answers")
  @DisplayName("names the parts of each answer, and which of them may be absent")
  void answersAreRecords(String schema) {
    Class<?> answer = ANSWERS.get(schema);

    assertThat(DOCUMENT.properties(schema)).isEqualTo(names(answer, false));
    assertThat(DOCUMENT.required(schema)).isEqualTo(names(answer, true));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  @DisplayName("names the parts of each request")
  void bodiesAreRecords(String schema) {
    Set<String> read =
        BODIES.get(schema).stream()
            .flatMap(each -> names(each, false).stream())
            .collect(Collectors.toSet());

    assertThat(DOCUMENT.properties(schema)).isEqualTo(read);
  }

  @Test
  @DisplayName("names the parts of a job's states, beside what the match function found")
  void jobIsRecord() {
    Set<String> parts = names(JOB_VIEW, false);
    Set<String> found = Set.of("understood", "problems", "beforeSharing", "deleteBy", "summary");

    Set<String> described =
        STATES.stream()
            .flatMap(each -> DOCUMENT.properties(each).stream())
            .filter(each -> !found.contains(each))
            .collect(Collectors.toSet());

    assertThat(described).isEqualTo(parts);
    assertThat(STATES)
        .allSatisfy(each -> assertThat(DOCUMENT.required(each)).containsAll(names(JOB_VIEW, true)));
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  @DisplayName("has the labels of each enumeration, in their order")
  void labels(String schema) {
    assertThat(OpenApiDocument.values(DOCUMENT.schema(schema))).isEqualTo(ENUMERATIONS.get(schema));
  }

  @Test
  @DisplayName("has the labels of enumerations that stand in one place")
  void labelsInPlace() {
    Set<String> states =
        STATES.stream()
            .flatMap(each -> OpenApiDocument.values(DOCUMENT.property(each, "state")).stream())
            .collect(Collectors.toSet());

    assertThat(states).containsExactlyInAnyOrderElementsOf(Labelled.labels(State.class));
    assertThat(OpenApiDocument.values(DOCUMENT.property("Receipt", "reason")))
        .isEqualTo(Labelled.labels(DeletionReason.class));
    assertThat(OpenApiDocument.values(DOCUMENT.property("DeletedFile", "kind")))
        .isEqualTo(Labelled.labels(JobFile.Kind.class));
    assertThat(OpenApiDocument.values(DOCUMENT.property("Column", "of").getAsJsonObject("items")))
        .isEqualTo(Stream.of(Role.values()).map(Role::plural).toList());
  }

  @Test
  @DisplayName("describes nothing that these tests hold against nothing")
  void everySchemaIsHeld() {
    Set<String> objects = new TreeSet<>();
    Set<String> enumerations = new TreeSet<>();
    DOCUMENT
        .schemas()
        .forEach(
            (name, schema) -> {
              if (((JsonObject) schema).has("properties")) {
                objects.add(name);
              }
              if (((JsonObject) schema).has("enum")) {
                enumerations.add(name);
              }
            });

    assertThat(objects)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ANSWERS.keySet(), BODIES.keySet(), STATES, WRITTEN_PART_BY_PART)
                .flatMap(Set::stream)
                .toList());
    assertThat(enumerations).isEqualTo(new TreeSet<>(ENUMERATIONS.keySet()));
  }

  @Test
  @DisplayName("has every refusal with its status")
  void refusals() {
    Set<String> described =
        DOCUMENT.refusals().stream()
            .map(each -> each.replaceFirst("^.* (?=\\S+ \\S+$)", "* "))
            .collect(Collectors.toSet());

    assertThat(described)
        .isEqualTo(
            Stream.of(ApiProblem.values())
                .map(each -> OpenApiDocument.refusal("*", each))
                .collect(Collectors.toSet()));
  }

  @Test
  @DisplayName("has the figures of the policy, and the product's version")
  void figures() {
    String labels = "(" + String.join("|", Labelled.labels(Goal.class)) + ")";

    assertThat(DOCUMENT.json().getAsJsonObject("info").get("version").getAsString())
        .isEqualTo(Policy.PRODUCT);
    assertThat(DOCUMENT.property("AnnouncedFile", "bytes").get("maximum").getAsLong())
        .isEqualTo(Policy.MAX_FILE_BYTES);
    assertThat(DOCUMENT.property("AnnouncedFile", "mediaType").get("default").getAsString())
        .isEqualTo(FileFormat.CSV.label());
    assertThat(DOCUMENT.schema("Goals").get("pattern").getAsString())
        .isEqualTo("^" + labels + "(," + labels + ")*$");
    assertThat(DOCUMENT.schema("ProgrammeDocument").get("description").getAsString())
        .contains("at most " + Policy.MAX_PROGRAMME_BYTES / 1024 + " KB");
    String headings =
        String.format(Locale.ENGLISH, "at most %,d characters", Policy.MAX_HEADING_CHARACTERS);
    assertThat(DOCUMENT.property("OpenJob", "columns").get("description").getAsString())
        .containsIgnoringCase(headings);
    assertThat(DOCUMENT.property("OpenJob", "mapping").get("description").getAsString())
        .containsIgnoringCase(headings);
  }

  static Set<String> answers() {
    return ANSWERS.keySet();
  }

  static Set<String> bodies() {
    return BODIES.keySet();
  }

  static Set<String> enumerations() {
    return ENUMERATIONS.keySet();
  }

  /** The names that a record has as JSON. */
  private static Set<String> names(Class<?> type, boolean onlyIfAlways) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(part -> names(part, onlyIfAlways))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> names(RecordComponent part, boolean onlyIfAlways) {
    if (part.isAnnotationPresent(Inline.class)) {
      return part.getType().isRecord()
          ? names(part.getType(), onlyIfAlways).stream()
          : Stream.empty();
    }
    return onlyIfAlways && part.getType() == Optional.class
        ? Stream.empty()
        : Stream.of(part.getName());
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(MatchResult route) {
    return route.group("method") + " " + route.group("path");
  }

  private static List<String> inputFiles(boolean ofParticipants) {
    return Stream.of(InputFile.values())
        .filter(each -> each.holdsParticipants() == ofParticipants)
        .map(InputFile::label)
        .toList();
  }

  /** None, and each. */
  private static List<String> stages() {
    return Stream.concat(
            Stream.of(""),
            Stream.of(Stage.values()).map(each -> each.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}

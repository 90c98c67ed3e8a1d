package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.AcceptedPair;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.signoff.AcceptedMatches;
import org.mentormatcher.matching.signoff.SignOffReader;
import org.mentormatcher.matching.signoff.SignOffReader.SignOff;
import org.mentormatcher.words.Language;

@DisplayName("A matching that is looked at and signed off")
class SignedOffDeskTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("one-to-one").orElseThrow();
  private static final String MENTORS =
      """
      reference,skills,region,availability,capacity
      M1,SUBJECT,North,TIME,1
      M2,SUBJECT,South,TIME,2
      """;
  private static final String MENTEES =
      """
      reference,commissioner,subject,region,availability
      P1,Joy Council,SUBJECT,North,TIME
      P2,Joy Council,SUBJECT,South,TIME
      """;
  private static final AcceptedPair FIRST =
      new AcceptedPair(new NamedPair("m1", "p1"), "Ada Byron", "2026-11-24 09:31");

  private final MatchedVersion version = open().first();

  @Test
  @DisplayName(
      "OTO-1: what is signed off there is what signing off its shortlist gives, to the byte")
  void sameAsByFile() {
    Outcome.Matched signed = version.signedOff(List.of(FIRST), Stage.UNWATCHED);

    ResultFile shortlist = file(signed, "shortlist.csv");
    SignOff read =
        SignOffReader.read(
            PROGRAMME, new SourceFile(shortlist.name(), shortlist.content()), Language.ENGLISH);
    assertThat(read).isInstanceOf(SignOff.Given.class);
    assertThat(file(signed, "matches.csv").content())
        .isEqualTo(AcceptedMatches.file(PROGRAMME, ((SignOff.Given) read).acceptances()).content());
    assertThat(new String(file(signed, "matches.csv").content(), UTF_8).lines().skip(1))
        .singleElement()
        .asString()
        .contains("M1", "P1", "Ada Byron", "2026-11-24 09:31");
  }

  @Test
  @DisplayName("OTO-1: no help is offered that would take away what somebody signed off")
  void helpKeepsSignatures() {
    MatchDesk desk =
        open(MENTEES + "P3,Joy Council,SUBJECT,South,TIME\nP4,Joy Council,SUBJECT,South,TIME\n");
    JsonObject view = desk.first().view();
    JsonObject without =
        view.getAsJsonArray("people")
            .get(view.getAsJsonArray("unmatched").get(0).getAsJsonObject().get("person").getAsInt())
            .getAsJsonObject();
    String person = without.get("identity").getAsString();
    AcceptedPair taken = new AcceptedPair(new NamedPair("m1", "nobody"), "Ada Byron", "2026-11-24");

    assertThat(desk.help(List.of(), List.of(FIRST), Role.MENTEE, person)).isNotEmpty();
    assertThat(desk.help(List.of(), List.of(taken), Role.MENTEE, person)).isEmpty();
  }

  @Test
  @DisplayName("OTO-1: nothing stands before somebody signs, and all else is as it was")
  void nothingBefore() {
    Map<String, byte[]> before = files(version.signedOff(List.of(), Stage.UNWATCHED));
    Map<String, byte[]> after = files(version.signedOff(List.of(FIRST), Stage.UNWATCHED));

    assertThat(before).doesNotContainKey("matches.csv");
    assertThat(before.keySet())
        .containsExactlyInAnyOrderElementsOf(files(version.outcome(Stage.UNWATCHED)).keySet());
    before.forEach(
        (name, content) -> {
          if (!name.equals("shortlist.csv") && !name.endsWith(".xlsx")) {
            assertThat(after.get(name)).as(name).isEqualTo(content);
          }
        });
  }

  @Test
  @DisplayName("shows what there is to sign off as the shortlist has it")
  void view() {
    JsonObject view = version.view();
    JsonArray people = view.getAsJsonArray("people");

    List<String> shown =
        view.getAsJsonArray("shortlist").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(each -> identity(people, each, "mentee") + " " + identity(people, each, "mentor"))
            .toList();

    assertThat(shown).containsExactly("p1 m1", "p1 m2", "p2 m2", "p2 m1");
  }

  @Test
  @DisplayName("OTO-1: what is no name, no suggestion or beyond somebody's number is refused")
  void refused() {
    AcceptedPair nobody = new AcceptedPair(FIRST.pair(), "yes", FIRST.on());
    AcceptedPair unknown = new AcceptedPair(new NamedPair("m1", "p9"), FIRST.by(), FIRST.on());
    AcceptedPair second = new AcceptedPair(new NamedPair("m2", "p1"), FIRST.by(), FIRST.on());

    assertThat(version.refusal(List.of(FIRST))).isEmpty();
    assertThat(version.refusal(List.of(nobody)))
        .hasValue("A match stands only when a named person accepts it.");
    assertThat(version.refusal(List.of(FIRST, unknown))).get().asString().contains("signed off");
    assertThat(version.refusal(List.of(FIRST, second))).get().asString().contains("most is 1");
    assertThatThrownBy(() -> version.signedOff(List.of(unknown), Stage.UNWATCHED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(FIRST.toString()).doesNotContain("Ada", "m1");
  }

  @Test
  @DisplayName("OTO-1: places that were given beside the programme allow nobody more signatures")
  void placesGivenHere() {
    AcceptedPair second = new AcceptedPair(new NamedPair("m2", "p1"), FIRST.by(), FIRST.on());
    MatchedVersion wider =
        (MatchedVersion) open().version(List.of(new DeskEdit.SetPlaces(Role.MENTEE, "p1", 2)));

    assertThat(wider.refusal(List.of(FIRST))).isEmpty();
    assertThat(wider.refusal(List.of(FIRST, second))).get().asString().contains("most is 1");
  }

  @Test
  @DisplayName("is refused a change that takes away what somebody signed off")
  void change() {
    MatchedVersion without = (MatchedVersion) open().version(List.of(new DeskEdit.TakeOut("m1")));

    assertThat(without.refusal(List.of(FIRST))).isNotEmpty();
  }

  @Test
  @DisplayName("does not say of a pair that was not made that it is best for everybody")
  void otherReasons() {
    List<String> reasons =
        version.view().getAsJsonArray("shortlist").asList().stream()
            .map(each -> each.getAsJsonObject().get("reasons").getAsString())
            .toList();

    assertThat(reasons)
        .containsExactly(
            "They are in the same region.",
            "The rules allow this pair.",
            "They are in the same region.",
            "The rules allow this pair.");
    assertThat(new String(file(version.outcome(Stage.UNWATCHED), "shortlist.csv").content(), UTF_8))
        .contains("The rules allow this pair.")
        .doesNotContain("best for everybody");
  }

  private static String identity(JsonArray people, JsonObject suggestion, String side) {
    return people
        .get(suggestion.get(side).getAsInt())
        .getAsJsonObject()
        .get("identity")
        .getAsString();
  }

  private static MatchDesk open() {
    return open(MENTEES);
  }

  private static MatchDesk open(String mentees) {
    return (MatchDesk)
        MatchDesk.open(
            PROGRAMME,
            PROGRAMME.objective(),
            Input.of(source("mentors.csv", MENTORS), source("mentees.csv", mentees)),
            Stage.UNWATCHED);
  }

  private static SourceFile source(String name, String text) {
    return new SourceFile(
        name, text.replace("SUBJECT", "Maths").replace("TIME", "Mon am").getBytes(UTF_8));
  }

  private static ResultFile file(Outcome.Matched outcome, String name) {
    return outcome.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, byte[]> files(Outcome.Matched outcome) {
    return outcome.files().stream()
        .collect(Collectors.toMap(ResultFile::name, ResultFile::content));
  }
}

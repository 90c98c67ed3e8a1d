package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.admission.Account.Fate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;

/** Nobody disappears without a line, whatever stands in the files and in whatever order. */
@Label("What became of every row")
class AccountProperties {
  private static final Programme PROGRAMME =
      Documents.programme(
          Documents.with(
              Documents.with(
                  Documents.with(Documents.small(), "/rules", "[]"), "/outputs", "[\"lists\"]"),
              "/otherColumns",
              "\"ignored\""));
  private static final String HEADINGS =
      "email,name,level,agrees,leaves,confirmed,I am a,Timestamp";

  /** What a row, or two of one person, is made to be, and with that what should become of it. */
  enum KindOfRow {
    BLANK(Fate.BLANK),
    GOOD(Fate.PERSON),
    WITHOUT_ADDRESS(Fate.PROBLEM),
    OFF_LADDER(Fate.PROBLEM),
    UNCLEAR(Fate.PROBLEM),
    WITHOUT_ROLE(Fate.PROBLEM),
    SIGNED_UP_AGAIN(Fate.REPLACED, Fate.PERSON),
    SIGNED_UP_AGAIN_WITH_A_PROBLEM_BEFORE(Fate.REPLACED, Fate.PERSON),
    UNDATED_TWICE(Fate.PERSON, Fate.PROBLEM),
    OTHER_NAME(Fate.PROBLEM, Fate.PROBLEM),
    OPTED_OUT(Fate.OPTED_OUT),
    LISTED_AS_OPTED_OUT(Fate.OPTED_OUT),
    WITHOUT_CONSENT(Fate.NO_CONSENT),
    UNCONFIRMED(Fate.NOT_CONFIRMED),
    IN_TWO_ROLES(Fate.PERSON, Fate.FURTHER_ROLE);

    private final Fate first;
    private final Optional<Fate> second;

    KindOfRow(Fate only) {
      this.first = only;
      this.second = Optional.empty();
    }

    KindOfRow(Fate first, Fate second) {
      this.first = first;
      this.second = Optional.of(second);
    }

    private List<Fate> fates() {
      return Stream.concat(Stream.of(first), second.stream()).toList();
    }

    private List<String> rows(String id) {
      String role = id.hashCode() % 2 == 0 ? "guide" : "newcomer";
      String good = row(id, "Name " + id, "1", "yes", "", "2026-03-01", role, "2026-03-01 10:00");
      return switch (this) {
        case BLANK -> List.of(",,,,,,,");
        case GOOD, LISTED_AS_OPTED_OUT -> List.of(good);
        case WITHOUT_ADDRESS -> List.of(good.replace('@', ' '));
        case OFF_LADDER -> List.of(good.replace(",1,", ",17,"));
        case UNCLEAR -> List.of(good.replace(",yes,", ",perhaps,"));
        case WITHOUT_ROLE -> List.of(good.replace(role, "other"));
        case SIGNED_UP_AGAIN -> List.of(good, good.replace("10:00", "11:00"));
        case SIGNED_UP_AGAIN_WITH_A_PROBLEM_BEFORE ->
            List.of(good.replace(",1,", ",17,"), good.replace("10:00", "11:00"));
        case UNDATED_TWICE -> List.of(good.replace(" 10:00", ""), good.replace(" 10:00", ""));
        case OTHER_NAME -> List.of(good, good.replace("Name", "Other").replace("10:00", "11:00"));
        case OPTED_OUT -> List.of(good.replace(",yes,,", ",yes,yes,"));
        case IN_TWO_ROLES -> List.of(good.replace(role, "guide"), good.replace(role, "newcomer"));
        case WITHOUT_CONSENT -> List.of(good.replace(",yes,", ",no,"));
        case UNCONFIRMED -> List.of(good.replace("2026-03-01,", "2020-03-01,"));
      };
    }

    private static String row(String id, String... others) {
      return id + "@example.org," + String.join(",", others);
    }
  }

  @Provide
  Arbitrary<List<KindOfRow>> kinds() {
    return Arbitraries.of(KindOfRow.class).list().ofMaxSize(30);
  }

  @Property(tries = 300)
  @Label("adds up, and is what the rows were made to be, in any order")
  void addsUp(@ForAll("kinds") List<KindOfRow> kinds, @ForAll long seed) {
    Input input = input(kinds, seed);

    Outcome outcome =
        Matching.run(PROGRAMME, Objective.MOST_MATCHED.goals(), input, Stage.UNWATCHED);

    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    Outcome.Matched matched = (Outcome.Matched) outcome;
    Account account = matched.summary().accounts().getFirst();
    Map<Fate, Integer> expected = expected(kinds);
    assertThat(account.fates()).isEqualTo(expected);
    assertThat(matched.understood().getLast())
        .as("the last line")
        .startsWith("all.csv: " + account.rows() + " rows below the headings: ");
    JsonObject told = told(matched);
    int sum = 0;
    for (String key : told.keySet()) {
      sum += Set.of("file", "rows").contains(key) ? 0 : told.get(key).getAsInt();
    }
    assertThat(sum).isEqualTo(told.get("rows").getAsInt()).isEqualTo(account.rows());
  }

  @Property(tries = 200)
  @Label("nobody who takes part was lost, and nobody who does not take part is there")
  void nobodyIsLost(@ForAll("kinds") List<KindOfRow> kinds, @ForAll long seed) {
    ParticipantsReader.Reading.Complete read =
        (ParticipantsReader.Reading.Complete)
            ParticipantsReader.read(PROGRAMME, input(kinds, seed));

    Set<String> found = new TreeSet<>();
    read.participants().mentors().stream().map(Participant::identity).forEach(found::add);
    read.participants().mentees().stream().map(Participant::identity).forEach(found::add);

    Set<String> expected = new TreeSet<>(Set.of("first@example.org", "second@example.org"));
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).fates().contains(Fate.PERSON)) {
        expected.add("p" + i + "@example.org");
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static JsonObject told(Outcome.Matched matched) {
    ResultFile summary =
        matched.files().stream()
            .filter(file -> file.name().equals("summary.json"))
            .findFirst()
            .orElseThrow();
    return JsonParser.parseString(new String(summary.content(), UTF_8))
        .getAsJsonObject()
        .getAsJsonArray("accounts")
        .get(0)
        .getAsJsonObject();
  }

  /** Two people are always there, so that each side has somebody. */
  private static Map<Fate, Integer> expected(List<KindOfRow> kinds) {
    Map<Fate, Integer> expected = new EnumMap<>(Map.of(Fate.PERSON, 2));
    kinds.forEach(kind -> kind.fates().forEach(fate -> expected.merge(fate, 1, Integer::sum)));
    return expected;
  }

  private static Input input(List<KindOfRow> kinds, long seed) {
    List<List<String>> groups = new ArrayList<>();
    List<String> optOuts = new ArrayList<>(List.of("email"));
    for (int i = 0; i < kinds.size(); i++) {
      groups.add(kinds.get(i).rows("p" + i));
      if (kinds.get(i) == KindOfRow.LISTED_AS_OPTED_OUT) {
        optOuts.add("p" + i + "@example.org");
      }
    }
    List<String> rows = new ArrayList<>();
    rows.add(
        KindOfRow.row("first", "First", "1", "yes", "", "2026-03-01", "guide", "2026-03-01 10:00"));
    shuffled(groups, seed).forEach(rows::addAll);
    rows.add(KindOfRow.row("second", "Second", "1", "yes", "", "2026-03-01", "newcomer", ""));
    String text = HEADINGS + "\r\n" + String.join("\r\n", rows) + "\r\n";
    Input input =
        Input.of(new SourceFile("all.csv", text.getBytes(UTF_8)))
            .leavingOutProblemRows(true)
            .told(AsTold.NOTHING.acceptingLost(EnumSet.allOf(Whose.class)))
            .on(LocalDate.of(2026, 6, 1));
    return optOuts.size() == 1
        ? input
        : input.with(
            FurtherFile.OPT_OUTS,
            new SourceFile("out.csv", String.join("\r\n", optOuts).getBytes(UTF_8)));
  }

  private static List<List<String>> shuffled(List<List<String>> groups, long seed) {
    List<List<String>> shuffled = new ArrayList<>(groups);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}

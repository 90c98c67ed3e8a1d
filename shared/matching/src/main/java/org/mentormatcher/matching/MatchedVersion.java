package org.mentormatcher.matching;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.participants.AcceptedPair;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.results.CheckedProof;
import org.mentormatcher.matching.results.Explanation;
import org.mentormatcher.matching.results.MatchesInView;
import org.mentormatcher.matching.results.ResultFiles;
import org.mentormatcher.matching.results.SolvedRun;
import org.mentormatcher.matching.signoff.AcceptedMatches;
import org.mentormatcher.matching.signoff.SignOffReader;
import org.mentormatcher.matching.signoff.SignOffReader.SignOff;
import org.mentormatcher.words.Language;

/** One version of an open matching: solved and proved, its files not yet written. */
public final class MatchedVersion implements Edited {
  /** Without any edit. */
  private final Programme programme;

  private final Reading.Complete read;
  private final SolvedRun run;
  private final Sharing sharing;
  private final Language language;

  /** The programme as it was changed, if it was. */
  private final Optional<ProgrammeDocument> changed;

  private final Optional<DeskChoices> choices;

  /** Everybody and every pair in order; made when it is first asked for. */
  private Optional<MatchesInView> inView = Optional.empty();

  MatchedVersion(
      Programme programme,
      Reading.Complete read,
      SolvedRun run,
      Sharing sharing,
      Language language,
      Optional<ProgrammeDocument> changed,
      Optional<DeskChoices> choices) {
    this.programme = programme;
    this.changed = changed;
    this.choices = choices;
    this.read = read;
    this.run = run;
    this.sharing = sharing;
    this.language = language;
  }

  SolvedRun run() {
    return run;
  }

  /**
   * Writes every file, as a run does.
   *
   * @param watcher is told that writing begins
   */
  public Outcome.Matched outcome(Consumer<Stage> watcher) {
    return written(List.of(), watcher);
  }

  /**
   * Writes every file, as a run does, with names where somebody accepted a suggestion, and beside
   * them the matches that stand by that: those that signing off that shortlist gives.
   *
   * @throws IllegalArgumentException if they are {@linkplain #refusal refused}
   */
  public Outcome.Matched signedOff(List<AcceptedPair> accepted, Consumer<Stage> watcher) {
    if (accepted.isEmpty()) {
      return outcome(watcher);
    }
    if (!(signOff(accepted) instanceof SignOff.Given given)
        || given.acceptances().size() != accepted.size()) {
      throw new IllegalArgumentException("suggestions that cannot be accepted");
    }
    return written(accepted, watcher)
        .with(AcceptedMatches.file(run.programme(), given.acceptances()));
  }

  /** Why suggestions cannot be accepted, if they cannot, in sentences. */
  public Optional<String> refusal(List<AcceptedPair> accepted) {
    if (accepted.isEmpty()) {
      return Optional.empty();
    }
    return switch (signOff(accepted)) {
      case SignOff.Withheld withheld ->
          Optional.of(withheld.report().problems().getFirst().problem(language));
      case SignOff.Given given ->
          given.acceptances().size() == accepted.size()
              ? Optional.empty()
              : Optional.of(language.say("desk.refused.not-suggested"));
    };
  }

  private SignOff signOff(List<AcceptedPair> accepted) {
    ResultFile shortlist = ResultFiles.shortlist(run, accepted, language);
    // As the command line reads it, which knows of no places that were given here.
    return SignOffReader.read(
        programme, new SourceFile(shortlist.name(), shortlist.content()), language);
  }

  private Outcome.Matched written(List<AcceptedPair> accepted, Consumer<Stage> watcher) {
    watcher.accept(Stage.WRITING);
    Outcome.Matched written =
        ResultFiles.write(run, accepted, sharing, read.leftOut(), read.accounts(), language)
            .from(read.understood(), read.problemRows());
    return changed.map(each -> written.with(programmeFile(each))).orElse(written);
  }

  /** The programme as it was changed, with which a run seeks and counts as this version does. */
  private static ResultFile programmeFile(ProgrammeDocument document) {
    return new ResultFile(
        "programme.json", "application/json", document.toJson().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Everybody, every pair, and who has no match and why: for the coordinator's eyes alone. Where
   * rules can be changed, what can be chosen beside it, as {@code choices}.
   */
  public JsonObject view() {
    JsonObject view = inView().toJson();
    view.addProperty("areToldByLists", ResultFiles.areToldByLists(run.programme()));
    choices.ifPresent(each -> view.add("choices", each.toJson()));
    return view;
  }

  private MatchesInView inView() {
    if (inView.isEmpty()) {
      inView = Optional.of(new MatchesInView(run, language));
    }
    return inView.orElseThrow();
  }

  /** The programme's document as this version has it, where rules can be changed. */
  Optional<ProgrammeDocument> document() {
    return choices.map(DeskChoices::document);
  }

  Participant participant(Role role, String identity) {
    return run.participants().byIdentity(role).get(identity);
  }

  List<Participant> partners(Role role, String identity) {
    return inView().partners(role, identity);
  }

  /** Which pairs ended since another version, and which are new. */
  public JsonObject changesSince(MatchedVersion before) {
    return inView().changesSince(before.inView());
  }

  /** The proof in a sentence, its figures, and whether a check of it once more agrees. */
  public JsonObject proof() {
    return CheckedProof.of(run, language);
  }

  /**
   * What letters are filled in from, as {@code {"letters": [{"to", "headings", "rows"}]}}: a row a
   * letter. There is none in programmes that tell people of no matches by lists.
   */
  public JsonObject letters() {
    JsonArray letters = new JsonArray();
    ResultFiles.messages(run, language)
        .forEach(
            (role, messages) -> {
              JsonObject json = new JsonObject();
              json.addProperty("to", role.plural());
              json.add(
                  "headings",
                  Findings.texts(messages.headings().stream().map(ResultHeading::name).toList()));
              JsonArray rows = new JsonArray();
              messages.rows().forEach(row -> rows.add(Findings.texts(row)));
              json.add("rows", rows);
              letters.add(json);
            });
    JsonObject json = new JsonObject();
    json.add("letters", letters);
    return json;
  }

  /** Why a pair is made, or not, as {@link Explained.Solved#ofPair} says. */
  public List<String> ofPair(String mentorIdentity, String menteeIdentity) {
    return new Explanation(run, language).ofPair(mentorIdentity, menteeIdentity);
  }

  /** What is to be said of one person, as {@link Explained.Solved#ofPerson} says. */
  public List<String> ofPerson(String identity) {
    return new Explanation(run, language).ofPerson(identity);
  }
}

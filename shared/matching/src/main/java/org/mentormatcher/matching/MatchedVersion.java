package org.mentormatcher.matching;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.participants.AcceptedPair;
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
  private final Reading.Complete read;
  private final SolvedRun run;
  private final Sharing sharing;
  private final Language language;

  MatchedVersion(Reading.Complete read, SolvedRun run, Sharing sharing, Language language) {
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
    return SignOffReader.read(
        run.programme(), new SourceFile(shortlist.name(), shortlist.content()), language);
  }

  private Outcome.Matched written(List<AcceptedPair> accepted, Consumer<Stage> watcher) {
    watcher.accept(Stage.WRITING);
    return ResultFiles.write(run, accepted, sharing, read.leftOut(), read.accounts(), language)
        .from(read.understood(), read.problemRows());
  }

  /** Everybody, every pair, and who has no match and why: for the coordinator's eyes alone. */
  public JsonObject view() {
    return new MatchesInView(run, language).toJson();
  }

  /** Which pairs ended since another version, and which are new. */
  public JsonObject changesSince(MatchedVersion before) {
    return MatchesInView.changes(before.run, run);
  }

  /** The proof in a sentence, its figures, and whether a check of it once more agrees. */
  public JsonObject proof() {
    return CheckedProof.of(run, language);
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

package org.mentormatcher.matching;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.results.CheckedProof;
import org.mentormatcher.matching.results.Explanation;
import org.mentormatcher.matching.results.MatchesInView;
import org.mentormatcher.matching.results.ResultFiles;
import org.mentormatcher.matching.results.SolvedRun;
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
    watcher.accept(Stage.WRITING);
    return ResultFiles.write(run, sharing, read.leftOut(), read.accounts(), language)
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

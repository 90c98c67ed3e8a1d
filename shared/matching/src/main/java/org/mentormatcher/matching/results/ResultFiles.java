package org.mentormatcher.matching.results;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.json.IndentedJson;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.answers.Effects;
import org.mentormatcher.matching.answers.RuleEffect;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultWorkbook;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.outcome.Proof;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.outcome.Turnout;
import org.mentormatcher.matching.participants.AcceptedPair;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Output;
import org.mentormatcher.matching.programme.Outputs;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.Scores;
import org.mentormatcher.words.Language;

/** Writes every file of a run's results. */
public final class ResultFiles {

  private ResultFiles() {}

  /**
   * The results of a run.
   *
   * @param accepted what somebody has signed off already
   * @param sharing what to heed before they are shared
   * @param leftOut who takes no part
   * @param accounts what became of every row of the files
   * @param language in which they are written
   */
  public static Outcome.Matched write(
      SolvedRun run,
      List<AcceptedPair> accepted,
      Sharing sharing,
      List<LeftOut> leftOut,
      List<Account> accounts,
      Language language) {
    Programme programme = run.programme();
    Participants participants = run.participants();
    Scores scores = run.scores();
    Solution solution = run.solution();
    Assignment assignment = solution.assignment();
    Proof proof = Proof.of(programme.roles().pairs(), solution, run.groups());
    OrderedMatches matched = OrderedMatches.of(run);
    if (!proof.holds() || !isAbout(matched, assignment.certificate(), run.groups())) {
      throw new IllegalStateException("the proof is not about the pairs that would be written");
    }
    Map<Role, Turnout> turnout = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      turnout.put(role, new Turnout(participants.of(role).size(), matched.matched(role)));
    }
    Summary summary =
        new Summary(
            programme.about().name(),
            run.order().seed(),
            turnout,
            assignment.mentor().length,
            assignment.certificate().points(),
            proof,
            LeftOutFile.counts(programme, leftOut),
            accounts,
            sharing.deleteBy());
    Aggregates aggregates = new Aggregates(matched, language);
    Consequences consequences = new Consequences(run, language);
    Optional<List<RuleEffect>> effects =
        Effects.of(scores, run.problem(), solution, run.solver(), programme.roles().pairs());
    Optional<FurtherChanges> further = FurtherChanges.of(run, language);
    // People without a match come first where there is not time for all answers.
    Spreadsheet unmatched = new UnmatchedFile(run, matched, consequences, language).table();
    List<Spreadsheet> tables = new ArrayList<>(ofKind(run, accepted, matched, language));
    tables.add(PairsFile.table(programme, matched, consequences));
    tables.add(unmatched);
    if (programme.admission().confirmation().isPresent()) {
      tables.add(LeftOutFile.table(programme, leftOut, language));
    }
    if (run.lastTime().pairs().isPresent()) {
      tables.add(new ChangesFile(run, matched, consequences, language).table());
    }
    Spreadsheet counts =
        AggregatesFile.table(programme.results().outputs().aggregatesBy(), aggregates, language);
    List<ResultFile> files = new ArrayList<>();
    tables.forEach(table -> files.add(table.file()));
    if (PairsFile.isInConfidence(programme)) {
      files.add(PairsFile.confidential(programme, matched, consequences).file());
    }
    files.add(
        new ResultFile(
            "summary.json",
            "application/json",
            summaryFile(programme, summary, effects, further, language)));
    files.add(counts.file());
    files.add(
        new Report(programme, summary, effects, further, sharing, matched, aggregates, language)
            .file());
    tables.add(counts);
    files.add(ResultWorkbook.of(tables, language));
    return new Outcome.Matched(files, summary, sharing);
  }

  /** The shortlist as it is written among the results, for those who sign it off. */
  public static ResultFile shortlist(
      SolvedRun run, List<AcceptedPair> accepted, Language language) {
    return new Shortlist(
            run.programme(), run.participants(), run.scores(), OrderedMatches.of(run), language)
        .table(accepted)
        .file();
  }

  /** Whether people are told of their matches by lists, and so by letters. */
  public static boolean areToldByLists(Programme programme) {
    return programme.results().outputs().has(Output.LISTS);
  }

  /**
   * What a message to each person about each of their matches is made of, by whose messages they
   * are; nothing in programmes that tell people of no matches by lists.
   */
  public static Map<Role, Spreadsheet> messages(SolvedRun run, Language language) {
    Map<Role, Spreadsheet> messages = new EnumMap<>(Role.class);
    if (areToldByLists(run.programme())) {
      OrderedMatches matched = OrderedMatches.of(run);
      for (Role role : run.programme().roles().sides()) {
        messages.put(role, new MailMergeFile(run.programme(), matched, role, language).table());
      }
    }
    return messages;
  }

  /** The kinds of result that the programme asks for. */
  private static List<Spreadsheet> ofKind(
      SolvedRun run, List<AcceptedPair> accepted, OrderedMatches matched, Language language) {
    Programme programme = run.programme();
    Outputs outputs = programme.results().outputs();
    Shortlist shortlist =
        new Shortlist(programme, run.participants(), run.scores(), matched, language);
    List<Spreadsheet> tables = new ArrayList<>();
    if (areToldByLists(programme)) {
      for (Role role : Role.values()) {
        tables.add(new ListFile(programme, matched, role, language).table());
      }
      for (Role role : Role.values()) {
        tables.add(new MailMergeFile(programme, matched, role, language).table());
      }
    }
    if (outputs.has(Output.SHORTLIST)) {
      tables.add(shortlist.table(accepted));
    }
    if (outputs.has(Output.COMMISSIONER_FILES)) {
      tables.addAll(shortlist.commissionerTables());
    }
    if (outputs.has(Output.DIRECTORY)) {
      tables.add(DirectoryFile.table(programme, matched));
    }
    if (outputs.has(Output.INTRODUCTIONS)) {
      tables.add(IntroductionsFile.table(programme, matched, language));
    }
    return tables;
  }

  /** The summary and, what only the coordinator gets, what each rule did. */
  private static byte[] summaryFile(
      Programme programme,
      Summary summary,
      Optional<List<RuleEffect>> effects,
      Optional<FurtherChanges> further,
      Language language) {
    JsonObject json = summary.toJson(language);
    further.ifPresent(changes -> json.add("tradeOff", changes.toJson()));
    if (effects.isEmpty()) {
      json.addProperty("effects", language.say(Consequences.LEFT_OUT));
    } else {
      JsonArray rules = new JsonArray();
      for (RuleEffect effect : effects.orElseThrow()) {
        JsonObject rule = new JsonObject();
        rule.addProperty("rule", programme.rules().get(effect.rule()).name());
        rule.addProperty("pairsRemoved", effect.pairsRemoved());
        rule.addProperty("points", effect.points());
        rule.addProperty("menteesMatchedWithoutIt", effect.withoutIt().mentees());
        rule.addProperty("mentorsMatchedWithoutIt", effect.withoutIt().mentors());
        rule.addProperty("pairsWithoutIt", effect.pairsWithoutIt());
        rule.addProperty("otherPointsWithoutIt", effect.withoutIt().points());
        rules.add(rule);
      }
      json.add("effects", rules);
    }
    return (IndentedJson.safeInHtml(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the certificate speaks of the very pairs that are written. */
  private static boolean isAbout(
      OrderedMatches matched, Certificate certificate, Optional<GroupsOfThree> groups) {
    Totals joined =
        groups.map(GroupsOfThree::certificate).map(Certificate::totals).orElse(Totals.NONE);
    return certificate.points() + joined.points() == matched.points()
        && certificate.mentorsMatched() + joined.mentees() == matched.matched(Role.MENTOR)
        && certificate.menteesMatched() + joined.mentees() == matched.matched(Role.MENTEE);
  }
}

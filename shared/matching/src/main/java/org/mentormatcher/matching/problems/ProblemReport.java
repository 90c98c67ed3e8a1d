package org.mentormatcher.matching.problems;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * Everything that is wrong with an input, in the order of files, rows and columns.
 *
 * @param problems at least one
 * @param proposal how the columns would be understood, where somebody's word is needed for it
 * @param copies a copy of each file that could be read and has problems, with a column that says
 *     what is wrong with the row
 * @param language in which it is told
 */
public record ProblemReport(
    List<Problem> problems,
    Optional<Proposal> proposal,
    List<ResultFile> copies,
    Language language) {
  /** More than anybody reads; a report has to fit an answer of the HTTP interface (6 MB). */
  private static final int MOST_GROUPS = 2_000;

  private static final int MOST_ROWS = 100;
  private static final int MOST_ROWS_IN_TEXT = 10;
  private static final int MOST_SAMPLES = 8;

  public ProblemReport {
    problems = List.copyOf(problems);
    copies = List.copyOf(copies);
  }

  /** Without anything to agree to. */
  public ProblemReport(List<Problem> problems, List<ResultFile> copies, Language language) {
    this(problems, Optional.empty(), copies, language);
  }

  /** Without copies of the files. */
  public ProblemReport(List<Problem> problems, Language language) {
    this(problems, Optional.empty(), List.of(), language);
  }

  /**
   * How the columns of every file would be understood.
   *
   * @param files each of them
   * @param mark by which what was shown is agreed to
   */
  public record Proposal(List<ProposedColumns> files, String mark) {
    public Proposal {
      files = List.copyOf(files);
    }
  }

  /** The same problem in one row or in many. */
  private record RepeatedProblem(Problem first, List<Integer> rows) {}

  /** For a terminal, a paragraph a kind of problem. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    long found = problems.stream().filter(problem -> !isToBeAgreedTo(problem)).count();
    if (found > 0) {
      text.append(say(Sentence.of("problems.found").with("count", found))).append('\n');
    }
    for (RepeatedProblem group : groups()) {
      Problem problem = group.first();
      if (isToBeAgreedTo(problem)) {
        continue;
      }
      text.append('\n').append(place(group)).append(":\n  ").append(problem.problem(language));
      if (!problem.value().isEmpty()) {
        text.append("\n  ")
            .append(say(Sentence.of("problems.value").with("value", printable(problem.value()))));
      }
      text.append("\n  ")
          .append(
              say(
                  Sentence.of("problems.remedy")
                      .with("remedy", printable(problem.remedy(language)))))
          .append('\n');
    }
    return text.append(proposed()).toString();
  }

  /**
   * As a JSON array, an object a kind of problem: where it is, what it is, and {@code rows} and
   * {@code count} for where else the same is wrong.
   */
  public JsonArray toJson() {
    JsonArray array = new JsonArray();
    for (RepeatedProblem group : groups()) {
      array.add(json(group));
    }
    return array;
  }

  private JsonObject json(RepeatedProblem group) {
    Problem problem = group.first();
    JsonObject json = new JsonObject();
    json.addProperty("file", problem.file());
    json.addProperty("row", problem.row());
    json.addProperty("letter", problem.letter());
    json.addProperty("column", problem.column());
    json.addProperty("value", problem.value());
    json.addProperty("problem", problem.problem(language));
    json.addProperty("remedy", byTick(problem).remedy(language));
    json.addProperty("mapping", problem.mapping());
    json.addProperty("option", problem.option());
    json.addProperty("swaps", problem.maySwap());
    JsonArray answers = new JsonArray();
    for (Problem.PossibleAnswer answer : problem.answers()) {
      JsonObject object = new JsonObject();
      object.addProperty("name", answer.name());
      object.addProperty("value", answer.value());
      object.addProperty("label", language.say(answer.label()));
      answers.add(object);
    }
    json.add("answers", answers);
    JsonArray rows = new JsonArray();
    group.rows().stream().limit(MOST_ROWS).forEach(rows::add);
    json.add("rows", rows);
    json.addProperty("count", group.rows().size());
    return json;
  }

  /** Who reads JSON is a page, which has no options but a tick or an answer for each. */
  private static Problem byTick(Problem problem) {
    if (!problem.answers().isEmpty()) {
      return problem.remedy(Sentence.of("remedy.by-answer"));
    }
    return problem.option().isEmpty()
        ? problem
        : problem.with(Problem.OPTION, Sentence.of("remedy.by-tick"));
  }

  private List<RepeatedProblem> groups() {
    Map<Problem, List<Integer>> rows = new LinkedHashMap<>();
    Map<Problem, Set<String>> values = new HashMap<>();
    for (Problem problem : problems) {
      Problem kind = problem.anywhere();
      rows.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(problem.row());
      if (problem.isOfColumn()) {
        values.computeIfAbsent(kind, unseen -> new LinkedHashSet<>()).add(problem.value());
      }
    }
    List<RepeatedProblem> groups = new ArrayList<>();
    int told = 0;
    for (Map.Entry<Problem, List<Integer>> kind : rows.entrySet()) {
      if (groups.size() == MOST_GROUPS) {
        groups.add(
            new RepeatedProblem(
                Problems.andMore(kind.getKey().file(), problems.size() - told), List.of(0)));
        break;
      }
      Problem first = kind.getKey().inRow(kind.getValue().getFirst());
      groups.add(
          new RepeatedProblem(
              first.isOfColumn() ? first.withValue(samples(values.get(kind.getKey()))) : first,
              kind.getValue()));
      told += kind.getValue().size();
    }
    return groups;
  }

  /** What stands in a column, each answer once, as many as anybody reads. */
  private static String samples(Set<String> values) {
    String first = values.stream().limit(MOST_SAMPLES).collect(Collectors.joining("; "));
    return values.size() > MOST_SAMPLES ? first + "; …" : first;
  }

  private String place(RepeatedProblem group) {
    Problem problem = group.first();
    List<String> place = new ArrayList<>();
    if (!problem.file().isEmpty()) {
      place.add(printable(problem.file()));
    }
    if (group.rows().size() == 1 && problem.row() > 0) {
      place.add(say(Sentence.of("problems.row").with("row", problem.row())));
    }
    if (!problem.letter().isEmpty() || !problem.column().isEmpty()) {
      String column = printable(Notes.column(problem.letter(), problem.column()));
      place.add(say(Sentence.of("problems.column").with("column", column)));
    }
    int rows = group.rows().size();
    if (rows > 1) {
      String key = rows > MOST_ROWS_IN_TEXT ? "problems.rows-and-others" : "problems.rows";
      place.add(
          say(
              Sentence.of(key)
                  .with("count", rows)
                  .with("rows", group.rows().stream().limit(MOST_ROWS_IN_TEXT).toList())));
    }
    return String.join(", ", place);
  }

  private String say(Sentence sentence) {
    return language.say(sentence);
  }

  private boolean isToBeAgreedTo(Problem problem) {
    return proposal.isPresent() && problem.isProposal();
  }

  /** How the columns would be understood, and what to add to the command, ready to paste. */
  private String proposed() {
    StringBuilder text = new StringBuilder();
    for (ProposedColumns columns : proposal.map(Proposal::files).orElse(List.of())) {
      text.append('\n').append(columns.toText(language));
    }
    proposal.ifPresent(
        each ->
            text.append('\n')
                .append(language.say("proposal.accept"))
                .append("\n  --accept-mapping ")
                .append(each.mark())
                .append('\n')
                .append(language.say("proposal.correct"))
                .append('\n'));
    return text.toString();
  }

  private static String printable(String value) {
    return ShellWord.printable(value);
  }
}

package org.mentormatcher.matching.problems;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  /** More than anybody reads; a report has to fit an answer of the HTTP interface (6 MB). */
  private static final int MOST_GROUPS = 2_000;

  private static final int MOST_ROWS = 100;
  private static final int MOST_ROWS_IN_TEXT = 10;

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
  private record Group(Problem first, List<Integer> rows) {}

  /** For a terminal, a paragraph a kind of problem. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    long found = problems.stream().filter(problem -> !isToBeAgreedTo(problem)).count();
    if (found > 0) {
      text.append(say(Sentence.of("problems.found").with("count", found))).append('\n');
    }
    for (Group group : groups()) {
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
  public String toJson() {
    JsonArray array = new JsonArray();
    for (Group group : groups()) {
      array.add(json(group));
    }
    return GSON.toJson(array);
  }

  private JsonObject json(Group group) {
    Problem problem = group.first();
    JsonObject json = new JsonObject();
    json.addProperty("file", problem.file());
    json.addProperty("row", problem.row());
    json.addProperty("letter", problem.letter());
    json.addProperty("column", problem.column());
    json.addProperty("value", problem.value());
    json.addProperty("problem", problem.problem(language));
    json.addProperty("remedy", problem.remedy(language));
    json.addProperty("mapping", problem.mapping());
    JsonArray rows = new JsonArray();
    group.rows().stream().limit(MOST_ROWS).forEach(rows::add);
    json.add("rows", rows);
    json.addProperty("count", group.rows().size());
    return json;
  }

  private List<Group> groups() {
    Map<Problem, List<Integer>> rows = new LinkedHashMap<>();
    for (Problem problem : problems) {
      rows.computeIfAbsent(problem.anywhere(), kind -> new ArrayList<>()).add(problem.row());
    }
    List<Group> groups = new ArrayList<>();
    int told = 0;
    for (Map.Entry<Problem, List<Integer>> kind : rows.entrySet()) {
      if (groups.size() == MOST_GROUPS) {
        groups.add(
            new Group(Problems.andMore(kind.getKey().file(), problems.size() - told), List.of(0)));
        break;
      }
      groups.add(new Group(kind.getKey().inRow(kind.getValue().getFirst()), kind.getValue()));
      told += kind.getValue().size();
    }
    return groups;
  }

  private String place(Group group) {
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

package org.mentormatcher.matching.rights;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Output;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.Folding;

/**
 * What a coordinator's files hold of one person, and whom the results give it to. Of a row that is
 * about two people it takes what is about this one, and about both.
 */
public final class HeldData {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** Columns of results that are about one of several people in a row. */
  private static final Pattern WHOSE =
      Pattern.compile("(match(?: \\d+)?|mentor|mentee|one|other|alternate \\d+)(?: (.+))?");

  /** What stands there besides the programme's columns. */
  private static final Set<String> WORDS = Set.of("why", "would change", "details", "number");

  private static final Map<String, String> PARTNERS =
      Map.of("mentor", "mentee", "mentee", "mentor", "one", "other", "other", "one");

  private final Programme programme;
  private final String identity;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, String> recipients = new LinkedHashMap<>();
  private final List<String> notRead = new ArrayList<>();
  private final Set<String> read = new LinkedHashSet<>();
  private boolean isInDirectory;

  /**
   * A row that tells of the person.
   *
   * @param file where it stands
   * @param row its number, as a spreadsheet counts
   * @param values what it says, by heading
   */
  public record Mention(String file, int row, Map<String, String> values) {
    public Mention {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Says only where, because this may end in a log. */
    @Override
    public String toString() {
      return "row " + row;
    }
  }

  private HeldData(Programme programme, String person) {
    this.programme = programme;
    this.identity = Address.identity(person);
  }

  /**
   * Looks through files.
   *
   * @param person as in the column that tells people apart
   */
  public static HeldData of(Programme programme, String person, List<SourceFile> files) {
    HeldData held = new HeldData(programme, person);
    for (SourceFile file : files) {
      try {
        for (Table table : new Tables(programme).in(file)) {
          held.look(table);
        }
        held.read.add(file.name());
      } catch (UnreadableException e) {
        held.notRead.add(file.name());
      }
    }
    return held;
  }

  private void look(Table table) {
    for (Table.Row row : table.rows()) {
      Set<String> seen = new LinkedHashSet<>();
      for (int column = 0; column < row.cells().size(); column++) {
        if (Tables.names(row.cell(column), identity)) {
          String whose = whose(table.headings().get(column));
          if (seen.add(whose)) {
            mentions.add(new Mention(table.file(), row.number(), values(table, row, whose)));
            addRecipients(table, row, whose);
          }
        }
      }
    }
  }

  /** Whom a column is about: "" where it is about the one whose row it is. */
  private String whose(String heading) {
    Matcher matcher = WHOSE.matcher(heading);
    return matcher.matches()
            && (matcher.group(2) == null
                || WORDS.contains(matcher.group(2))
                || programme.column(matcher.group(2)).isPresent())
        ? matcher.group(1)
        : "";
  }

  private Map<String, String> values(Table table, Table.Row row, String whose) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int column = 0; column < table.headings().size(); column++) {
      String heading = table.headings().get(column);
      String of = whose(heading);
      boolean isAboutBoth =
          of.isEmpty() && PARTNERS.containsKey(whose) && !isForCoordinator(table.file());
      if ((of.equals(whose) || isAboutBoth) && !row.cell(column).isBlank()) {
        values.put(heading, ownParagraphs(row.cell(column)));
      }
    }
    return values;
  }

  /** Points and reasons in it may tell what the other of two wrote in confidence. */
  private static boolean isForCoordinator(String file) {
    return file.startsWith("confidential-") || file.startsWith("shortlist");
  }

  /** Where a cell has a paragraph for each of several people, the one about this person. */
  private String ownParagraphs(String cell) {
    List<String> paragraphs = List.of(cell.split("\n\n", -1));
    List<String> own =
        paragraphs.stream().filter(paragraph -> Tables.names(paragraph, identity)).toList();
    return own.isEmpty() ? cell : String.join("\n\n", own);
  }

  private void addRecipients(Table table, Table.Row row, String whose) {
    if (table.file().startsWith("commissioner-")) {
      addRecipient(row.cell(0));
    } else if (table.file().startsWith("directory")) {
      isInDirectory = true;
    } else if (whose.isEmpty()) {
      for (int column = 0; column < table.headings().size(); column++) {
        String of = whose(table.headings().get(column));
        if (of.startsWith("match") && isIdentity(table.headings().get(column), of)) {
          addRecipient(row.cell(column));
        }
      }
    } else if (PARTNERS.containsKey(whose) && isShared(table.file())) {
      String partner = PARTNERS.get(whose);
      for (int column = 0; column < table.headings().size(); column++) {
        if (isIdentity(table.headings().get(column), partner)) {
          addRecipient(row.cell(column));
        }
      }
    }
  }

  private boolean isIdentity(String heading, String whose) {
    return heading.equals(whose + " " + programme.identity());
  }

  /** Whether the two of a row in this file are told of each other; a shortlist is for others. */
  private boolean isShared(String file) {
    boolean arePairsTold =
        programme.results().outputs().has(Output.LISTS)
            || programme.results().outputs().has(Output.INTRODUCTIONS);
    return file.startsWith("introductions")
        || file.startsWith("matches")
        || (file.startsWith("pairs") && arePairsTold);
  }

  private void addRecipient(String written) {
    if (!written.isBlank()) {
      recipients.putIfAbsent(Address.identity(written), Folding.tidy(written));
    }
  }

  /** Every row that tells of the person, in the order of the files. */
  public List<Mention> mentions() {
    return Collections.unmodifiableList(mentions);
  }

  /** Whom the results give what others may see of the person, if they were sent. */
  public List<String> recipients() {
    return List.copyOf(recipients.values());
  }

  /** Whether the person stands in a directory, for whoever was sent it. */
  public boolean isInDirectory() {
    return isInDirectory;
  }

  /** Names of the files that were looked through. */
  public List<String> read() {
    return List.copyOf(read);
  }

  /** Names of the files that could not be looked through. */
  public List<String> notRead() {
    return Collections.unmodifiableList(notRead);
  }

  /** All of it in a form that other programs read (Article 20 GDPR). */
  public ResultFile export() {
    JsonArray rows = new JsonArray();
    for (Mention mention : mentions) {
      JsonObject row = new JsonObject();
      row.addProperty("file", mention.file());
      row.addProperty("row", mention.row());
      row.add("values", GSON.toJsonTree(mention.values()));
      rows.add(row);
    }
    JsonObject json = new JsonObject();
    json.add("held", rows);
    json.add("givenTo", GSON.toJsonTree(recipients()));
    return new ResultFile(
        "export.json",
        "application/json",
        (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Says nothing of what is held, because this may end in a log. */
  @Override
  public String toString() {
    return mentions.size() + " rows";
  }
}

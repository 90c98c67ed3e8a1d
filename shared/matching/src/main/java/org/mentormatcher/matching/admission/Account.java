package org.mentormatcher.matching.admission;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

/**
 * What became of every row of one file. It adds up, always: nobody disappears without a line.
 *
 * @param who whose file it is
 * @param rows how many rows stand below the headings
 * @param fates how many of them met each fate
 */
public record Account(Who who, int rows, Map<Fate, Integer> fates) {

  /**
   * Keeps a copy.
   *
   * @throws IllegalStateException if it does not add up
   */
  public Account {
    fates = Map.copyOf(fates);
    if (fates.values().stream().mapToInt(Integer::intValue).sum() != rows) {
      throw new IllegalStateException("rows have no fate, or two");
    }
  }

  /** Whose file. */
  public enum Who implements Labelled {
    MENTORS("account.mentors"),
    MENTEES("account.mentees"),
    EVERYBODY("account.everybody");

    private final String key;

    Who(String key) {
      this.key = key;
    }

    /** Whose file it is, in words. */
    public Sentence sentence() {
      return Sentence.of(key);
    }
  }

  /** What became of a row: the first of these that fits. */
  public enum Fate implements Labelled {
    /** Nothing stands in it. */
    BLANK("blank", "account.blank"),
    /** It tells of nobody, such as a second row of headings. */
    PASSED_OVER("passedOver", "account.passed-over"),
    /** It has a problem, and was left out with consent. */
    PROBLEM("leftOutWithProblem", "account.problem"),
    /** The same person signed up later. */
    REPLACED("replaced", "account.replaced"),
    OPTED_OUT("optedOut", "account.opted-out"),
    NO_CONSENT("noConsent", "account.no-consent"),
    NOT_CONFIRMED("notConfirmed", "account.not-confirmed"),
    /** It says more about somebody who is counted already, in another role. */
    FURTHER_ROLE("furtherRole", "account.further-role"),
    /** Somebody takes part. */
    PERSON("people", "account.people");

    private final String label;
    private final String key;

    Fate(String label, String key) {
      this.label = label;
      this.key = key;
    }

    /** The name in {@code summary.json}. */
    @Override
    public String label() {
      return label;
    }

    private Sentence counted(int rows) {
      return Sentence.of(key).with("count", rows);
    }

    /** What became of the row of somebody who was left out. */
    public static Fate of(LeftOut.Reason reason) {
      return switch (reason) {
        case OPTED_OUT -> OPTED_OUT;
        case NO_CONSENT -> NO_CONSENT;
        case NOT_CONFIRMED -> NOT_CONFIRMED;
      };
    }
  }

  /** How many rows met a fate. */
  public int count(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }

  /** What became of how many rows, in words; without what became of none. */
  public List<Sentence> inWords() {
    return Stream.of(Fate.values())
        .filter(fate -> fate == Fate.PERSON || count(fate) > 0)
        .map(fate -> fate.counted(count(fate)))
        .toList();
  }

  /** The same of these fates alone. */
  public List<Sentence> inWords(Set<Fate> only) {
    return Stream.of(Fate.values())
        .filter(fate -> only.contains(fate) && count(fate) > 0)
        .map(fate -> fate.counted(count(fate)))
        .toList();
  }

  /** As a JSON object with every fate, so that readers can add up. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("file", who.label());
    json.addProperty("rows", rows);
    for (Fate fate : Fate.values()) {
      json.addProperty(fate.label(), count(fate));
    }
    return json;
  }

  /** Counts rows one by one. */
  public static final class RowsByFate {
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

    /** Counts a row. */
    public void add(Fate fate) {
      fates.merge(fate, 1, Integer::sum);
    }

    /** The account of a file with so many rows below its headings. */
    public Account of(Who who, int rows) {
      return new Account(who, rows, fates);
    }
  }
}

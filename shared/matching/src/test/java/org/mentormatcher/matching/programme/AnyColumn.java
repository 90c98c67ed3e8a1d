package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column.Presence;
import org.mentormatcher.matching.programme.Column.Purpose;

/**
 * A column of a made-up programme.
 *
 * @param ladder the number of the ladder that its values are on, if they are
 * @param options what its question offered; none where it was an open one
 */
record AnyColumn(
    String name,
    ColumnKind kind,
    Set<Role> of,
    Purpose purpose,
    Details details,
    Optional<Integer> ladder,
    List<String> options) {

  /** Some with what separates answers, or what parsers mean something by. */
  private static final List<String> OPTIONS =
      List.of("Sums", "Reading, writing", "Maps & \"plans\"", "Été", "None of these");

  /** Headings that are told apart by a number, as {@link String#format} takes them. */
  private static final List<String> HEADINGS =
      List.of("column %d", "Été, %d", "a/b~%d <\"?\">", "列%d");

  /** What is written there. */
  enum ColumnKind {
    TEXT,
    SEVERAL,
    OPTION,
    SEVERAL_OPTIONS,
    LADDER,
    NUMBER,
    DATE,
    ADDRESS;

    private boolean hasOptions() {
      return this == OPTION || this == SEVERAL_OPTIONS;
    }

    private boolean isSeveral() {
      return this == SEVERAL || this == SEVERAL_OPTIONS;
    }
  }

  /**
   * What else a document may say of it.
   *
   * @param isWordy whether the document also says what would be so without being said
   */
  record Details(
      Presence presence,
      boolean hasAliases,
      boolean isSpecial,
      boolean acceptsOthers,
      boolean hasPlaceholders,
      boolean isWordy) {
    private static Arbitrary<Details> any() {
      Arbitrary<Boolean> either = Arbitraries.of(false, true);
      return Combinators.combine(
              Arbitraries.of(Presence.class), either, either, either, either, either)
          .as(Details::new);
    }
  }

  /** A column that has yet to get its number. */
  interface Draft {
    AnyColumn numbered(int number, int ladders);
  }

  /** A column that everybody has. */
  static AnyColumn ofEverybody(String name, ColumnKind kind, Purpose purpose, Presence presence) {
    Details details = new Details(presence, false, false, false, false, false);
    return new AnyColumn(
        name, kind, EnumSet.allOf(Role.class), purpose, details, Optional.empty(), List.of());
  }

  /** The same, for one of these answers. */
  AnyColumn offering(String... answers) {
    return new AnyColumn(name, ColumnKind.OPTION, of, purpose, details, ladder, List.of(answers));
  }

  /** The same, of one role only. */
  AnyColumn only(Role role) {
    return new AnyColumn(name, kind, EnumSet.of(role), purpose, details, ladder, options);
  }

  static Arbitrary<Draft> drafts() {
    return Combinators.combine(
            Arbitraries.of(HEADINGS),
            Arbitraries.of(ColumnKind.class),
            Arbitraries.of(
                EnumSet.allOf(Role.class),
                EnumSet.allOf(Role.class),
                EnumSet.of(Role.MENTOR),
                EnumSet.of(Role.MENTEE)),
            Arbitraries.of(Purpose.class),
            Details.any(),
            Arbitraries.integers().between(0, 1),
            Arbitraries.of(OPTIONS).set().ofMinSize(1))
        .as(
            (heading, kind, of, purpose, details, ladder, options) ->
                (number, ladders) -> {
                  // Without a ladder its values are on none.
                  boolean isOnLadder = kind == ColumnKind.LADDER && ladders > 0;
                  return new AnyColumn(
                      heading.formatted(number),
                      kind == ColumnKind.LADDER && !isOnLadder ? ColumnKind.TEXT : kind,
                      of,
                      purpose,
                      details,
                      isOnLadder ? Optional.of(ladder % ladders) : Optional.empty(),
                      kind.hasOptions() ? List.copyOf(options) : List.of());
                });
  }

  boolean isUsed() {
    return purpose != Purpose.IGNORED;
  }

  boolean isOfBoth() {
    return of.size() == Role.values().length;
  }

  boolean isOf(Role role) {
    return of.contains(role);
  }

  /** Whether an answer that was not offered is refused. */
  boolean isClosed() {
    return !options.isEmpty() && !details.acceptsOthers;
  }

  /** How many answers a cell here and one there can have in common. */
  int mostInCommon(AnyColumn other) {
    int most = kind.isSeveral() && other.kind.isSeveral() ? Integer.MAX_VALUE : 1;
    return isClosed() && other.isClosed()
        ? (int) Math.min(most, options.stream().filter(other.options::contains).count())
        : most;
  }

  /** Something that people say here. */
  JsonObject statement() {
    JsonObject json = new JsonObject();
    json.addProperty("column", name);
    if (details.isWordy) {
      json.add("is", texts(answer()));
    } else {
      json.addProperty("is", answer());
    }
    return json;
  }

  private String answer() {
    return options.isEmpty() ? "yes" : options.getFirst();
  }

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("purpose", purpose.label());
    if (details.hasAliases) {
      json.add("aliases", texts("also " + name, name + " too"));
    }
    if (!isOfBoth()) {
      json.addProperty("of", of.iterator().next().label());
    }
    if (details.isWordy || details.presence != Presence.OPTIONAL) {
      json.addProperty("required", details.presence.label());
    }
    if (details.isWordy || details.isSpecial) {
      json.addProperty("specialCategory", details.isSpecial);
    }
    if (details.isWordy || kind.isSeveral()) {
      json.addProperty("several", kind.isSeveral());
    }
    if (details.hasPlaceholders) {
      json.add("placeholders", texts("to follow", "später"));
      json.add("notPlaceholders", texts("none"));
    }
    ladder.ifPresent(number -> json.addProperty("ladder", "ladder " + number));
    addOptions(json);
    addContent(json);
    return json;
  }

  private void addOptions(JsonObject json) {
    if (!options.isEmpty()) {
      json.add("options", texts(options.toArray(String[]::new)));
    }
    if (details.isWordy || details.acceptsOthers) {
      json.addProperty("otherOptions", details.acceptsOthers ? "accepted" : "refused");
    }
  }

  private void addContent(JsonObject json) {
    switch (kind) {
      case NUMBER -> json.addProperty("content", "number");
      case DATE -> json.addProperty("content", "date");
      case ADDRESS -> json.add("domains", texts("example.org", "example.com"));
      default -> {
        if (details.isWordy) {
          json.addProperty("content", "text");
        }
      }
    }
  }

  /** Texts as a list in a document. */
  static JsonArray texts(String... texts) {
    JsonArray array = new JsonArray();
    List.of(texts).forEach(array::add);
    return array;
  }

  /** Numbered columns from drafts. */
  static List<AnyColumn> numbered(List<Draft> drafts, int ladders) {
    return IntStream.range(0, drafts.size())
        .mapToObj(i -> drafts.get(i).numbered(i + 1, ladders))
        .toList();
  }
}

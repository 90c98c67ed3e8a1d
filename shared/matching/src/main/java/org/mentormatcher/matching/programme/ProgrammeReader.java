package org.mentormatcher.matching.programme;

import static org.mentormatcher.matching.participants.Folding.fold;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.Ladder;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.matching.rules.RuleKinds;

/** Reads a programme from its JSON document. */
public final class ProgrammeReader {
  private static final long VERSION = 1;

  private final JsonPlace document;
  private final Map<String, Ladder> ladders = new LinkedHashMap<>();
  private final Set<String> columnNames = new LinkedHashSet<>();

  private ProgrammeReader(JsonPlace document) {
    this.document = document;
  }

  /**
   * Reads a programme.
   *
   * @throws ProgrammeException if the document is no programme
   */
  public static Programme read(String json) {
    try {
      if (JsonParser.parseString(json) instanceof JsonObject object) {
        return new ProgrammeReader(new JsonPlace("", object)).programme();
      }
    } catch (JsonParseException e) {
      throw new ProgrammeException("/", "is not JSON");
    }
    throw new ProgrammeException("/", "must be an object");
  }

  private Programme programme() {
    document.allowing(
        "version",
        "name",
        "title",
        "description",
        "objective",
        "identity",
        "roles",
        "columns",
        "ladders",
        "rules",
        "capacities",
        "lists");
    if (document.number("version") != VERSION) {
      throw document.problem("version", "must be " + VERSION);
    }
    readLadders();
    List<Column> columns = document.objects("columns", this::column);
    return new Programme(
        document.text("name"),
        document.text("title"),
        document.text("description"),
        objective(),
        columnName(document, "identity"),
        roleColumn(),
        columns,
        document.objects("rules", this::rule),
        capacities(),
        lists());
  }

  private void readLadders() {
    document.objects(
        "ladders",
        place -> {
          place.allowing("name", "steps");
          List<Ladder.Step> steps =
              place.objects(
                  "steps",
                  step -> {
                    step.allowing("name", "aliases");
                    return new Ladder.Step(step.text("name"), step.texts("aliases"));
                  });
          try {
            return ladders.put(place.text("name"), new Ladder(steps));
          } catch (IllegalArgumentException e) {
            throw place.problem("steps", e.getMessage());
          }
        });
  }

  private Column column(JsonPlace place) {
    place.allowing("name", "aliases", "of", "purpose", "required", "ladder", "specialCategory");
    String name = place.text("name");
    if (!columnNames.add(name)) {
      throw place.problem("name", "\"" + name + "\" is defined twice");
    }
    return new Column(
        name,
        place.texts("aliases"),
        place.has("of") ? EnumSet.of(oneOf(place, "of", Role.class)) : EnumSet.allOf(Role.class),
        oneOf(place, "purpose", Column.Purpose.class),
        place.has("required")
            ? oneOf(place, "required", Column.Presence.class)
            : Column.Presence.OPTIONAL,
        place.flag("specialCategory"),
        place.has("ladder") ? Optional.of(ladder(place, "ladder")) : Optional.empty());
  }

  private Rule rule(JsonPlace place) {
    String kind = place.text("kind");
    return RuleKinds.reader(kind)
        .orElseThrow(
            () ->
                place.problem(
                    "kind",
                    "\""
                        + kind
                        + "\" is no kind of rule; known are "
                        + String.join(", ", RuleKinds.names())))
        .apply(new JsonRuleSource(this, place));
  }

  String columnName(JsonPlace place, String key) {
    String name = place.text(key);
    if (!columnNames.contains(name)) {
      throw place.problem(key, "\"" + name + "\" is not among the columns");
    }
    return name;
  }

  Ladder ladder(JsonPlace place, String key) {
    Ladder ladder = ladders.get(place.text(key));
    if (ladder == null) {
      throw place.problem(key, "\"" + place.text(key) + "\" is not among the ladders");
    }
    return ladder;
  }

  private Objective objective() {
    return Objective.labelled(document.text("objective"))
        .orElseThrow(() -> document.problem("objective", "must be best-matches or most-matched"));
  }

  private RoleColumn roleColumn() {
    JsonPlace roles =
        document.object("roles").allowing("column", "aliases", "mentor", "mentee", "both");
    Map<String, Set<Role>> values = new LinkedHashMap<>();
    roles.texts("mentor").forEach(answer -> values.put(fold(answer), EnumSet.of(Role.MENTOR)));
    roles.texts("mentee").forEach(answer -> values.put(fold(answer), EnumSet.of(Role.MENTEE)));
    roles.texts("both").forEach(answer -> values.put(fold(answer), EnumSet.allOf(Role.class)));
    return new RoleColumn(roles.text("column"), roles.texts("aliases"), values);
  }

  private Map<Role, Integer> capacities() {
    JsonPlace capacities = document.object("capacities").allowing("mentor", "mentee");
    return Map.of(
        Role.MENTOR, Math.toIntExact(capacities.number("mentor")),
        Role.MENTEE, Math.toIntExact(capacities.number("mentee")));
  }

  private Lists lists() {
    JsonPlace lists = document.object("lists").allowing("person", "both", "lead");
    return new Lists(lists.texts("person"), columnName(lists, "both"), columnName(lists, "lead"));
  }

  private static <E extends Enum<E>> E oneOf(JsonPlace place, String key, Class<E> type) {
    String text = place.text(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    throw place.problem(key, "\"" + text + "\" is not a value that is known here");
  }
}

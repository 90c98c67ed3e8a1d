package org.mentormatcher.matching.results;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.results.Distributions.Range;
import org.mentormatcher.words.Language;

/** What pictures of a matching are drawn from: counts alone, which name nobody. */
final class Pictures {

  private Pictures() {}

  /** The counts: of pairs by points, of people by matches, and of pairs by who meets whom. */
  static JsonObject toJson(Programme programme, OrderedMatches matched, Language language) {
    Distributions distributions = new Distributions(matched, language);
    JsonObject json = new JsonObject();
    json.add("points", ranges(distributions.pairsByPoints()));
    JsonObject matches = new JsonObject();
    for (Role role : programme.roles().sides()) {
      matches.add(role.plural(), ranges(distributions.peopleByMatches(role)));
    }
    json.add("matches", matches);
    JsonArray meetings = new JsonArray();
    Meetings.of(programme, matched).forEach(each -> meetings.add(meeting(each)));
    json.add("meetings", meetings);
    return json;
  }

  private static JsonArray ranges(List<Range> ranges) {
    JsonArray array = new JsonArray();
    for (Range range : ranges) {
      JsonObject json = new JsonObject();
      json.addProperty("from", range.from());
      json.addProperty("to", range.to());
      json.addProperty("count", range.count());
      array.add(json);
    }
    return array;
  }

  private static JsonObject meeting(Meetings meetings) {
    JsonArray groups = new JsonArray();
    for (Meetings.PeopleAlike group : meetings.groups()) {
      JsonObject json = new JsonObject();
      json.addProperty("kind", group.kind().label());
      json.addProperty("name", group.name());
      groups.add(json);
    }
    JsonArray rows = new JsonArray();
    for (List<Integer> row : meetings.pairs()) {
      JsonArray cells = new JsonArray();
      row.forEach(cells::add);
      rows.add(cells);
    }
    JsonObject json = new JsonObject();
    json.addProperty("column", meetings.column());
    json.add("groups", groups);
    json.add("pairs", rows);
    return json;
  }
}

package org.mentormatcher.matching.results;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.answers.Why;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.outcome.Proof;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Output;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * A matching for the coordinator to look at, as JSON: who takes part, which pairs were made and
 * why, who has no match and what would help, what there is to sign off, and the counts of pictures.
 * It says what the files say, in the same words.
 */
public final class MatchesInView {
  private final SolvedRun run;
  private final Programme programme;
  private final Language language;
  private final OrderedMatches matched;

  /** Where people stand in the list of all. */
  private final IdentityHashMap<Participant, Integer> numbers = new IdentityHashMap<>();

  /** Looks at a run, in a language. */
  public MatchesInView(SolvedRun run, Language language) {
    this.run = run;
    this.programme = run.programme();
    this.language = language;
    this.matched = OrderedMatches.of(run);
    for (Role role : programme.roles().sides()) {
      matched.people(role).forEach(person -> numbers.put(person, numbers.size()));
    }
    if (programme.roles().isUndirected()) {
      Map<String, Participant> same = run.participants().byIdentity(Role.MENTOR);
      matched
          .people(Role.MENTEE)
          .forEach(person -> numbers.put(person, numbers.get(same.get(person.identity()))));
    }
  }

  /** Everything there is to see; people are numbered by their places in {@code people}. */
  public JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("isUndirected", programme.roles().isUndirected());
    json.add("figures", figures());
    json.add("people", people());
    json.add("pairs", pairs());
    json.add("unmatched", unmatched());
    if (programme.results().outputs().has(Output.SHORTLIST)) {
      json.add(
          "shortlist",
          new Shortlist(programme, run.participants(), run.scores(), matched, language)
              .inView(numbers));
    }
    json.add("pictures", Pictures.toJson(programme, matched, language));
    return json;
  }

  private JsonObject figures() {
    JsonObject json = new JsonObject();
    json.addProperty("objective", run.solution().goals().label());
    for (Role role : Role.values()) {
      json.addProperty(role.plural(), run.participants().of(role).size());
      json.addProperty(role.plural() + "Matched", matched.matched(role));
    }
    json.addProperty("pairs", run.solution().assignment().mentor().length);
    json.addProperty("points", run.solution().assignment().certificate().points());
    json.addProperty(
        "proof",
        Proof.of(programme.roles().pairs(), run.solution(), run.groups()).inWords(language));
    return json;
  }

  private JsonArray people() {
    JsonArray people = new JsonArray();
    for (Role role : programme.roles().sides()) {
      for (Participant person : matched.people(role)) {
        JsonObject json = new JsonObject();
        json.addProperty("role", role.label());
        json.addProperty("identity", person.identity());
        json.addProperty("name", name(programme, person));
        json.addProperty("places", programme.capacities().get(role).of(person));
        people.add(json);
      }
    }
    return people;
  }

  /** What results call somebody: the columns that name them, what tells them apart the last. */
  public static String name(Programme programme, Participant person) {
    List<String> names = new ArrayList<>();
    for (String column : programme.results().lists().person()) {
      String value = person.value(column);
      if (!column.equals(programme.identity()) && !value.isEmpty()) {
        names.add(value);
      }
    }
    String own = person.value(programme.identity());
    return names.isEmpty() ? own : String.join(" ", names) + " (" + own + ")";
  }

  private JsonArray pairs() {
    Reasons reasons = new Reasons(programme, language);
    Set<Set<Participant>> locked = locked();
    JsonArray pairs = new JsonArray();
    for (Match match : matched.all()) {
      JsonObject json = new JsonObject();
      json.addProperty("mentor", numbers.get(match.mentor()));
      json.addProperty("mentee", numbers.get(match.mentee()));
      json.addProperty("points", match.points());
      json.addProperty("reasons", reasons.forCoordinator(match));
      json.addProperty("isLocked", locked.contains(Set.of(match.mentor(), match.mentee())));
      json.addProperty("isJoined", matched.isAdded(match));
      pairs.add(json);
    }
    return pairs;
  }

  private Set<Set<Participant>> locked() {
    LockedPairs pairs = run.problem().locked();
    Set<Set<Participant>> locked = new HashSet<>();
    for (int pair = 0; pair < pairs.count(); pair++) {
      locked.add(
          Set.of(
              run.participants().mentors().get(pairs.mentor()[pair]),
              run.participants().mentees().get(pairs.mentee()[pair])));
    }
    return locked;
  }

  private JsonArray unmatched() {
    UnmatchedReasons reasons = new UnmatchedReasons(run);
    Consequences consequences = new Consequences(run, language);
    JsonArray unmatched = new JsonArray();
    for (Role role : programme.roles().sides()) {
      for (Participant person : matched.people(role)) {
        if (matched.of(person).isEmpty()) {
          unmatched.add(unmatched(role, person, reasons, consequences));
        }
      }
    }
    return unmatched;
  }

  private JsonObject unmatched(
      Role role, Participant person, UnmatchedReasons reasons, Consequences consequences) {
    int position = consequences.position(role, person);
    Optional<Why> why = consequences.why(role, person);
    JsonObject json = new JsonObject();
    json.addProperty("person", numbers.get(person));
    json.addProperty("why", said(reasons.inFull(role, position, why)));
    json.addProperty("help", said(reasons.whatWouldHelp(role, position, why)));
    json.addProperty("isOutweighed", why.filter(Why.Outweighed.class::isInstance).isPresent());
    JsonArray alternates = new JsonArray();
    consequences
        .alternates(role, person)
        .orElse(List.of())
        .forEach(
            alternate -> {
              JsonObject other = new JsonObject();
              other.addProperty("person", numbers.get(consequences.partner(role, alternate)));
              other.addProperty("points", alternate.points());
              other.addProperty("change", consequences.inWords(alternate.change()));
              alternates.add(other);
            });
    json.add("alternates", alternates);
    return json;
  }

  private String said(List<Sentence> sentences) {
    return String.join(" ", language.sayAll(sentences));
  }

  /** Which pairs of another matching are not in this one, by name, and the other way round. */
  public JsonObject changesSince(MatchesInView before) {
    JsonObject json = new JsonObject();
    json.add("ended", before.withoutThoseOf(this));
    json.add("made", withoutThoseOf(before));
    return json;
  }

  /** Whom somebody is matched with. */
  public List<Participant> partners(Role role, String identity) {
    List<Participant> partners = new ArrayList<>();
    boolean onEitherSide = programme.roles().isUndirected();
    for (Match match : matched.all()) {
      if ((onEitherSide || role == Role.MENTOR) && match.mentor().identity().equals(identity)) {
        partners.add(match.mentee());
      } else if ((onEitherSide || role == Role.MENTEE)
          && match.mentee().identity().equals(identity)) {
        partners.add(match.mentor());
      }
    }
    return partners;
  }

  private JsonArray withoutThoseOf(MatchesInView other) {
    Set<List<String>> there = new HashSet<>();
    other.matched.all().forEach(match -> there.addAll(keys(other.programme, match)));
    JsonArray pairs = new JsonArray();
    for (Match match : matched.all()) {
      if (!there.contains(key(match.mentor(), match.mentee()))) {
        JsonObject json = new JsonObject();
        json.addProperty("mentor", name(programme, match.mentor()));
        json.addProperty("mentee", name(programme, match.mentee()));
        pairs.add(json);
      }
    }
    return pairs;
  }

  private static List<List<String>> keys(Programme programme, Match match) {
    List<String> oneWay = key(match.mentor(), match.mentee());
    return programme.roles().isUndirected() ? List.of(oneWay, oneWay.reversed()) : List.of(oneWay);
  }

  private static List<String> key(Participant mentor, Participant mentee) {
    return List.of(mentor.identity(), mentee.identity());
  }
}

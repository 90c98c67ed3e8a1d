package org.mentormatcher.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mentormatcher.json.JsonText;
import org.mentormatcher.json.JsonTextException;
import org.mentormatcher.matching.DeskEdit;
import org.mentormatcher.matching.DeskHelp;
import org.mentormatcher.matching.Edited;
import org.mentormatcher.matching.MatchDesk;
import org.mentormatcher.matching.MatchedVersion;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.participants.AcceptedPair;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.words.Labelled;

/**
 * A matching that was found and stays open, for questions and changes. Every question says which
 * edits it is about, so that undoing is asking with fewer of them:
 *
 * <pre>{@code
 * {
 *   "edits": [
 *     { "kind": "lock-pair", "mentor": "a@example.org", "mentee": "b@example.org" },
 *     { "kind": "set-places", "role": "mentor", "person": "a@example.org", "places": 2 },
 *     { "kind": "take-out", "person": "c@example.org" },
 *     { "kind": "seek-goals", "goals": "most-matched" },
 *     { "kind": "keep-pairs" },
 *     { "kind": "set-points", "points": { "profession": 20, "grade/1": 5 } },
 *     { "kind": "leave-out-rule", "rule": "grade" }
 *   ],
 *   "since": [],
 *   "accepted": [
 *     { "mentor": "a@example.org", "mentee": "b@example.org", "by": "Ada Byron", "on": "2026-11-24" }
 *   ]
 * }
 * }</pre>
 *
 * What is accepted are suggestions of a shortlist; nothing is answered where they cannot be.
 */
public final class OpenDesk {
  private final MatchDesk desk;

  OpenDesk(MatchDesk desk) {
    this.desk = desk;
  }

  /** The matching with these edits, and what changed since the matching with others. */
  public DeskAnswer edit(String question) {
    JsonObject asked = asked(question);
    return answered(
        asked,
        version -> {
          JsonObject json = new JsonObject();
          json.addProperty("state", "matched");
          json.add("view", version.view());
          if (asked.has("since")
              && desk.version(edits(asked, "since")) instanceof MatchedVersion before) {
            json.add("changes", version.changesSince(before));
          }
          return new DeskAnswer(json, List.of());
        });
  }

  /** Why a pair is made or not, or whom somebody has and could have, in sentences. */
  public DeskAnswer explain(String question) {
    JsonObject asked = asked(question);
    return answered(
        asked,
        version ->
            new DeskAnswer(
                said(
                    asked.has("person")
                        ? version.ofPerson(text(asked, "person"))
                        : version.ofPair(text(asked, "mentor"), text(asked, "mentee"))),
                List.of()));
  }

  /**
   * Which changes would give a person a match who has none, each tried: {@code {"helps": [{"edit",
   * "inWords", "partners", "ended"}]}}. It is asked with the {@code person} and the {@code role}.
   */
  public DeskAnswer help(String question) {
    JsonObject asked = asked(question);
    JsonArray helps = new JsonArray();
    for (DeskHelp each :
        desk.help(
            edits(asked, "edits"),
            accepted(asked),
            Labelled.of(Role.class, text(asked, "role")),
            text(asked, "person"))) {
      JsonObject json = new JsonObject();
      json.add("edit", toJson(each.edit()));
      json.addProperty("inWords", desk.language().say(each.inWords()));
      json.add("partners", Findings.texts(each.partners()));
      json.addProperty("ended", each.ended());
      helps.add(json);
    }
    JsonObject json = new JsonObject();
    json.add("helps", helps);
    return new DeskAnswer(json, List.of());
  }

  /** As {@link #edit(JsonObject)} reads it again; of the changes that help. */
  private static JsonObject toJson(DeskEdit edit) {
    JsonObject json = new JsonObject();
    switch (edit) {
      case DeskEdit.SetPlaces(Role role, String person, int places) -> {
        json.addProperty("kind", "set-places");
        json.addProperty("role", role.label());
        json.addProperty("person", person);
        json.addProperty("places", places);
      }
      case DeskEdit.LockPair(NamedPair pair) -> {
        json.addProperty("kind", "lock-pair");
        json.addProperty("mentor", pair.mentor());
        json.addProperty("mentee", pair.mentee());
      }
      case DeskEdit.SeekGoals(Goals goals) -> {
        json.addProperty("kind", "seek-goals");
        json.addProperty("goals", goals.label());
      }
      case DeskEdit.SetPoints(Map<String, Long> points) -> {
        json.addProperty("kind", "set-points");
        JsonObject by = new JsonObject();
        points.forEach(by::addProperty);
        json.add("points", by);
      }
      case DeskEdit.LeaveOutRule(String rule) -> {
        json.addProperty("kind", "leave-out-rule");
        json.addProperty("rule", rule);
      }
      case DeskEdit.ForbidPair _, DeskEdit.TakeOut _, DeskEdit.KeepPairs _ ->
          throw new IllegalArgumentException("a change that helps nobody");
    }
    return json;
  }

  /** The proof, checked once more. */
  public DeskAnswer proof(String question) {
    return answered(asked(question), version -> new DeskAnswer(version.proof(), List.of()));
  }

  /** What letters are filled in from. */
  public DeskAnswer letters(String question) {
    return answered(asked(question), version -> new DeskAnswer(version.letters(), List.of()));
  }

  /** The result files, as a run gives them. */
  public DeskAnswer files(String question) {
    JsonObject asked = asked(question);
    return answered(
        asked,
        version ->
            Desk.matched(version.signedOff(accepted(asked), Stage.UNWATCHED), desk.language()));
  }

  private DeskAnswer answered(JsonObject asked, Function<MatchedVersion, DeskAnswer> answer) {
    return switch (desk.version(edits(asked, "edits"))) {
      case MatchedVersion version ->
          version
              .refusal(accepted(asked))
              .map(OpenDesk::refused)
              .orElseGet(() -> answer.apply(version));
      case Edited.NotPossible refused -> refused(refused.why());
    };
  }

  private static DeskAnswer refused(String why) {
    JsonObject json = new JsonObject();
    json.addProperty("state", "refused");
    json.addProperty("why", why);
    return new DeskAnswer(json, List.of());
  }

  private static List<AcceptedPair> accepted(JsonObject asked) {
    if (!asked.has("accepted")) {
      return List.of();
    }
    return asked.getAsJsonArray("accepted").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(each -> new AcceptedPair(pair(each), text(each, "by"), text(each, "on")))
        .toList();
  }

  private static JsonObject said(List<String> sentences) {
    JsonObject json = new JsonObject();
    json.add("sentences", Findings.texts(sentences));
    return json;
  }

  private static List<DeskEdit> edits(JsonObject asked, String key) {
    List<DeskEdit> edits = new ArrayList<>();
    for (JsonElement each : asked.getAsJsonArray(key)) {
      edits.add(edit(each.getAsJsonObject()));
    }
    return edits;
  }

  private static DeskEdit edit(JsonObject edit) {
    return switch (text(edit, "kind")) {
      case "lock-pair" -> new DeskEdit.LockPair(pair(edit));
      case "forbid-pair" -> new DeskEdit.ForbidPair(pair(edit));
      case "set-places" ->
          new DeskEdit.SetPlaces(
              Labelled.of(Role.class, text(edit, "role")),
              text(edit, "person"),
              edit.get("places").getAsInt());
      case "take-out" -> new DeskEdit.TakeOut(text(edit, "person"));
      case "seek-goals" -> new DeskEdit.SeekGoals(Goals.find(text(edit, "goals")).orElseThrow());
      case "keep-pairs" -> new DeskEdit.KeepPairs();
      case "set-points" -> new DeskEdit.SetPoints(points(edit.getAsJsonObject("points")));
      case "leave-out-rule" -> new DeskEdit.LeaveOutRule(text(edit, "rule"));
      default -> throw new IllegalArgumentException("no such edit");
    };
  }

  private static Map<String, Long> points(JsonObject by) {
    Map<String, Long> points = new LinkedHashMap<>();
    by.keySet().forEach(rule -> points.put(rule, by.get(rule).getAsLong()));
    return points;
  }

  private static NamedPair pair(JsonObject edit) {
    return new NamedPair(text(edit, "mentor"), text(edit, "mentee"));
  }

  private static String text(JsonObject parent, String key) {
    return parent.get(key).getAsString();
  }

  private static JsonObject asked(String json) {
    try {
      return JsonText.parse(json).getAsJsonObject();
    } catch (JsonTextException e) {
      throw new IllegalArgumentException("no JSON document", e);
    }
  }
}

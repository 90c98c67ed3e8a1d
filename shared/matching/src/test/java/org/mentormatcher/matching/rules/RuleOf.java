package org.mentormatcher.matching.rules;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.PairList;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Documents;

/** A rule as a programme document has it, and its verdict on pairs of people. */
final class RuleOf {
  private final Rule rule;
  private final List<Participant> mentors = new ArrayList<>();
  private final List<Participant> mentees = new ArrayList<>();
  private final List<Participant> absent = new ArrayList<>();
  private PairList previous = PairList.NONE;
  private PairList doNotMatch = PairList.NONE;

  private RuleOf(Rule rule) {
    this.rule = rule;
  }

  /** The rule that a JSON object describes, in a programme with a few columns. */
  static RuleOf document(String json) {
    JsonObject document =
        Documents.with(Documents.small(), "/rules", "[" + json.replace('\'', '"') + "]");
    return new RuleOf(Documents.programme(document).rules().getFirst());
  }

  /** Adds a mentor; values as column=value. */
  RuleOf mentor(String identity, String... values) {
    mentors.add(new Participant(Role.MENTOR, identity, map(values)));
    return this;
  }

  /** Adds a mentee; values as column=value. */
  RuleOf mentee(String identity, String... values) {
    mentees.add(new Participant(Role.MENTEE, identity, map(values)));
    return this;
  }

  /** Adds somebody who stands in the files and takes no part. */
  RuleOf absent(String identity, String... values) {
    absent.add(new Participant(Role.MENTEE, identity, map(values)));
    return this;
  }

  RuleOf previously(String one, String other) {
    previous = PairList.of(List.of(List.of(one, other)));
    return this;
  }

  RuleOf neverAgain(String one, String other) {
    doNotMatch = PairList.of(List.of(List.of(one, other)));
    return this;
  }

  Rule rule() {
    return rule;
  }

  Verdicts verdicts() {
    return rule.bind(
        new Group(
            mentors,
            mentees,
            new Decisions(
                previous,
                doNotMatch,
                List.of(),
                Decisions.LastTime.NONE,
                Set.of(),
                absent,
                Map.of())));
  }

  /** The verdict on the first mentor and the first mentee: points, or "no match". */
  String verdict() {
    return verdict(0, 0);
  }

  String verdict(int mentor, int mentee) {
    long verdict = verdicts().of(mentor, mentee);
    return verdict == Verdicts.EXCLUDED ? "no match" : Long.toString(verdict);
  }

  /** The verdict on a mentor and a mentee of whom one column each is known. */
  String on(String mentorColumn, String mentor, String menteeColumn, String mentee) {
    mentors.clear();
    mentees.clear();
    return mentor("a", mentorColumn + "=" + mentor)
        .mentee("b", menteeColumn + "=" + mentee)
        .verdict();
  }

  private static Map<String, String> map(String... values) {
    Map<String, String> map = new HashMap<>();
    for (String value : values) {
      int equals = value.indexOf('=');
      if (equals < value.length() - 1) {
        map.put(value.substring(0, equals), value.substring(equals + 1));
      }
    }
    return map;
  }
}

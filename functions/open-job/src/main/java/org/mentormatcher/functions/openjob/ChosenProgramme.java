package org.mentormatcher.functions.openjob;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.jobs.http.RefusedException.Fault;
import org.mentormatcher.matching.programme.ProgrammeException;

/**
 * The programme that a request is about: one of ours by its name, or one that came with it.
 *
 * @param offered what it is
 * @param document the programme as it came, if it came with the request
 */
record ChosenProgramme(OfferedProgramme offered, Optional<String> document) {

  /** Its name if it is one of ours, "" if not: what somebody else calls theirs stays theirs. */
  String name() {
    return document.isPresent() ? "" : offered.about().name();
  }

  /** The programme that a name or a document stands for. */
  static ChosenProgramme of(JsonElement programme, List<OfferedProgramme> ours)
      throws RefusedException {
    if (programme instanceof JsonObject document) {
      return brought(document);
    }
    return ours.stream()
        .filter(each -> new JsonPrimitive(each.about().name()).equals(programme))
        .findFirst()
        .map(each -> new ChosenProgramme(each, Optional.empty()))
        .orElseThrow(() -> new RefusedException(ApiProblem.UNKNOWN_PROGRAMME));
  }

  /** The programme that a document describes. */
  static ChosenProgramme brought(JsonObject programme) throws RefusedException {
    String document = programme.toString();
    if (document.getBytes(StandardCharsets.UTF_8).length > Policy.MAX_PROGRAMME_BYTES) {
      throw new RefusedException(ApiProblem.PROGRAMME_TOO_LARGE);
    }
    try {
      return new ChosenProgramme(OfferedProgramme.of(programme), Optional.of(document));
    } catch (ProgrammeException e) {
      List<Fault> faults =
          e.problems().stream()
              .map(each -> new Fault(each.place(), each.finding().sentences()))
              .toList();
      throw new RefusedException(ApiProblem.PROGRAMME_INVALID, faults);
    }
  }
}

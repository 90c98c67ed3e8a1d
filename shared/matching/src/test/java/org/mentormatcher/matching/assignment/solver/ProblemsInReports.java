package org.mentormatcher.matching.assignment.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.SampleReportingFormat;
import org.mentormatcher.matching.assignment.AssignmentProblem;

/** Shows a problem that a property failed on with what is in its arrays. */
public final class ProblemsInReports implements SampleReportingFormat {

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof AssignmentProblem;
  }

  @Override
  public Object report(Object value) {
    AssignmentProblem problem = (AssignmentProblem) value;
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("mentors' types", problem.mentors().type());
    shown.put("mentors' capacities", problem.mentors().capacity());
    shown.put("mentees' types", problem.mentees().type());
    shown.put("mentees' capacities", problem.mentees().capacity());
    List<String> points = new ArrayList<>();
    for (int s = 0; s < problem.arcs().mentorTypes(); s++) {
      for (int arc = problem.arcs().start()[s]; arc < problem.arcs().start()[s + 1]; arc++) {
        points.add(
            s + "–" + problem.arcs().menteeType()[arc] + ": " + problem.arcs().points()[arc]);
      }
    }
    shown.put("points of types", points);
    shown.put("forbidden", pairs(problem.forbidden().mentor(), problem.forbidden().mentee()));
    shown.put("locked", pairs(problem.locked().mentor(), problem.locked().mentee()));
    shown.put("locked points", problem.locked().points());
    shown.put("mentors' classes", problem.variety().mentorClass());
    shown.put("most of a class", problem.variety().most());
    return shown;
  }

  private static List<String> pairs(int[] mentor, int[] mentee) {
    List<String> pairs = new ArrayList<>();
    for (int p = 0; p < mentor.length; p++) {
      pairs.add(mentor[p] + "–" + mentee[p]);
    }
    return pairs;
  }
}

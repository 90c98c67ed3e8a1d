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
    shown.put("mentors' types", problem.mentorType());
    shown.put("mentors' capacities", problem.mentorCapacity());
    shown.put("mentees' types", problem.menteeType());
    shown.put("mentees' capacities", problem.menteeCapacity());
    List<String> points = new ArrayList<>();
    for (int s = 0; s + 1 < problem.arcStart().length; s++) {
      for (int arc = problem.arcStart()[s]; arc < problem.arcStart()[s + 1]; arc++) {
        points.add(s + "–" + problem.arcMenteeType()[arc] + ": " + problem.arcPoints()[arc]);
      }
    }
    shown.put("points of types", points);
    shown.put("forbidden", pairs(problem.forbiddenMentor(), problem.forbiddenMentee()));
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

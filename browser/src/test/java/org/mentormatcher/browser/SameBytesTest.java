package org.mentormatcher.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.browser.EngineCall.Operation;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** The compiled engine gives the same bytes as the JVM. */
@DisplayName("In a browser's JavaScript and on the JVM")
class SameBytesTest {
  private static NodeEngine engine;

  @BeforeAll
  static void start() {
    assumeTrue(NodeEngine.canRun(), "Node.js is not installed");
    engine = NodeEngine.start();
  }

  @AfterAll
  static void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  static List<String> programmes() {
    return ShippedProgrammes.names();
  }

  static List<Path> hostile() {
    return EngineFiles.hostile();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @DisplayName("MM-7: the made-up people of a programme, by every objective")
  void demonstrations(String programme) {
    checkedAndMatched(EngineFiles.demonstration(programme), programme);
  }

  @Test
  @DisplayName("MM-7: the made-up sample of 500 a side, by every objective")
  void sample() {
    checkedAndMatched(EngineFiles.sample(), "the sample");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @DisplayName("MM-7: a file that nobody should send, or a workbook")
  void hostile(Path file) {
    EngineCall call = EngineFiles.hostile(file);

    engine.assertSame(Operation.CHECK, call, "checked " + file);
    engine.assertSame(
        Operation.CHECK,
        call.acceptingAnybody().leavingOutProblemRows(),
        "checked without problem rows " + file);
    engine.assertSame(Operation.CORRECT, call.correctingAll(), "corrected " + file);
    engine.assertSame(
        Operation.RUN, call.acceptingAnybody().leavingOutProblemRows(), "matched " + file);
  }

  private static void checkedAndMatched(EngineCall call, String whose) {
    engine.assertSame(Operation.CHECK, call, whose);
    engine.assertSame(Operation.CORRECT, call.correctingAll(), whose);
    engine.assertSame(Operation.RUN, call, whose);
    for (Objective objective : Objective.values()) {
      engine.assertSame(
          Operation.RUN, call.seeking(objective.label()), whose + ", " + objective.label());
    }
  }
}

package org.mentormatcher.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.browser.EngineCall.Operation;
import org.mentormatcher.matching.AnyRun;
import org.mentormatcher.matching.files.SourceFile;

/**
 * The compiled engine gives the same bytes as the JVM, whatever is put in: {@code -Dfuzz.tries}
 * says how often, from {@code -Dfuzz.first} on.
 */
@DisplayName("In a browser's JavaScript and on the JVM, whatever is put in")
class SameBytesFuzzedTest {
  private static final int TRIES = Integer.getInteger("fuzz.tries", 100);
  private static final long FIRST = Long.getLong("fuzz.first", 1);

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

  @Test
  @DisplayName("MM-7: files broken anywhere")
  void brokenFiles() {
    List<EngineCall> calls = EngineFiles.small();
    for (long seed = FIRST; seed < FIRST + TRIES; seed++) {
      Fuzz fuzz = new Fuzz(seed);
      EngineCall call = fuzz.one(calls).breaking(fuzz).acceptingAnybody().leavingOutProblemRows();
      engine.assertSame(Operation.RUN, call, "broken, seed " + seed);
    }
  }

  @Test
  @DisplayName("MM-7: any programme and any people")
  void anyRun() {
    JqwikSession.run(
        () -> {
          same(AnyRun.any(), "any people");
          same(AnyRun.asAsked(), "people as asked");
        });
  }

  private static void same(Arbitrary<AnyRun> runs, String description) {
    var generator = runs.generator(TRIES, true);
    for (long seed = FIRST; seed < FIRST + TRIES / 2; seed++) {
      AnyRun run = generator.next(new Random(seed)).value();
      EngineCall call = EngineCall.of(run.document());
      for (SourceFile file : run.input().files()) {
        call = call.with(file.name(), file.content());
      }
      for (var further : run.input().further().entrySet()) {
        call = call.with(further.getKey(), further.getValue());
      }
      engine.assertSame(Operation.RUN, call.acceptingAnybody(), description + ", seed " + seed);
    }
  }
}

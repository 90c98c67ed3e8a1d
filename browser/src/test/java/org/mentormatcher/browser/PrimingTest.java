package org.mentormatcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The people with whom the engine is made ready for the first files")
class PrimingTest {

  @Test
  @DisplayName("are read and matched: otherwise it would not be made ready, and nobody would see")
  void matched() throws IOException {
    assumeTrue(NodeEngine.canRun(), "Node.js is not installed");
    Process node =
        new ProcessBuilder(
                "node",
                "src/test/javascript/primed.mjs",
                NodeEngine.ENGINE.toAbsolutePath().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    String states = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(states.lines()).containsExactly("complete", "matched");
  }
}

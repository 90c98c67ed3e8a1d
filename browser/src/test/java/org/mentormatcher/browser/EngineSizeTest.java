package org.mentormatcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine on its way to a browser")
class EngineSizeTest {
  private static final int MOST = 330_000;

  @Test
  @DisplayName("is loaded soon on a slow line: at most 330 KB")
  void brotli() throws IOException {
    assumeTrue(NodeEngine.canRun(), "Node.js is not installed");
    Process node =
        new ProcessBuilder(
                "node", "src/test/javascript/brotli-size.mjs", NodeEngine.ENGINE.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    String bytes = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(Integer.parseInt(bytes)).isBetween(MOST / 2, MOST);
  }

  @Test
  @DisplayName("MM-2: has nothing that could send something")
  void sendsNothing() throws IOException {
    assertThat(Files.readString(Path.of(NodeEngine.ENGINE.toString())))
        .doesNotContain("XMLHttpRequest", "fetch(", "WebSocket", "sendBeacon", "import(", "eval(");
  }
}

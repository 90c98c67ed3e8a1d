package org.mentormatcher.local.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.local.serve.Browser.OpenJob;

@DisplayName("A service in a folder with an umlaut, spaces, quotes and a per cent sign")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no folder has such a name there")
class OddFolderTest {

  private static final String ODD = "Ämter & Co's \"(50 %)\" %41 #x";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Process process;

  @AfterEach
  void end() throws IOException {
    if (process != null) {
      process.destroy();
      assertThat(process.onExit()).succeedsWithin(PATIENCE);
    }
    try (var left = Files.walk(folder)) {
      for (Path link : left.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  @DisplayName("matches a job, with its program and its temporary files there")
  void matches() throws IOException {
    Browser browser = new Browser(start());
    byte[] people =
        """
        name,work email,department,role,consent
        A,a@cabinetoffice.gov.uk,One,mentor,yes
        B,b@cabinetoffice.gov.uk,Two,mentee,yes
        """
            .getBytes(UTF_8);
    OpenJob job =
        browser.open(
            Map.of("participants", people),
            body -> {
              body.addProperty("programme", "seen");
              body.remove("objective");
            });

    assertThat(job.upload("participants", people).statusCode()).isEqualTo(200);

    assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("matched");
    assertThat(job.received(job.downloads()).statusCode()).isEqualTo(200);
  }

  /** Starts the program as a process and gives the address that it prints. */
  private String start() throws IOException {
    Path odd = Files.createDirectory(folder.resolve(ODD));
    ServeProcess serve =
        ServeProcess.start(Files.createDirectory(odd.resolve("tmp")), classPathIn(odd));
    process = serve.process();
    return serve.address();
  }

  /** This process's class path, every part of it by a link in that folder. */
  private static String classPathIn(Path odd) throws IOException {
    List<String> links = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path target = Path.of(part).toAbsolutePath();
      Path link = odd.resolve(links.size() + "-" + target.getFileName());
      links.add(Files.createSymbolicLink(link, target).toString());
    }
    return String.join(File.pathSeparator, links);
  }
}

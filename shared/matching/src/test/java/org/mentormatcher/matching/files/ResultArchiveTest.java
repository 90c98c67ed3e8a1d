package org.mentormatcher.matching.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultArchiveTest {
  private static final List<ResultFile> FILES =
      List.of(
          new ResultFile("pairs.csv", "text/csv", "a,b\r\n".getBytes(UTF_8)),
          new ResultFile("summary.json", "application/json", "{}".getBytes(UTF_8)));

  @Test
  @DisplayName("Every result is in it, in order, with no time of its own")
  void content() throws IOException {
    ResultFile archive = ResultArchive.of(FILES);

    assertThat(archive.name()).isEqualTo("results.zip");
    assertThat(archive.mediaType()).isEqualTo("application/zip");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.content()))) {
      for (ResultFile file : FILES) {
        ZipEntry entry = zip.getNextEntry();
        assertThat(entry.getName()).isEqualTo(file.name());
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 12, 0));
        assertThat(zip.readAllBytes()).isEqualTo(file.content());
      }
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  @Test
  @DisplayName("MM-7: the same results give the same bytes, wherever the machine is")
  void deterministic() {
    byte[] here = ResultArchive.of(FILES).content();
    TimeZone usual = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(ResultArchive.of(FILES).content()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(usual);
    }
  }
}

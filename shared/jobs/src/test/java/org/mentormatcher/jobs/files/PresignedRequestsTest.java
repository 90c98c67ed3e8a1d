package org.mentormatcher.jobs.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestPresigner;

@DisplayName("A presigned request")
class PresignedRequestsTest {

  private static final Sha256 DIGEST = Sha256.of(ExampleJobs.MENTORS);

  private final PresignedRequests presigned = TestPresigner.create();

  @Test
  @DisplayName("uploads exactly the announced bytes, once, within five minutes")
  void upload() {
    PresignedUpload upload =
        presigned.upload(
            ExampleJobs.ID, new ExpectedFile(InputFile.MENTORS, FileFormat.CSV, 8, DIGEST));

    assertThat(upload.name()).isEqualTo("mentors");
    assertThat(upload.method()).isEqualTo("PUT");
    assertThat(upload.url().getHost()).isEqualTo("uploads.s3.eu-west-2.amazonaws.com");
    assertThat(upload.url().getPath()).isEqualTo("/jobs/" + ExampleJobs.ID + "/mentors");
    assertThat(upload.headers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "content-type", "text/csv",
                "if-none-match", "*",
                "x-amz-checksum-sha256", DIGEST.base64()));
    Map<String, String> query = query(upload.url());
    assertThat(query).containsEntry("X-Amz-Expires", "300");
    assertThat(List.of(query.get("X-Amz-SignedHeaders").split(";")))
        .containsExactlyInAnyOrder(
            "content-length", "content-type", "host", "if-none-match", "x-amz-checksum-sha256");
  }

  @Test
  @DisplayName("uploads a workbook as one")
  void workbook() {
    PresignedUpload upload =
        presigned.upload(
            ExampleJobs.ID, new ExpectedFile(InputFile.OPT_OUTS, FileFormat.XLSX, 8, DIGEST));

    assertThat(upload.name()).isEqualTo("opt-outs");
    assertThat(upload.url().getPath()).isEqualTo("/jobs/" + ExampleJobs.ID + "/opt-outs");
    assertThat(upload.headers()).containsEntry("content-type", FileFormat.XLSX.label());
  }

  @Test
  @DisplayName("downloads a result under its fixed name within a minute")
  void download() {
    Job claimed =
        ExampleJobs.opened()
            .arrive(InputFile.MENTORS, TestClock.START, TestClock.START)
            .arrive(InputFile.MENTEES, TestClock.START, TestClock.START)
            .claim("owner", TestClock.START);

    URI url = presigned.download(claimed, new StoredResult("pairs.csv", "text/csv", 8, DIGEST));

    assertThat(url.getPath()).isEqualTo("/jobs/" + ExampleJobs.ID + "/1/pairs.csv");
    assertThat(query(url))
        .containsEntry("X-Amz-Expires", "60")
        .containsEntry("response-content-disposition", "attachment; filename=\"pairs.csv\"");
  }

  private static Map<String, String> query(URI url) {
    return Arrays.stream(url.getRawQuery().split("&"))
        .map(parameter -> parameter.split("=", 2))
        .collect(
            Collectors.toMap(
                parts -> parts[0], parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
  }
}

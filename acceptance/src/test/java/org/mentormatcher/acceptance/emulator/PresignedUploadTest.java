package org.mentormatcher.acceptance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentormatcher.acceptance.emulator.CoordinatorsBrowser.MENTORS;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.PresignedUpload;

@DisplayName("A presigned upload to the emulator's S3")
class PresignedUploadTest {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int PRECONDITION_FAILED = 412;

  private static final JobId JOB = new JobId("00112233445566778899aabbccddeeff");

  private Installation installation;
  private PresignedUpload upload;

  @BeforeEach
  void sign() {
    installation = Installation.in(Emulator.running());
    upload = installation.presigned().upload(JOB, MENTORS);
  }

  @AfterEach
  void close() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  @DisplayName("stores the announced bytes under the job's key")
  void stores() {
    assertThat(CoordinatorsBrowser.uploads(upload, InputFile.MENTORS)).isEqualTo(OK);

    assertThat(installation.objects().get(new ObjectKey.Upload(JOB, InputFile.MENTORS)))
        .isEqualTo(CoordinatorsBrowser.content(InputFile.MENTORS));
  }

  @Test
  @DisplayName("works once: the key must be new")
  void worksOnce() {
    CoordinatorsBrowser.uploads(upload, InputFile.MENTORS);

    assertThat(CoordinatorsBrowser.uploads(upload, InputFile.MENTORS))
        .isEqualTo(PRECONDITION_FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-type", "if-none-match", "x-amz-checksum-sha256"})
  @DisplayName("is refused without a header that was signed")
  void needsSignedHeaders(String header) {
    assertThat(upload.headers()).containsKey(header);

    int status =
        CoordinatorsBrowser.uploads(
            upload.url(),
            CoordinatorsBrowser.without(upload.headers(), header),
            CoordinatorsBrowser.content(InputFile.MENTORS));

    assertThat(status).isEqualTo(FORBIDDEN);
    assertNothingIsStored();
  }

  @Test
  @DisplayName("is refused for another key")
  void isForOneKey() {
    URI other = URI.create(upload.url().toString().replace("/mentors?", "/mentees?"));

    int status =
        CoordinatorsBrowser.uploads(
            other, upload.headers(), CoordinatorsBrowser.content(InputFile.MENTORS));

    assertThat(status).isEqualTo(FORBIDDEN);
    assertNothingIsStored();
  }

  @Test
  @DisplayName("is refused with a longer time to live")
  void endsWhenSigned() {
    URI longer =
        URI.create(upload.url().toString().replace("X-Amz-Expires=300", "X-Amz-Expires=900"));
    assertThat(longer).isNotEqualTo(upload.url());

    int status =
        CoordinatorsBrowser.uploads(
            longer, upload.headers(), CoordinatorsBrowser.content(InputFile.MENTORS));

    assertThat(status).isEqualTo(FORBIDDEN);
    assertNothingIsStored();
  }

  @Test
  @DisplayName("is refused for other bytes of the same length")
  void isForTheseBytes() {
    byte[] other = CoordinatorsBrowser.content(InputFile.MENTORS);
    other[0]++;

    assertThat(CoordinatorsBrowser.uploads(upload.url(), upload.headers(), other))
        .isEqualTo(BAD_REQUEST);
    assertNothingIsStored();
  }

  private void assertNothingIsStored() {
    assertThat(installation.objects().list(Area.UPLOADS, "")).isEmpty();
  }
}

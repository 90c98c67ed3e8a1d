package org.mentormatcher.jobs.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.testing.ExampleJobs;

@DisplayName("A key")
class ObjectKeyTest {

  private static final String JOB = "jobs/00112233445566778899aabbccddeeff/";

  @ParameterizedTest
  @EnumSource
  @DisplayName("of an upload is made of the job's id and a fixed name, and read back")
  void upload(InputFile file) {
    ObjectKey key = new ObjectKey.Upload(ExampleJobs.ID, file);

    assertThat(key.text()).isEqualTo(JOB + file.label());
    assertThat(ObjectKey.parse(Area.UPLOADS, key.text())).contains(key);
  }

  @Test
  @DisplayName("of a result names the attempt, and is read back")
  void result() {
    ObjectKey key = new ObjectKey.Result(ExampleJobs.ID, 2, "mentors-list.csv");

    assertThat(key.text()).isEqualTo(JOB + "2/mentors-list.csv");
    assertThat(ObjectKey.parse(Area.RESULTS, key.text())).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mentors",
        "jobs/mentors",
        "jobs/00112233445566778899AABBCCDDEEFF/mentors",
        JOB,
        JOB + "mentors/",
        JOB + "mentors.csv",
        JOB + "../mentors",
        "x" + JOB + "mentors"
      })
  @DisplayName("that nobody derived stands for nothing")
  void foreign(String text) {
    assertThat(ObjectKey.parse(Area.UPLOADS, text)).isEmpty();
  }

  @Test
  @DisplayName("belongs to the job in its prefix, whatever follows")
  void owner() {
    assertThat(ObjectKey.owner(JOB + "anything/at all")).contains(ExampleJobs.ID);
    assertThat(ObjectKey.owner("jobs/somebody/mentors")).isEmpty();
  }
}

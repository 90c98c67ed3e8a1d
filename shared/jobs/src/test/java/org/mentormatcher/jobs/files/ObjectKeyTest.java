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

  private static final String ID = ExampleJobs.ID.value();

  @Test
  @DisplayName("of an upload is made of the job's number and the part that the file plays")
  void upload() {
    assertThat(new ObjectKey.Upload(ExampleJobs.ID, InputFile.MENTORS).text())
        .isEqualTo("jobs/" + ID + "/mentors");
  }

  @Test
  @DisplayName("of a result has the attempt's number, so that two attempts never share one")
  void result() {
    assertThat(new ObjectKey.Result(ExampleJobs.ID, 2, "commissioner-1.csv").text())
        .isEqualTo("jobs/" + ID + "/2/commissioner-1.csv");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("of an upload is known again in an event")
  void known(InputFile file) {
    ObjectKey.Upload key = new ObjectKey.Upload(ExampleJobs.ID, file);

    assertThat(ObjectKey.upload(key.text())).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jobs/00112233445566778899aabbccddeeff/others",
        "jobs/00112233445566778899AABBCCDDEEFF/mentors",
        "jobs/00112233445566778899aabbccddeeff/1/pairs.csv",
        "other/00112233445566778899aabbccddeeff/mentors",
        "jobs/mentors",
        ""
      })
  @DisplayName("of anything else is no upload")
  void strange(String text) {
    assertThat(ObjectKey.upload(text)).isEmpty();
  }

  @Test
  @DisplayName("names its job, whatever follows")
  void owner() {
    assertThat(ObjectKey.owner("jobs/" + ID + "/anything\nat/all")).contains(ExampleJobs.ID);
    assertThat(ObjectKey.owner("jobs/stray")).isEmpty();
    assertThat(ObjectKey.owner("jobs/nobody/mentors")).isEmpty();
  }
}

package org.mentormatcher.acceptance.emulator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.JobStoreContract;

@DisplayName("The job store in the emulator's DynamoDB")
class JobStoreTest extends JobStoreContract {

  private static Installation installation;

  @BeforeAll
  static void install() {
    installation = Installation.in(Emulator.running());
  }

  @AfterAll
  static void close() {
    if (installation != null) {
      installation.close();
    }
  }

  @Override
  protected JobStore emptyStore() {
    return installation.newStore();
  }
}

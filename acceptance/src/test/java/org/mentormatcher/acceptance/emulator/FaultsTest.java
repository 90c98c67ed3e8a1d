package org.mentormatcher.acceptance.emulator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.deletion.FaultsContract;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("Jobs in the emulator's DynamoDB and S3")
class FaultsTest extends FaultsContract {

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
  protected Ledger rows(TestClock clock) {
    return installation.newStore();
  }

  @Override
  protected ObjectStore objects(TestClock clock) {
    return installation.objects();
  }

  @Override
  protected boolean upload(ObjectStore objects, Job job, ExpectedFile file) {
    return sent(installation.presigned().upload(job.id(), file), file);
  }
}

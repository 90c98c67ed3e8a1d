package org.mentormatcher.jobs.dynamodb;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.deletion.FaultsContract;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.testing.EmbeddedDynamoDb;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.JobsTable;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("Jobs in DynamoDB")
class DynamoDbFaultsTest extends FaultsContract {

  @RegisterExtension static final EmbeddedDynamoDb DYNAMO_DB = new EmbeddedDynamoDb();

  @Override
  protected Ledger rows(TestClock clock) {
    return new DynamoDbJobStore(DYNAMO_DB.client(), JobsTable.create(DYNAMO_DB.client()));
  }

  @Override
  protected ObjectStore objects(TestClock clock) {
    return new InMemoryObjectStore(clock);
  }

  @Override
  protected boolean upload(ObjectStore objects, Job job, ExpectedFile file) {
    return objects.putIfAbsent(
        new ObjectKey.Upload(job.id(), file.file()),
        "text/csv",
        file.file() == InputFile.MENTORS ? ExampleJobs.MENTORS : ExampleJobs.MENTEES);
  }
}

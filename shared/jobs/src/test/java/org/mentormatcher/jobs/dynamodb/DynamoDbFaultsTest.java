package org.mentormatcher.jobs.dynamodb;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.deletion.FaultsContract;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.JobsTable;
import org.mentormatcher.jobs.testing.TestClock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

@DisplayName("Jobs in DynamoDB")
class DynamoDbFaultsTest extends FaultsContract {

  private static final Boolean TELEMETRY_DISABLED = true;

  private static AmazonDynamoDBLocal engine;
  private static DynamoDbClient dynamoDb;

  @BeforeAll
  static void start() {
    engine = DynamoDBEmbedded.create(TELEMETRY_DISABLED);
    dynamoDb = engine.dynamoDbClient();
  }

  @AfterAll
  static void stop() {
    dynamoDb.close();
    engine.shutdown();
  }

  @Override
  protected Ledger rows(TestClock clock) {
    return new DynamoDbJobStore(dynamoDb, JobsTable.create(dynamoDb));
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

package org.mentormatcher.jobs.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.LedgerContract;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.JobsTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

@DisplayName("The job store in DynamoDB")
class DynamoDbJobStoreTest extends LedgerContract {

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
  protected Ledger emptyStore() {
    return new DynamoDbJobStore(dynamoDb, JobsTable.create(dynamoDb));
  }

  @Test
  @DisplayName("tells the table when to forget a row, though nobody relies on it")
  void timeToLive() {
    String table = JobsTable.create(dynamoDb);
    Job job = ExampleJobs.opened();

    new DynamoDbJobStore(dynamoDb, table).create(job);

    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(get -> get.tableName(table).key(Map.of("id", text(job.id().value()))))
            .item();
    assertThat(item.get("expires").n())
        .isEqualTo("" + job.hardCap().plus(Duration.ofDays(3)).getEpochSecond());
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}

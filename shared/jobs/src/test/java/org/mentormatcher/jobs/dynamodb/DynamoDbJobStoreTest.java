package org.mentormatcher.jobs.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.LedgerContract;
import org.mentormatcher.jobs.testing.EmbeddedDynamoDb;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.JobsTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayName("The job store in DynamoDB")
class DynamoDbJobStoreTest extends LedgerContract {

  @RegisterExtension static final EmbeddedDynamoDb DYNAMO_DB = new EmbeddedDynamoDb();

  @Override
  protected Ledger emptyStore() {
    return new DynamoDbJobStore(DYNAMO_DB.client(), JobsTable.create(DYNAMO_DB.client()));
  }

  @Test
  @DisplayName("tells the table when to forget a row, though nobody relies on it")
  void timeToLive() {
    String table = JobsTable.create(DYNAMO_DB.client());
    Job job = ExampleJobs.opened();

    new DynamoDbJobStore(DYNAMO_DB.client(), table).create(job);

    Map<String, AttributeValue> item =
        DYNAMO_DB
            .client()
            .getItem(get -> get.tableName(table).key(Map.of("id", text(job.id().value()))))
            .item();
    assertThat(item.get("expires").n())
        .isEqualTo("" + job.hardCap().plus(Duration.ofDays(3)).getEpochSecond());
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}

package org.mentormatcher.jobs.dynamodb;

import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.StoredJob;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Rows in a DynamoDB table with the partition key {@code id}. The other attributes are {@code
 * version}, {@code expires} (seconds since 1970, for the table's time-to-live, which is a backstop
 * only: it lags by days) and {@code job}, the whole row as JSON.
 */
public final class DynamoDbJobStore implements JobStore {

  private static final String ID = "id";
  private static final String VERSION = "version";
  private static final String EXPIRES = "expires";
  private static final String JOB = "job";

  private final DynamoDbClient dynamoDb;
  private final String table;

  /** The rows of that table. */
  public DynamoDbJobStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public boolean create(Job job) {
    return put(item(new StoredJob(job, 1)).conditionExpression("attribute_not_exists(id)"));
  }

  @Override
  public Optional<StoredJob> find(JobId id) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Map.of(ID, AttributeValue.fromS(id.value())))
                        .consistentRead(true))
            .item();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StoredJob(Json.read(item.get(JOB).s()), Long.parseLong(item.get(VERSION).n())));
  }

  @Override
  public boolean replace(StoredJob expected, Job next) {
    return put(
        item(new StoredJob(next, expected.version() + 1))
            .conditionExpression("version = :expected")
            .expressionAttributeValues(Map.of(":expected", number(expected.version()))));
  }

  private boolean put(PutItemRequest.Builder request) {
    try {
      dynamoDb.putItem(request.build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private PutItemRequest.Builder item(StoredJob stored) {
    Job job = stored.job();
    Map<String, AttributeValue> item =
        Map.of(
            ID, AttributeValue.fromS(job.id().value()),
            VERSION, number(stored.version()),
            EXPIRES, number(job.hardCap().getEpochSecond()),
            JOB, AttributeValue.fromS(Json.write(job)));
    return PutItemRequest.builder().tableName(table).item(item);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}

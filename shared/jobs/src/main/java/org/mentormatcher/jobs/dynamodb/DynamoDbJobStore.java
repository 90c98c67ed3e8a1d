package org.mentormatcher.jobs.dynamodb;

import java.util.HashMap;
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
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(ID, AttributeValue.fromS(job.id().value()));
    item.put(VERSION, number(1));
    item.put(EXPIRES, number(job.hardCap().getEpochSecond()));
    item.put(JOB, AttributeValue.fromS(Json.write(job)));
    return unlessConditionFails(
        () ->
            dynamoDb.putItem(
                put ->
                    put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(id)")));
  }

  @Override
  public Optional<StoredJob> find(JobId id) {
    Map<String, AttributeValue> item =
        dynamoDb.getItem(get -> get.tableName(table).key(key(id)).consistentRead(true)).item();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StoredJob(Json.read(item.get(JOB).s()), Long.parseLong(item.get(VERSION).n())));
  }

  /** An update, not a put: functions that may not open jobs need no permission to put. */
  @Override
  public boolean replace(StoredJob expected, Job next) {
    return unlessConditionFails(
        () ->
            dynamoDb.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(key(next.id()))
                        .updateExpression("SET version = :next, job = :job")
                        .conditionExpression("version = :expected")
                        .expressionAttributeValues(
                            Map.of(
                                ":expected", number(expected.version()),
                                ":next", number(expected.version() + 1),
                                ":job", AttributeValue.fromS(Json.write(next))))));
  }

  private static boolean unlessConditionFails(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(JobId id) {
    return Map.of(ID, AttributeValue.fromS(id.value()));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}

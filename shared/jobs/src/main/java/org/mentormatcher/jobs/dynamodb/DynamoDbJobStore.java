package org.mentormatcher.jobs.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.LiveJob;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredJob;
import org.mentormatcher.words.Labelled;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Rows in a DynamoDB table with the partition key {@code id}. The other attributes are {@code
 * version}, {@code expires} (seconds since 1970, for the table's time-to-live, which is a backstop
 * only: it lags by days) and {@code job}, the whole row as JSON.
 *
 * <p>The index {@value #INDEX} holds the rows that are not finished, and only those: they alone
 * have the attribute {@code live}, its partition key. It projects {@code state}, {@code due} and
 * {@code ends} (milliseconds since 1970). The row {@value #HEARTBEAT} is the sweep's sign of life.
 * It is the only one that is updated and not put: so DynamoDB's own count of updates, which costs
 * nothing, is one of sweeps that saw everything, and an alarm goes by it.
 */
public final class DynamoDbJobStore implements Ledger {

  /** The index of what is not finished. */
  public static final String INDEX = "live";

  private static final String HEARTBEAT = "heartbeat";
  private static final String LIVE = "live";
  private static final String STATE = "state";
  private static final String DUE = "due";
  private static final String ENDS = "ends";
  private static final String AT = "at";
  private static final String OVERDUE = "overdue";
  private static final String UPLOADS_ENDED = "uploadsEnded";

  /** How long a row stays that nobody finished: longer than S3's lifecycle lets objects stay. */
  private static final Duration BACKSTOP = Duration.ofDays(3);

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
    Map<String, AttributeValue> item = item(id.value(), true);
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

  @Override
  public List<LiveJob> live() {
    return dynamoDb
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .indexName(INDEX)
                    .keyConditionExpression("live = :yes")
                    .expressionAttributeValues(Map.of(":yes", AttributeValue.fromS(LIVE))))
        .items()
        .stream()
        .map(
            item ->
                new LiveJob(
                    new JobId(item.get(ID).s()),
                    Labelled.of(State.class, item.get(STATE).s()),
                    instant(item.get(DUE)),
                    instant(item.get(ENDS))))
        .toList();
  }

  @Override
  public void beat(Heartbeat heartbeat) {
    dynamoDb.updateItem(
        update ->
            update
                .tableName(table)
                .key(Map.of(ID, AttributeValue.fromS(HEARTBEAT)))
                .updateExpression("SET #at = :at, #overdue = :overdue, #ended = :ended")
                .expressionAttributeNames(
                    Map.of("#at", AT, "#overdue", OVERDUE, "#ended", UPLOADS_ENDED))
                .expressionAttributeValues(
                    Map.of(
                        ":at", number(heartbeat.at().toEpochMilli()),
                        ":overdue", number(heartbeat.overdue().toMillis()),
                        ":ended", number(heartbeat.uploadsEnded().toEpochMilli()))));
  }

  @Override
  public Optional<Heartbeat> lastBeat() {
    // It may be a moment late, which is nothing to what counts in minutes, and costs half.
    Map<String, AttributeValue> item = item(HEARTBEAT, false);
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Heartbeat(
                instant(item.get(AT)),
                Duration.ofMillis(Long.parseLong(item.get(OVERDUE).n())),
                // A version that looked with every pass did not write it down.
                Optional.ofNullable(item.get(UPLOADS_ENDED))
                    .map(DynamoDbJobStore::instant)
                    .orElse(Instant.EPOCH)));
  }

  private Map<String, AttributeValue> item(String id, boolean newest) {
    return dynamoDb
        .getItem(
            get ->
                get.tableName(table)
                    .key(Map.of(ID, AttributeValue.fromS(id)))
                    .consistentRead(newest))
        .item();
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
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(ID, AttributeValue.fromS(job.id().value()));
    item.put(VERSION, number(stored.version()));
    item.put(EXPIRES, number(forgetAt(job).getEpochSecond()));
    item.put(JOB, AttributeValue.fromS(Json.write(job)));
    if (!job.finished()) {
      item.put(LIVE, AttributeValue.fromS(LIVE));
      item.put(STATE, AttributeValue.fromS(job.state().label()));
      item.put(DUE, number(job.due().toEpochMilli()));
      item.put(ENDS, number(job.ends().toEpochMilli()));
    }
    return PutItemRequest.builder().tableName(table).item(item);
  }

  /** A finished row goes with its receipt; another is never forgotten before its objects. */
  private static Instant forgetAt(Job job) {
    return job.receipt()
        .filter(receipt -> job.finished())
        .map(receipt -> receipt.deletedAt().plus(Policy.RECEIPT_VALIDITY))
        .orElse(job.hardCap().plus(BACKSTOP));
  }

  private static Instant instant(AttributeValue millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis.n()));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}

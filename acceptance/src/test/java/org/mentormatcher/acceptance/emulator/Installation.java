package org.mentormatcher.acceptance.emulator;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.dynamodb.DynamoDbJobStore;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.PresignedRequests;
import org.mentormatcher.jobs.files.S3ObjectStore;
import org.mentormatcher.jobs.testing.JobsTable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What the template makes of S3 and DynamoDB, made in the emulator for one test, with new names. A
 * queue stands where the match function is: it gets the events of the uploads bucket.
 */
final class Installation implements AutoCloseable {

  private static final Region REGION = Region.EU_WEST_2;
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

  /** Longer than an emulator takes to tell of an upload; the wait ends with the first message. */
  private static final int WAIT_SECONDS = 10;

  private static final PojoSerializer<S3Event> EVENTS =
      LambdaEventSerializers.serializerFor(S3Event.class, Installation.class.getClassLoader());

  private final S3Client s3;
  private final S3Presigner presigner;
  private final SqsClient sqs;
  private final DynamoDbClient dynamoDb;
  private final Buckets buckets;
  private final String queue;

  private Installation(Emulator emulator) {
    String name = UUID.randomUUID().toString();
    URI endpoint = emulator.s3AndSqs();
    s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(REGION)
            .credentialsProvider(CREDENTIALS)
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    presigner =
        S3Presigner.builder()
            .endpointOverride(endpoint)
            .region(REGION)
            .credentialsProvider(CREDENTIALS)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    sqs =
        SqsClient.builder()
            .endpointOverride(endpoint)
            .region(REGION)
            .credentialsProvider(CREDENTIALS)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    dynamoDb =
        DynamoDbClient.builder()
            .endpointOverride(emulator.dynamoDb())
            .region(REGION)
            .credentialsProvider(CREDENTIALS)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    buckets = new Buckets("uploads-" + name, "results-" + name);
    queue = sqs.createQueue(create -> create.queueName("events-" + name)).queueUrl();
  }

  /** A new one: empty buckets, no events yet. */
  static Installation in(Emulator emulator) {
    Installation installation = new Installation(emulator);
    installation.createBuckets();
    return installation;
  }

  private void createBuckets() {
    for (String bucket : List.of(buckets.uploads(), buckets.results())) {
      s3.createBucket(
          create ->
              create
                  .bucket(bucket)
                  .createBucketConfiguration(where -> where.locationConstraint(REGION.id())));
    }
    String queueArn =
        sqs.getQueueAttributes(
                get -> get.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    QueueConfiguration uploads =
        QueueConfiguration.builder().queueArn(queueArn).events(Event.S3_OBJECT_CREATED).build();
    s3.putBucketNotificationConfiguration(
        put ->
            put.bucket(buckets.uploads())
                .notificationConfiguration(tell -> tell.queueConfigurations(uploads)));
    nextMessages(); // S3 sends a test event first
  }

  S3Client s3() {
    return s3;
  }

  Buckets buckets() {
    return buckets;
  }

  S3ObjectStore objects() {
    return new S3ObjectStore(s3, buckets);
  }

  PresignedRequests presigned() {
    return new PresignedRequests(presigner, buckets);
  }

  /** Jobs in a new table. */
  Jobs jobs() {
    return new Jobs(newStore(), InstantSource.system()::instant, new SecureRandom());
  }

  /** A store in a new table with the template's key. */
  DynamoDbJobStore newStore() {
    return new DynamoDbJobStore(dynamoDb, JobsTable.create(dynamoDb));
  }

  /** That many events, read from JSON as Lambda's runtime reads them for a function. */
  List<S3Event> events(int count) {
    List<S3Event> events = new ArrayList<>();
    while (events.size() < count) {
      List<Message> messages = nextMessages();
      if (messages.isEmpty()) {
        throw new AssertionError("Of %d events only %d came".formatted(count, events.size()));
      }
      messages.forEach(message -> events.add(EVENTS.fromJson(message.body())));
    }
    return events;
  }

  private List<Message> nextMessages() {
    List<Message> messages =
        sqs.receiveMessage(
                receive ->
                    receive.queueUrl(queue).waitTimeSeconds(WAIT_SECONDS).maxNumberOfMessages(10))
            .messages();
    for (Message message : messages) {
      sqs.deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle()));
    }
    return messages;
  }

  @Override
  public void close() {
    s3.close();
    presigner.close();
    sqs.close();
    dynamoDb.close();
  }
}

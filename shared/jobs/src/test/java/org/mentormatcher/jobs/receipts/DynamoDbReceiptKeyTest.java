package org.mentormatcher.jobs.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.testing.JobsTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

@DisplayName("The key that receipts are signed with, in DynamoDB,")
class DynamoDbReceiptKeyTest {

  private static final Boolean TELEMETRY_DISABLED = true;
  private static final int DEPLOYMENTS = 8;
  private static final byte[] MESSAGE = {1, 2, 3};

  private static AmazonDynamoDBLocal engine;
  private static DynamoDbClient dynamoDb;

  private final DynamoDbReceiptKey stored =
      new DynamoDbReceiptKey(dynamoDb, JobsTable.create(dynamoDb));

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

  @Test
  @DisplayName("is not there before the first pass, which those who sign are told")
  void notYet() {
    assertThat(stored.readPublic()).isEmpty();
    assertThatThrownBy(stored::read).hasMessage("The receipts' key is not made yet");
  }

  @Test
  @DisplayName("is read as it was made: what it signs, the public half verifies")
  void signs() {
    stored.createOnce();

    SigningKey key = stored.read();

    assertThat(stored.readPublic()).contains(key.publicKey());
    assertThat(stored.readPublic().orElseThrow().verifies(MESSAGE, key.sign(MESSAGE))).isTrue();
  }

  @Test
  @DisplayName("stays, or receipts that were given could not be checked any more")
  void stays() {
    stored.createOnce();
    SigningKey first = stored.read();

    stored.createOnce();

    assertThat(stored.read()).isEqualTo(first);
  }

  @Test
  @DisplayName("is one, where several passes make it at once")
  void one() {
    List<CompletableFuture<SigningKey>> passes =
        IntStream.range(0, DEPLOYMENTS)
            .mapToObj(
                pass ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          stored.createOnce();
                          return stored.read();
                        }))
            .toList();

    assertThat(passes.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }
}

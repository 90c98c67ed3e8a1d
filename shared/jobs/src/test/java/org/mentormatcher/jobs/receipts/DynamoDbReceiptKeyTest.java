package org.mentormatcher.jobs.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mentormatcher.jobs.testing.EmbeddedDynamoDb;
import org.mentormatcher.jobs.testing.JobsTable;

@DisplayName("The key that receipts are signed with, in DynamoDB,")
class DynamoDbReceiptKeyTest {

  @RegisterExtension static final EmbeddedDynamoDb DYNAMO_DB = new EmbeddedDynamoDb();
  private static final int DEPLOYMENTS = 8;
  private static final byte[] MESSAGE = {1, 2, 3};

  private final DynamoDbReceiptKey stored =
      new DynamoDbReceiptKey(DYNAMO_DB.client(), JobsTable.create(DYNAMO_DB.client()));

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

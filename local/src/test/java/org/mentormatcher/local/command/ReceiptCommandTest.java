package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.jobs.receipts.SigningKey;

@DisplayName("receipt verify")
class ReceiptCommandTest {

  private static final SigningKey KEY = SigningKey.generate();
  private static final Instant TIME = Instant.parse("2026-11-02T09:00:00Z");

  @TempDir private Path folder;

  @Test
  @DisplayName("says that a receipt is genuine, with the service's key")
  void genuine() throws IOException {
    ProgramRun run = verify(signed(), KEY.publicKey().value());

    assertThat(run.exitStatus()).isZero();
    assertThat(run.out()).startsWith("Genuine").contains("2026-11-02T09:00:00Z");
  }

  @Test
  @DisplayName("claims no more than that nothing was changed, without it")
  void withoutKey() throws IOException {
    ProgramRun run = ProgramRun.of("receipt", "verify", save(signed()).toString());

    assertThat(run.exitStatus()).isZero();
    assertThat(run.out()).startsWith("Unchanged").contains(KEY.publicKey().fingerprint());
  }

  @Test
  @DisplayName("rejects one that was changed, and what is none")
  void changed() throws IOException {
    JsonObject changed = signed();
    changed.addProperty("deletedAt", "2026-11-02T08:00:00Z");

    assertThat(verify(changed, KEY.publicKey().value()).exitStatus()).isEqualTo(1);
    assertThat(verify(new JsonObject(), KEY.publicKey().value()).err())
        .contains("not a signed receipt");
  }

  @Test
  @DisplayName("rejects one that says anything twice, and says where")
  void repeatedKey() throws IOException {
    String genuine = signed().toString();
    Path doctored =
        Files.writeString(
            folder.resolve("receipt.json"),
            "{\n\"deletedAt\": \"2026-11-02T08:00:00Z\",\n" + genuine.substring(1));

    ProgramRun run =
        ProgramRun.of("receipt", "verify", doctored.toString(), "--key", KEY.publicKey().value());

    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("/deletedAt stands there twice, in line 2 and in line 3", "not a signed receipt");
  }

  @Test
  @DisplayName("says all of it in the language that was asked for")
  void pseudo() throws IOException {
    String receipt = save(signed()).toString();

    ProgramRun genuine =
        ProgramRun.of(
            "receipt", "verify", receipt, "--key", KEY.publicKey().value(), "--language", "en-XA");
    ProgramRun unchanged = ProgramRun.of("receipt", "verify", receipt, "--language", "en-XA");

    assertThat(genuine.out() + unchanged.out())
        .contains(KEY.publicKey().fingerprint())
        .doesNotContainPattern("[A-Za-z]*[g-zG-Z][A-Za-z]+|[A-Za-z]+[g-zG-Z]");
  }

  private ProgramRun verify(JsonObject receipt, String key) throws IOException {
    return ProgramRun.of("receipt", "verify", save(receipt).toString(), "--key", key);
  }

  private Path save(JsonObject receipt) throws IOException {
    return Files.writeString(folder.resolve("receipt.json"), receipt.toString());
  }

  private static JsonObject signed() {
    return SignedReceipt.of(
        new Receipt(
            new JobId("00112233445566778899aabbccddeeff"),
            Policy.VERSION,
            DeletionReason.REQUESTED,
            TIME,
            TIME,
            TIME,
            false,
            Optional.empty(),
            List.of()),
        KEY);
  }
}

package org.mentormatcher.jobs.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.receipts.SignedReceipt.Verdict;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("A signed receipt")
class SignedReceiptTest {

  private static final SigningKey KEY = SigningKey.generate();

  private final JsonObject signed = SignedReceipt.of(receipt(), KEY);

  @Test
  @DisplayName("is genuine, whatever spaces and order it is kept in")
  void genuine() {
    String pretty = new GsonBuilder().setPrettyPrinting().create().toJson(signed);
    JsonObject reversed = new JsonObject();
    signed.keySet().stream()
        .sorted((one, other) -> other.compareTo(one))
        .forEach(name -> reversed.add(name, signed.get(name)));

    assertThat(verify(JsonParser.parseString(pretty))).isEqualTo(Verdict.GENUINE);
    assertThat(verify(reversed)).isEqualTo(Verdict.GENUINE);
  }

  @Test
  @DisplayName("is false with any value changed, left out or added")
  void changed() {
    for (String name : receiptNames()) {
      JsonObject changed = signed.deepCopy();
      changed.addProperty(name, "another");
      assertThat(verify(changed)).as(name).isEqualTo(Verdict.FALSE);
      changed.remove(name);
      assertThat(verify(changed)).as(name).isEqualTo(Verdict.FALSE);
    }
    JsonObject more = signed.deepCopy();
    more.addProperty("note", "more");
    assertThat(verify(more)).isEqualTo(Verdict.FALSE);
  }

  @Test
  @DisplayName("proves nothing about whose key it is, where none is given")
  void whose() {
    JsonObject forged = SignedReceipt.of(receipt(), SigningKey.generate());

    assertThat(SignedReceipt.verify(forged, Optional.empty())).isEqualTo(Verdict.UNCHANGED);
    assertThat(verify(forged)).isEqualTo(Verdict.FALSE);
  }

  @Test
  @DisplayName("is nothing else")
  void unreadable() {
    assertThat(verify(JsonParser.parseString("[]"))).isEqualTo(Verdict.UNREADABLE);
    assertThat(verify(JsonParser.parseString("{\"signature\":{}}"))).isEqualTo(Verdict.UNREADABLE);
  }

  @Test
  @DisplayName("has one form in which it is signed: names in order, no spaces")
  void canonical() {
    JsonElement json = JsonParser.parseString("{ \"b\" : [ 1, true, {} ], \"a\" : \"x\" }");

    assertThat(new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":\"x\",\"b\":[1,true,{}]}");
  }

  @Test
  @DisplayName("MM-2: says nothing of a participant, and shows no private key")
  void silent() {
    assertThat(signed.toString()).doesNotContain("@").doesNotContain(KEY.privateKey());
    assertThat(KEY.toString()).doesNotContain(KEY.privateKey());
  }

  @Test
  @DisplayName("names the version of the product that is built")
  void version() throws IOException {
    assertThat(Files.readString(Path.of("../../pom.xml")))
        .contains("<version>" + Policy.PRODUCT + "</version>");
    assertThat(signed.get("productVersion").getAsString()).isEqualTo(Policy.PRODUCT);
  }

  private Iterable<String> receiptNames() {
    return signed.keySet().stream().filter(name -> !name.equals("signature")).toList();
  }

  private static Verdict verify(JsonElement json) {
    return SignedReceipt.verify(json, Optional.of(KEY.publicKey()));
  }

  private static Receipt receipt() {
    Job job =
        ExampleJobs.opened()
            .arrive(InputFile.MENTORS, TestClock.START, TestClock.START)
            .delete(DeletionReason.REQUESTED, TestClock.START, TestClock.START);
    return job.receipt(TestClock.START.plusSeconds(1), TestClock.START.plusSeconds(1));
  }
}

package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A receipt on the page")
class ReceiptOnPageTest extends PageFrame {

  /** Makes of a browser one that does not know signatures of this kind. */
  static final String NO_ED25519 =
      """
      const importKey = crypto.subtle.importKey.bind(crypto.subtle);
      crypto.subtle.importKey = (format, key, algorithm, ...others) =>
        algorithm === 'Ed25519'
          ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
          : importKey(format, key, algorithm, ...others);
      """;

  @Test
  @DisplayName("that the service signed is shown with what was deleted, and that it was checked")
  void genuine() throws IOException {
    deleteMatched();

    assertThat(visit.heading()).hasText("Everything is deleted");
    assertThat(main())
        .containsText("It says what we deleted. It has nothing about any person in it.");
    assertThat(notice())
        .containsText(
            "Each deletion ends with a receipt that says how much it was and when. Anybody can"
                + " check that it is ours.");
    assertThat(main())
        .containsText(
            "We checked its signature: this service signed it, and nothing in it was changed.");
    var saved = visit.save("Save the receipt");
    assertThat(new String(saved.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("\"algorithm\": \"Ed25519\"")
        .doesNotContain("Zoë", "Mei", "example.org", ".csv");
  }

  @Test
  @DisplayName("that was changed is never shown as a deletion, and the key is kept to ask again")
  void changed() {
    service.forgesReceipts();

    deleteMatched();

    assertNotGenuine();
  }

  @Test
  @DisplayName("of another job is never shown as a deletion, whoever signed it")
  void ofAnotherJob() {
    service.givesOthersReceipts();

    deleteMatched();

    assertNotGenuine();
  }

  @Test
  @DisplayName("that is not genuine leaves the results that the browser has")
  void resultsStay() throws IOException {
    service.forgesReceipts();
    service.becomes(service.matched());

    visit.press(DEMO);
    visit.save("Download everything");
    visit.saysThatFilesOpen();

    assertThat(visit.heading()).hasText("This receipt is not genuine");
    assertThat(visit.asksBeforeLeaving()).isTrue();
    assertThat(Visit.unzipped(visit.save("Save the results again"))).isEqualTo(ServiceStub.RESULTS);
  }

  @Test
  @DisplayName(
      "that this browser can't check is told as what the service says, and how to check it")
  void uncheckable() {
    visit.page().addInitScript(NO_ED25519);
    visit.page().reload();

    deleteMatched();

    assertThat(visit.heading()).hasText("The service says that it has deleted everything");
    assertThat(main())
        .containsText(
            "It sent a receipt that we can’t check here, so we can’t say more than that.");
    assertThat(main()).containsText("This browser can’t check its signature.");
    assertThat(main()).containsText("mentor-matcher receipt verify");
    assertThat(main()).not().containsText("we did");
  }

  @Test
  @DisplayName("is told as what the service says while the service does not tell its key")
  void keyUnknown() {
    service.hidesReceiptKey();
    visit.page().reload();

    deleteMatched();

    assertThat(visit.heading()).hasText("The service says that it has deleted everything");
    assertThat(main())
        .containsText(
            "We checked its signature: nothing in it was changed since it was signed. The service"
                + " has not told us its key, so we can’t say who signed it.");
  }

  @Test
  @DisplayName("that was saved is checked without the service, and sent nowhere")
  void offline() {
    visit.open(service.address().resolve("/receipt.html"));
    assertThat(visit.heading()).hasText("Check a receipt");
    assertThat(visit.page().getByLabel("The service’s key")).not().hasValue("");
    assertThat(main())
        .containsText(
            "A receipt says what was deleted here. Choose one that you saved: it is checked in your"
                + " browser and sent nowhere.");
    visit.page().context().setOffline(true);
    int asked = service.lines().size();

    choose(ServiceStub.receiptText());
    assertThat(main()).containsText("We checked its signature: this service signed it");
    assertThat(main())
        .containsText("about job %s: 2 files, seen to be gone".formatted(ServiceStub.JOB_ID));
    choose(ServiceStub.receiptText().replace("5300000", "5300001"));
    assertThat(main())
        .containsText("This receipt is not genuine: it was changed, or another key signed it.");
    assertThat(main()).not().containsText("seen to be gone");
    choose("no JSON");
    assertThat(main()).containsText("This file is not a signed receipt.");
    visit.page().getByLabel("The service’s key").fill("");
    choose(ServiceStub.receiptText());

    assertThat(main()).containsText("so we can’t say who signed it");
    assertThat(service.lines()).hasSize(asked);
  }

  private void choose(String receipt) {
    visit.pick("The receipt", "receipt.json", receipt);
  }

  private void deleteMatched() {
    service.becomes(service.matched());
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.press("Delete now");
    visit.press("Yes, delete it");
  }

  private void assertNotGenuine() {
    assertThat(visit.heading()).hasText("This receipt is not genuine");
    assertThat(main())
        .containsText(
            "A receipt came that this service did not sign for your files. So we can’t say what has"
                + " happened to them.");
    assertThat(main()).containsText("The service promises that everything is gone by ");
    assertThat(main())
        .containsText(" at the latest. Save this receipt and tell whoever runs the service.");
    assertThat(main()).not().containsText("deleted");
    assertThat(visit.page().locator("dl.receipt")).isHidden();
    assertThat(visit.keptInTab()).contains("s3cret");
  }
}

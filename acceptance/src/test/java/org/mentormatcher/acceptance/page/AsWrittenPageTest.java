package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page's modules with nothing done to them, as they are served where Node.js is missing. */
@DisplayName("As it is written, the page")
class AsWrittenPageTest extends PageFrame {

  AsWrittenPageTest() {
    super(ServiceStub.PageForm.AS_WRITTEN);
  }

  @BeforeEach
  void carryEngine() {
    service.carriesEngine();
    visit.page().reload();
  }

  @Test
  @DisplayName("comes as the files of the sources, and matches people on this device")
  void onThisDevice() {
    visit.choose("On this device: nothing about your people is sent");

    visit.press(DEMO);

    assertThat(visit.heading()).hasText("Your matches are ready");
    assertThat(service.lines())
        .contains("GET /journey.js", "GET /engine-worker.js", "GET /engine/engine.js");
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  @DisplayName("has people matched by the service, and checks its receipt")
  void byTheService() {
    service.becomes(service.matched());

    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.save("Download everything");
    visit.saysThatFilesOpen();

    assertThat(visit.heading()).hasText("All done, and all deleted");
    assertThat(service.lines()).contains("GET /api/config");
    assertThat(visit.complaints()).isEmpty();
  }
}

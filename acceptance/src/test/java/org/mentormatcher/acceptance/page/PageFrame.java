package org.mentormatcher.acceptance.page;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What every test of the page begins with: a service that says what it is told to, and a visit. */
abstract class PageFrame {

  static final String DEMO = "Try it with made-up participants";

  private static Chromium chromium;

  final ServiceStub service;
  Visit visit;

  /** With the page as this build delivers it. */
  PageFrame() {
    this(ServiceStub.PageForm.DELIVERED);
  }

  PageFrame(ServiceStub.PageForm form) {
    service = new ServiceStub(form);
  }

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    visit = chromium.visit(Look.DESK);
    visit.open(service.address());
  }

  @AfterEach
  void leave() {
    visit.close();
    service.close();
  }

  /** Instead of the visit so far, another one. */
  void visitAgain(Visit other, URI address) {
    visit.close();
    visit = other;
    visit.open(address);
  }

  static Chromium chromium() {
    return chromium;
  }

  Locator main() {
    return visit.page().locator("main");
  }

  /** What the page promises, below every step. */
  Locator notice() {
    return visit.page().locator("footer");
  }

  /** No rule of accessibility that a machine can check is broken at this step, and it fits. */
  void atStep(String heading) {
    Accessibility.holdsAt(visit, heading);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

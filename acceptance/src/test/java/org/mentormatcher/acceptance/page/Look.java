package org.mentormatcher.acceptance.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How a visitor looks at the page. */
enum Look {
  DESK(1280, ColorScheme.LIGHT),
  DARK(1280, ColorScheme.DARK),
  /** A small telephone, and also a desktop's 1280 pixels at 400 % zoom. */
  NARROW(320, ColorScheme.LIGHT);

  private static final int HEIGHT = 800;

  private final int width;
  private final ColorScheme colours;

  Look(int width, ColorScheme colours) {
    this.width = width;
    this.colours = colours;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(colours);
  }
}

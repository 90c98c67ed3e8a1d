package org.mentormatcher.functions.publishpage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page's files")
class PageFileTest {

  @Test
  @DisplayName("are all in the function, bundled, each with a known type, the entry page last")
  void carried() throws IOException {
    assertThat(PageFile.carried().getLast().key()).isEqualTo("index.html");
    assertThat(PageFile.carried())
        .extracting(
            file -> file.isVersioned() ? file.key().replaceFirst("-[A-Z2-7]{8}", "*") : file.key())
        .contains("demo/mentors.csv", "words/en*.json", "config/en*.json", "engine/engine*.js")
        .contains("engine/licences.txt", "journey*.js", "journey*.js.map", "receipt.html")
        .contains("openapi.json", "programme.schema.json")
        .noneMatch(key -> key.endsWith(".br"));
  }

  @Test
  @DisplayName("are keyed by their path below the page's folder and come with their bytes")
  void readsFolders(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("steps"));
    Files.writeString(folder.resolve("index.html"), "<!doctype html>");
    Files.writeString(folder.resolve("steps/upload.js"), "export {}");

    assertThat(PageFile.below(folder))
        .extracting(PageFile::key, PageFile::contentType, file -> new String(file.content(), UTF_8))
        .containsExactly(
            tuple("steps/upload.js", "text/javascript; charset=utf-8", "export {}"),
            tuple("index.html", "text/html; charset=utf-8", "<!doctype html>"));
  }

  @Test
  @DisplayName("must be of a type that browsers can be told")
  void refusesUnknownTypes(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("notes.doc"), "");

    assertThatThrownBy(() -> PageFile.below(folder)).hasMessageContaining("notes.doc");
  }
}

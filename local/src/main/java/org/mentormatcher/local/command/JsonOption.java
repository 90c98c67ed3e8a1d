package org.mentormatcher.local.command;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import org.mentormatcher.json.IndentedJson;
import picocli.CommandLine.Option;

/**
 * For programs that run this one: what came of a command as one JSON document on standard output,
 * in the words of the HTTP interface. What is wrong is told to people on standard error all the
 * same.
 */
final class JsonOption {

  @Option(names = "--json", description = "${bundle:help.as-json}")
  private boolean isAsked;

  boolean isAsked() {
    return isAsked;
  }

  /** Prints a document, if one was asked for. */
  void print(JsonObject document, PrintWriter out) {
    if (isAsked) {
      out.println(IndentedJson.of(document));
    }
  }
}

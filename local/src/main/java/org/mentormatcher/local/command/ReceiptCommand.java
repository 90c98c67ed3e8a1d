package org.mentormatcher.local.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mentormatcher.jobs.receipts.PublicKeyText;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with the receipt of a deletion. */
@Command(
    name = "receipt",
    description = "Checks the receipt of a deletion.",
    subcommands = ReceiptCommand.Verify.class,
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ReceiptCommand {

  private ReceiptCommand() {}

  /** Checks a receipt's signature; nothing is asked of anybody. */
  @Command(
      name = "verify",
      description = {
        "Checks whether a receipt is as the service signed it. Give the service's key, which",
        "/api/config shows as receiptKey; without it only that nothing was changed can be seen."
      },
      mixinStandardHelpOptions = true,
      versionProvider = CommandLineProgram.Version.class)
  static final class Verify implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The receipt, as the page saved it.")
    private Path file;

    @Option(names = "--key", paramLabel = "KEY", description = "The service's public key.")
    private String key;

    @Override
    public Integer call() {
      JsonElement receipt = read();
      Optional<PublicKeyText> expected = Optional.ofNullable(key).map(PublicKeyText::new);
      return switch (SignedReceipt.verify(receipt, expected)) {
        case GENUINE -> say(ExitStatus.DONE, "Genuine: signed with that key. " + told(receipt));
        case UNCHANGED ->
            say(
                ExitStatus.DONE,
                "Unchanged since it was signed with the key that it names, "
                    + named(receipt).fingerprint()
                    + ". Whose key that is, the receipt cannot say: give the service's with --key. "
                    + told(receipt));
        case FALSE ->
            say(
                ExitStatus.INPUT_REJECTED,
                "Not genuine: it was changed, or another key signed it.");
        case UNREADABLE -> say(ExitStatus.INPUT_REJECTED, "This file is not a signed receipt.");
      };
    }

    private JsonElement read() {
      try {
        return JsonParser.parseString(Files.readString(file));
      } catch (JsonParseException e) {
        return JsonNull.INSTANCE;
      } catch (IOException e) {
        throw CommandFailure.wrongUsage("The file " + file + " cannot be read.");
      }
    }

    private int say(int status, String sentence) {
      (status == ExitStatus.DONE ? spec.commandLine().getOut() : spec.commandLine().getErr())
          .println(sentence);
      return status;
    }

    private static PublicKeyText named(JsonElement receipt) {
      JsonObject signature = receipt.getAsJsonObject().getAsJsonObject("signature");
      return new PublicKeyText(signature.get("publicKey").getAsString());
    }

    private static String told(JsonElement receipt) {
      JsonObject read = receipt.getAsJsonObject();
      return "Job %s, %s files, seen to be gone at %s."
          .formatted(
              read.get("job").getAsString(),
              read.get("objects").getAsString(),
              read.get("deletedAt").getAsString());
    }
  }
}

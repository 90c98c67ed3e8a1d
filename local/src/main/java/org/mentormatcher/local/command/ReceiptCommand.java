package org.mentormatcher.local.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mentormatcher.jobs.receipts.PublicKeyText;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.json.JsonFault;
import org.mentormatcher.json.JsonText;
import org.mentormatcher.json.JsonTextException;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What can be done with the receipt of a deletion. */
@Command(
    description = "${bundle:help.receipt}",
    subcommands = ReceiptCommand.Verify.class,
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ReceiptCommand {

  @ParentCommand private CommandLineProgram program;

  private ReceiptCommand() {}

  /** Checks a receipt's signature; nothing is asked of anybody. */
  @Command(
      name = "verify",
      description = "${bundle:help.verify}",
      mixinStandardHelpOptions = true,
      versionProvider = CommandLineProgram.Version.class)
  static final class Verify implements Callable<Integer> {

    @ParentCommand private ReceiptCommand receipts;

    @Parameters(paramLabel = "FILE", description = "${bundle:help.verify.file}")
    private Path file;

    @Option(names = "--key", paramLabel = "KEY", description = "${bundle:help.verify.key}")
    private String key;

    @Override
    public Integer call() {
      JsonElement receipt = read();
      Optional<PublicKeyText> expected = Optional.ofNullable(key).map(PublicKeyText::new);
      return switch (SignedReceipt.verify(receipt, expected)) {
        case GENUINE -> done(Sentence.of("command.receipt-genuine").with("told", told(receipt)));
        case UNCHANGED ->
            done(
                Sentence.of("command.receipt-unchanged")
                    .with("key", named(receipt).fingerprint())
                    .with("told", told(receipt)));
        case FALSE -> rejected("command.receipt-false");
        case UNREADABLE -> rejected("command.no-receipt");
      };
    }

    private JsonElement read() {
      try {
        return JsonText.parse(Files.readString(file));
      } catch (JsonTextException e) {
        e.faults().stream()
            .filter(JsonFault.RepeatedKey.class::isInstance)
            .map(JsonFault.RepeatedKey.class::cast)
            .forEach(this::tell);
        return JsonNull.INSTANCE;
      } catch (CharacterCodingException e) {
        return JsonNull.INSTANCE;
      } catch (IOException e) {
        throw CommandFailure.wrongUsage(
            Sentence.of("command.receipt-unreadable").with("file", file.toString()));
      }
    }

    private void tell(JsonFault.RepeatedKey key) {
      receipts
          .program
          .voice()
          .warn(
              Sentence.of("command.receipt-repeated-key")
                  .with("key", key.pointer())
                  .with("line", key.first().line())
                  .with("nextLine", key.again().line()));
    }

    private int done(Sentence sentence) {
      receipts.program.voice().say(sentence);
      return ExitStatus.DONE;
    }

    private int rejected(String key) {
      receipts.program.voice().warn(key);
      return ExitStatus.INPUT_REJECTED;
    }

    private static PublicKeyText named(JsonElement receipt) {
      JsonObject signature = receipt.getAsJsonObject().getAsJsonObject("signature");
      return new PublicKeyText(signature.get("publicKey").getAsString());
    }

    private static Sentence told(JsonElement receipt) {
      JsonObject read = receipt.getAsJsonObject();
      return Sentence.of("command.receipt")
          .with("job", read.get("job").getAsString())
          .with("count", read.get("objects").getAsLong())
          .with("time", read.get("deletedAt").getAsString());
    }
  }
}

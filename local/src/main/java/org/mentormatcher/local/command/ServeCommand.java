package org.mentormatcher.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mentormatcher.local.serve.LocalService;
import org.mentormatcher.local.serve.ServiceLog;
import org.mentormatcher.local.web.WebServer;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The page and everything behind it, until somebody stops it. */
@Command(
    description = "${bundle:help.serve}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ServeCommand implements Callable<Integer> {

  private static final int USUAL_PORT = 8080;
  private static final int LARGEST_PORT = 65535;

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Option(names = "--port", paramLabel = "N", description = "${bundle:help.port}")
  private Integer port;

  @Override
  public Integer call() throws InterruptedException {
    ServiceLog log = new ServiceLog(spec.commandLine().getErr(), program.verbose());
    LocalService service = LocalService.start(bind(), log);
    // The only way out is a signal: Ctrl-C, or a polite kill.
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    program.voice().say(Sentence.of("command.served").with("address", service.address()));
    program.voice().say("command.served.stop");
    new CountDownLatch(1).await();
    return ExitStatus.DONE;
  }

  private WebServer bind() {
    if (port == null) {
      try {
        return WebServer.bind(USUAL_PORT);
      } catch (BindException e) {
        return bind(0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bind(port);
  }

  private static WebServer bind(int number) {
    if (number < 0 || number > LARGEST_PORT) {
      throw CommandFailure.wrongUsage(Sentence.of("command.no-port").with("port", number));
    }
    try {
      return WebServer.bind(number);
    } catch (BindException e) {
      throw CommandFailure.wrongUsage(Sentence.of("command.port-taken").with("port", number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

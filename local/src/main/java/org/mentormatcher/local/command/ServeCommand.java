package org.mentormatcher.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mentormatcher.local.serve.LocalService;
import org.mentormatcher.local.serve.ServiceLog;
import org.mentormatcher.local.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The page and everything behind it, until somebody stops it. */
@Command(
    name = "serve",
    description = "Serves the page, the API, S3 and the functions on this machine, to it alone.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ServeCommand implements Callable<Integer> {

  private static final int USUAL_PORT = 8080;
  private static final int LARGEST_PORT = 65535;

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The page's port; 0 for any. Without it: 8080, or another if that is taken.")
  private Integer port;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    ServiceLog log = new ServiceLog(spec.commandLine().getErr(), program.verbose());
    LocalService service = LocalService.start(bind(), log);
    // The only way out is a signal: Ctrl-C, or a polite kill.
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    out.println("Mentor Matcher is at " + service.address());
    out.println("Press Ctrl-C to stop it: then everything is forgotten.");
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
      throw CommandFailure.wrongUsage("There is no port %d.".formatted(number));
    }
    try {
      return WebServer.bind(number);
    } catch (BindException e) {
      throw CommandFailure.wrongUsage(
          "Port %d is taken or may not be used. Choose another with --port.".formatted(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.mentormatcher.local.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program as a person sees it: arguments in, two streams and an exit status out. */
@CommandLine.Command(
    name = "mentor-matcher",
    description = "Matches mentors and mentees: the provably best matching, in seconds.",
    subcommands = {
      MatchCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      SignOffCommand.class,
      ProgrammeCommand.class,
      ServeCommand.class,
      ReceiptCommand.class,
    },
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the input was rejected; standard error says why",
      "2:wrong usage, or a file that cannot be read or written",
      "70:an unexpected failure"
    })
public final class CommandLineProgram {

  /**
   * Set by the launcher where standard error is a terminal. The JDK can only tell of standard input
   * and output.
   */
  private static final String TERMINAL_PROPERTY = "mentor-matcher.terminal";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;
  private final Clock clock;

  @Option(
      names = "--verbose",
      description = "On an unexpected failure, print its technical details too.",
      scope = ScopeType.INHERIT)
  private boolean verbose;

  /**
   * @param out for results
   * @param err for problems and progress
   * @param terminal whether a person watches {@code err}
   * @param clock tells which day it is, where the person is
   */
  public CommandLineProgram(PrintWriter out, PrintWriter err, boolean terminal, Clock clock) {
    this.clock = clock;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** The program on the streams of this process. */
  public static CommandLineProgram onThisTerminal() {
    return new CommandLineProgram(
        new PrintWriter(System.out, true, charset("stdout.encoding")),
        new PrintWriter(System.err, true, charset("stderr.encoding")),
        Boolean.getBoolean(TERMINAL_PROPERTY),
        Clock.system(ZoneId.systemDefault()));
  }

  /** Runs one command and gives its exit status. */
  public int run(String... arguments) {
    CommandLine commandLine =
        new CommandLine(this)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(this::misused)
            .setExecutionExceptionHandler(this::failed);
    try {
      return commandLine.execute(arguments);
    } catch (OutOfMemoryError e) {
      err.println("There is not enough memory for this input. Nothing was written.");
      return ExitStatus.UNEXPECTED_FAILURE;
    }
  }

  /** The day on which it runs. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whether technical details are wanted. */
  boolean verbose() {
    return verbose;
  }

  /** Shows a command's progress to whoever watches. */
  Progress progress() {
    return new Progress(err, terminal);
  }

  private int misused(ParameterException misuse, String[] arguments) {
    err.println(misuse.getMessage());
    err.println(
        "`%s --help` says more."
            .formatted(misuse.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitStatus.WRONG_USAGE;
  }

  private int failed(Exception failure, CommandLine commandLine, ParseResult parsed) {
    if (failure instanceof CommandFailure expected) {
      err.println(expected.getMessage());
      return expected.exitStatus();
    }
    err.println(
        "mentor-matcher failed unexpectedly; this is a fault of the program, not of your files."
            + (verbose ? "" : " Run it again with --verbose for the technical details."));
    if (verbose) {
      failure.printStackTrace(err);
    }
    return ExitStatus.UNEXPECTED_FAILURE;
  }

  private static Charset charset(String property) {
    return Charset.forName(System.getProperty(property), Charset.defaultCharset());
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommandLineProgram.class.getPackage().getImplementationVersion();
      return new String[] {"mentor-matcher " + (version == null ? "(not packaged)" : version)};
    }
  }
}

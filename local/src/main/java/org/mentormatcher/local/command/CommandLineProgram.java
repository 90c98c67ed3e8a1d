package org.mentormatcher.local.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a person sees it: arguments in, two streams and an exit status out. */
@CommandLine.Command(
    name = "mentor-matcher",
    description = "${bundle:help.mentor-matcher}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%n${bundle:help.exit-status}%n",
    exitCodeList = {
      "0:${bundle:help.exit.done}",
      "1:${bundle:help.exit.rejected}",
      "2:${bundle:help.exit.usage}",
      "70:${bundle:help.exit.failure}"
    })
public final class CommandLineProgram {

  /**
   * Set by the launcher where standard error is a terminal. The JDK can only tell of standard input
   * and output.
   */
  private static final String TERMINAL_PROPERTY = "mentor-matcher.terminal";

  /** Every command by its name, in the order in which help tells them. */
  private static final Map<String, Class<?>> COMMANDS = commands();

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;
  private final Clock clock;
  private final Map<String, String> environment;

  /** Set before any command is read. */
  private Language language = Language.ENGLISH;

  @Option(names = "--verbose", description = "${bundle:help.verbose}", scope = ScopeType.INHERIT)
  private boolean verbose;

  /**
   * @param out for results
   * @param err for problems and progress
   * @param terminal whether a person watches {@code err}
   * @param clock tells which day it is, where the person is
   * @param environment variables of the process
   */
  public CommandLineProgram(
      PrintWriter out,
      PrintWriter err,
      boolean terminal,
      Clock clock,
      Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
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
        Clock.system(ZoneId.systemDefault()),
        System.getenv());
  }

  /** Runs one command and gives its exit status. */
  public int run(String... arguments) {
    String tag = LanguageOption.tagIn(arguments);
    Optional<Language> known = Language.of(tag);
    if (known.isEmpty()) {
      voice().warn(unknownLanguage(tag));
      return ExitStatus.WRONG_USAGE;
    }
    language = known.get();
    return runKnown(arguments);
  }

  /** With every command and option. */
  CommandLine whole() {
    return commandLine();
  }

  private CommandLine commandLine(String... arguments) {
    CommandLine commandLine = new CommandLine(this);
    addCommands(commandLine, arguments);
    commandLine
        .setResourceBundle(new HelpWords(language))
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(this::misused)
        .setExecutionExceptionHandler(this::failed);
    commandLine.getCommandSpec().addMixin("language", LanguageOption.spec());
    return commandLine;
  }

  private int runKnown(String... arguments) {
    try {
      return commandLine(arguments).execute(arguments);
    } catch (OutOfMemoryError e) {
      voice().warn("command.no-memory");
      return ExitStatus.UNEXPECTED_FAILURE;
    }
  }

  /** One alone where it stands first: to read what every command takes is half of a start. */
  private static void addCommands(CommandLine commandLine, String... arguments) {
    Class<?> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    if (named == null) {
      COMMANDS.forEach(commandLine::addSubcommand);
    } else {
      commandLine.addSubcommand(arguments[0], named);
    }
  }

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("match", MatchCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("explain", ExplainCommand.class);
    commands.put("sign-off", SignOffCommand.class);
    commands.put("send", SendCommand.class);
    commands.put("rights", RightsCommand.class);
    commands.put("programme", ProgrammeCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("receipt", ReceiptCommand.class);
    commands.put("completion", CompletionCommand.class);
    return commands;
  }

  /** A variable of the environment, if it is set to anything. */
  Optional<String> environment(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  /** What tells the time. */
  Clock clock() {
    return clock;
  }

  /** The day on which it runs. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whether technical details are wanted. */
  boolean verbose() {
    return verbose;
  }

  /** The language in which everything is said and written. */
  Language language() {
    return language;
  }

  /** Speaks to the person at the keyboard. */
  Voice voice() {
    return new Voice(out, err, language);
  }

  /** Shows a command's progress to whoever watches. */
  Progress progress() {
    return new Progress(err, terminal, language);
  }

  private int misused(ParameterException misuse, String[] arguments) {
    err.println(Misuse.words(misuse, language));
    offerHelp(misuse.getCommandLine());
    return ExitStatus.WRONG_USAGE;
  }

  private void offerHelp(CommandLine commandLine) {
    voice()
        .warn(
            Sentence.of("misuse.help")
                .with("command", commandLine.getCommandSpec().qualifiedName()));
  }

  private int failed(Exception failure, CommandLine commandLine, ParseResult parsed) {
    if (failure instanceof CommandFailure expected) {
      err.println(expected.words(language));
      if (expected.helps()) {
        offerHelp(commandLine);
      }
      return expected.exitStatus();
    }
    voice().warn(verbose ? "command.failed" : "command.failed-without-details");
    if (verbose) {
      failure.printStackTrace(err);
    }
    return ExitStatus.UNEXPECTED_FAILURE;
  }

  private static Sentence unknownLanguage(String tag) {
    return Sentence.of("misuse.unknown-language")
        .with("tag", tag)
        .with("known", Language.ALL.stream().map(Language::tag).toList());
  }

  private static Charset charset(String property) {
    return Charset.forName(System.getProperty(property), Charset.defaultCharset());
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Spec private CommandSpec spec;

    @Override
    public String[] getVersion() {
      String version = CommandLineProgram.class.getPackage().getImplementationVersion();
      CommandLineProgram program = (CommandLineProgram) spec.root().userObject();
      return new String[] {
        "mentor-matcher " + (version == null ? program.language.say("help.not-packaged") : version)
      };
    }
  }
}

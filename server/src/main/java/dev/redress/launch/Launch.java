package dev.redress.launch;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program: {@code redress COMMAND}. A refusal is one sentence on standard error and exit code
 * 1; words that no command knows are exit code 2.
 */
@Command(
    name = "redress",
    description = "After-sales disputes, from application to money.",
    mixinStandardHelpOptions = true,
    version = "redress 0.1.0",
    subcommands = {DemoCommand.class, RunCommand.class})
public final class Launch implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command that the words name and ends with its exit code. */
  public static void main(String[] words) {
    // Silent until the server sets up its own log: PostgreSQL starts before it.
    LoggingSystem.get(Launch.class.getClassLoader()).beforeInitialize();
    System.exit(commandLine().execute(words));
  }

  /** All commands: the two above and every {@link Subcommand} on the class path. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Launch());
    ServiceLoader.load(Subcommand.class).forEach(commandLine::addSubcommand);
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> explain(failure, command.getErr()));
    return commandLine;
  }

  private static int explain(Exception failure, PrintWriter errors) {
    if (Interruption.isUnderWay()) {
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (failure instanceof CannotStart refused) {
      errors.println(refused.getMessage());
    } else {
      errors.println("Redress stopped because of a fault in itself:");
      failure.printStackTrace(errors);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do.");
  }
}

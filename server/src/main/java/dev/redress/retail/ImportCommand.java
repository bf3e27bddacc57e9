package dev.redress.retail;

import dev.redress.launch.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code redress import …}: what can be brought in from outside. */
@Command(
    name = "import",
    description = "Brings orders and cases in from a file.",
    mixinStandardHelpOptions = true,
    subcommands = OnlineRetailCommand.class)
public final class ImportCommand implements Subcommand {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to import: online-retail FILE.");
  }
}

package deejai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `deejai help`: what a command does, with examples.
@Command(
        name = "help",
        description = "Show what a command does, with examples.",
        footer = {"", "Examples:", "  deejai help playlist", "  deejai help model import"},
        mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..*",
            description = "A command. Without one: what commands there are.")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (String name : names) {
            CommandLine below = command.getSubcommands().get(name);
            if (below == null) {
                throw new ParameterException(spec.root().commandLine(), "no such command: " + String.join(" ", names));
            }
            command = below;
        }
        command.usage(command.getOut());
        return 0;
    }
}

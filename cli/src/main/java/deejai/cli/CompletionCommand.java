package deejai.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `deejai completion`: a script that makes a shell complete commands and options.
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        footer = {"", "Example, for ~/.bashrc or ~/.zshrc:", "  source <(deejai completion)"},
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Override
    public Integer call() {
        program.console().line(AutoComplete.bash("deejai", DeejAi.commandLine()));
        return 0;
    }
}

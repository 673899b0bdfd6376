package deejai.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai completion`: a script that makes a shell complete commands and options.
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        footer = {"", "Example, for ~/.bashrc or ~/.zshrc:", "  source <(deejai completion)"},
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        program.console().text(AutoComplete.bash("deejai", spec.root().commandLine()));
        return 0;
    }
}

package deejai.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai evaluate`: how good the results are.
@Command(
        name = "evaluate",
        description = "Measure how good playlists are.",
        synopsisSubcommandLabel = "playlists",
        footer = {"", "Example:", "  deejai evaluate playlists --compare"},
        subcommands = EvaluatePlaylistsCommand.class,
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: playlists");
    }

    DeejAi program() {
        return program;
    }
}

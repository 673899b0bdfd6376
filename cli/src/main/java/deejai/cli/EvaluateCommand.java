package deejai.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai evaluate`: how good the results are.
@Command(
        name = "evaluate",
        description = "Measure how good playlists, encoders, and what was learned from playlists are.",
        synopsisSubcommandLabel = "(playlists | encoder | track2vec)",
        footer = {
            "",
            "Examples:",
            "  deejai evaluate playlists --compare",
            "  deejai evaluate encoder --audio ~/Music",
            "  deejai evaluate track2vec --corpus million.corpus"
        },
        subcommands = {EvaluatePlaylistsCommand.class, EvaluateEncoderCommand.class, EvaluateTrack2VecCommand.class},
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: playlists, encoder or track2vec");
    }

    DeejAi program() {
        return program;
    }
}

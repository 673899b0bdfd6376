package deejai.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program: `deejai COMMAND ...`.
@Command(
        name = "deejai",
        description = "An automatic DJ that listens: playlists by how music sounds.",
        footer = {
            "",
            "Begin with:",
            "  deejai scan ~/Music",
            "  deejai playlist \"a song you like\" -o evening.m3u8",
            "",
            "deejai help COMMAND tells more, with examples."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ScanCommand.class,
            StatusCommand.class,
            FailuresCommand.class,
            SearchCommand.class,
            SimilarCommand.class,
            PlaylistCommand.class,
            JourneyCommand.class,
            EmbedCommand.class,
            ExportVectorsCommand.class,
            ModelCommand.class,
            CompletionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class DeejAi implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--library",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The library to use. Default: library.db in DEEJAI_HOME, or in your data folder.")
    private @Nullable Path library;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON document on standard output, and nothing else there.")
    private boolean json;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    /// Runs the command that `arguments` name, and ends the process: 0 done, 1 failed, 2 usage.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The parser of the command line, with all commands.
    static CommandLine commandLine() {
        DeejAi program = new DeejAi();
        Errors errors = new Errors(() -> program.debug);
        return new CommandLine(program)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }

    /// Where commands print.
    Console console() {
        return new Console(json);
    }

    /// The folders and files of this user.
    DataFolder dataFolder() {
        return DataFolder.ofUser();
    }

    /// The library in use.
    Path libraryFile() {
        return library != null ? library : dataFolder().library();
    }
}

package deejai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program: `deejai COMMAND ...`.
@Command(
        name = "deejai",
        description =
                "An automatic DJ that listens: playlists by how music sounds and by what" + " people put together.",
        footer = {
            "",
            "Begin with:",
            "  deejai scan ~/Music",
            "  deejai search \"a song you like\"",
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
            ContinueCommand.class,
            ReplaceCommand.class,
            ReorderCommand.class,
            EmbedCommand.class,
            ExportVectorsCommand.class,
            ModelCommand.class,
            CoListeningCommand.class,
            CorpusCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public final class DeejAi implements Callable<Integer> {

    private final DataFolder dataFolder;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--library",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The library to use. Default: library.db in your data folder (set DEEJAI_HOME to choose it).")
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
        Logging.ofCommands();
        int exitCode = commandLine(DataFolder.ofUser()).execute(arguments);
        System.exit(exitCode == 0 ? exitCodeOfOutput() : exitCode);
    }

    /// 1 if the result did not reach standard output. A reader that has seen enough (`| head`) is no reason to
    /// complain; a full disk is.
    private static int exitCodeOfOutput() {
        if (!System.out.checkError()) {
            return ExitCode.OK;
        }
        // Print streams keep no reason, so it is asked for.
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write('\n');
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
                System.err.println("deejai: standard output cannot be written: " + reason);
            }
        }
        return ExitCode.SOFTWARE;
    }

    private DeejAi(DataFolder dataFolder) {
        this.dataFolder = dataFolder;
    }

    /// The parser of the command line, with all commands.
    ///
    /// @param dataFolder where the user's library and models are
    static CommandLine commandLine(DataFolder dataFolder) {
        DeejAi program = new DeejAi(dataFolder);
        Errors errors = new Errors(() -> program.debug, program::libraryFile);
        CommandLine commandLine = new CommandLine(program)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setExpandAtFiles(false)
                .registerConverter(double.class, ArgumentTypes::real)
                .registerConverter(Double.class, ArgumentTypes::real)
                .registerConverter(int.class, ArgumentTypes::whole)
                .registerConverter(Integer.class, ArgumentTypes::whole)
                .registerConverter(Range.class, Range::parse)
                .registerConverter(Long.class, ArgumentTypes::wholeLong)
                .registerConverter(Path.class, ArgumentTypes::path);
        HelpTexts.arrange(commandLine);
        return commandLine;
    }

    /// Without a command: tells what commands there are, as an error.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /// Where commands print.
    Console console() {
        return new Console(json);
    }

    /// The folders and files of this user.
    DataFolder dataFolder() {
        return dataFolder;
    }

    /// The library in use.
    Path libraryFile() {
        return library != null ? library : dataFolder.library();
    }
}

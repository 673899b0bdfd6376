package deejai.cli;

import static java.util.stream.Collectors.joining;

import deejai.library.ScanReport;
import deejai.library.ScanSettings;
import deejai.upkeep.LibraryUpdate;
import deejai.upkeep.ModelChange;
import deejai.upkeep.NothingToScanException;
import deejai.upkeep.UpdateReport;
import deejai.upkeep.UpdateSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai scan`: analyses music into the library.
@Command(
        name = "scan",
        description = "Analyse folders of music into the library.",
        footer = {
            "",
            "Files that have not changed are passed over, so scan again whenever music came or went. Moved and",
            "re-tagged files are recognised by their sound and not analysed again. Ctrl-C stops; the same command",
            "goes on where it stopped.",
            "",
            "If the model in use has changed, all tracks are analysed again. Playlists go by the vectors of the model",
            "before until the new one has vectors of as many tracks.",
            "",
            "Afterwards the library is learned from, in seconds: albums, artists, genres with years, and the playlists",
            "in the folders tell which tracks go together, so that --creativity 0 makes playlists of similar artists.",
            "deejai train track2vec --from-library adds playlists from elsewhere and your listening history.",
            "",
            "Examples:",
            "  deejai scan ~/Music",
            "  deejai scan ~/Music /mnt/nas/flac --jobs 4",
            "  deejai scan",
            "  deejai scan ~/Music --retry-failed",
            "  deejai scan ~/Music --max-minutes 20"
        },
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "Folders; all folders below are included. Default: those of earlier scans.")
    private List<Path> folders = List.of();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Encoder to use: a name or a file. Default: the one in use.")
    private @Nullable String model;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Files analysed at the same time, each in a process of its own. Default: one for each core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--retry-failed", description = "Try files again that could not be analysed, although unchanged.")
    private boolean retryFailed;

    @Option(names = "--include-video", description = "Analyse the sound of films too.")
    private boolean includeVideo;

    @Option(
            names = "--max-minutes",
            paramLabel = "M",
            description = {
                "Keep longer tracks (mixes, audiobooks) out of playlists unless asked for; they are analysed all the",
                "same. 0: no limit. Default: as in the scan before, 30 at first."
            })
    private @Nullable Double maxMinutes;

    @Option(
            names = "--co-listening",
            negatable = true,
            description = {
                "Learn from albums, artists, genres and playlists which tracks go together, or do not. Default: as in",
                "the scan before, learn at first."
            })
    private @Nullable Boolean coListening;

    @Override
    public Integer call() throws Exception {
        UpdateSettings settings = settings();
        Console console = program.console();
        try (Stopper stopper = Stopper.ofThisThread()) {
            if (folders.isEmpty() && !Files.exists(program.libraryFile())) {
                throw nothingScannedYet();
            }
            ScanReport report = update(settings, console).scan();
            if (report.stopped()) {
                console.note("Stopped. What is done is kept; run the same command to go on.");
            }
            return stopper.exitCode();
        }
    }

    private UpdateReport update(UpdateSettings settings, Console console) throws Exception {
        try (UpdateTexts texts = new UpdateTexts(console)) {
            UpdateReport report =
                    new LibraryUpdate(program.libraryFile(), Session.models(program), texts).run(folders, settings);
            console.print(() -> document(report), () -> print(report.scan(), console));
            if (report.scan().scanned() == 0) {
                console.note("No audio files here: "
                        + report.folders().stream().map(Path::toString).collect(joining(", ")));
            }
            tell(report.modelChange(), console);
            return report;
        } catch (NothingToScanException e) {
            throw e.isFirstScan() ? nothingScannedYet() : new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException nothingScannedYet() {
        return new ParameterException(spec.commandLine(), "name the folders to scan: none has been scanned before");
    }

    private static void tell(@Nullable ModelChange change, Console console) {
        switch (change) {
            case ModelChange.Done done ->
                console.note("Playlists go by " + done.coming().label() + " from now on. "
                        + ModelTexts.dispensable(done.before(), done.beforeBytes()));
            case ModelChange.UnderWay underWay ->
                console.note(ModelTexts.coverage(underWay) + "; playlists go by those of "
                        + underWay.serving().label());
            case null -> {}
        }
    }

    private UpdateSettings settings() {
        try {
            Double minutes =
                    maxMinutes != null && maxMinutes == 0 ? Double.valueOf(Double.POSITIVE_INFINITY) : maxMinutes;
            return new UpdateSettings(
                    new ScanSettings(jobs, retryFailed, includeVideo), model, minutes, coListening, null);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, Object> document(UpdateReport update) {
        ScanReport report = update.scan();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scanned", report.scanned());
        document.put("added", report.added());
        document.put("updated", report.updated());
        document.put("moved", report.moved());
        document.put("removed", report.removed());
        document.put("skipped", report.skipped());
        document.put("failed", report.failed());
        document.put("seconds", report.seconds());
        document.put("audioSeconds", report.audioSeconds());
        document.put("model", update.model().label());
        return document;
    }

    private static void print(ScanReport report, Console console) {
        console.line(Console.count(report.scanned(), "file") + ": " + report.added() + " added, " + report.updated()
                + " updated, " + report.moved() + " moved, " + report.removed() + " removed, " + report.skipped()
                + " unchanged, " + report.failed() + " failed");
        if (report.audioSeconds() > 0) {
            console.line("Analysed " + Console.duration(report.audioSeconds()) + " of music in "
                    + Console.duration(report.seconds()) + ", "
                    + Math.round(report.audioSeconds() / report.seconds()) + " times as fast as it plays");
        }
        if (report.failed() > 0) {
            console.line("deejai failures tells which files could not be used, and why");
        }
    }
}

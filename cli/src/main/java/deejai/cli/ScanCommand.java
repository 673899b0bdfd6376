package deejai.cli;

import static java.util.stream.Collectors.joining;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.library.Library;
import deejai.library.LibraryScan;
import deejai.library.ScanReport;
import deejai.library.ScanSettings;
import deejai.library.VectorStore.StoredModel;
import deejai.matching.CatalogueInUse;
import deejai.snapshot.LibrarySnapshot;
import deejai.snapshot.SnapshotListener;
import deejai.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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
        ScanSettings settings = settings();
        Console console = program.console();
        try (Stopper stopper = Stopper.ofThisThread()) {
            if (folders.isEmpty() && !Files.exists(program.libraryFile())) {
                throw nothingScannedYet();
            }
            ScanReport report = scan(settings, console);
            if (report.stopped()) {
                console.note("Stopped. What is done is kept; run the same command to go on.");
            }
            return stopper.exitCode();
        }
    }

    private ScanReport scan(ScanSettings settings, Console console) throws Exception {
        try (AudioEncoder encoder = Session.encoder(program, model, 1);
                Library library = Library.create(program.libraryFile());
                OlderModel older = OlderModel.open(program, library, encoder.model());
                WorkerPool workers = WorkerPool.standard(older.beside(encoder));
                ScanProgress progress = new ScanProgress(console)) {
            keepMaxMinutes(library);
            List<Path> places = folders.isEmpty() ? foldersOfEarlierScans(library, console) : folders;
            // Before and not after the scan, so that one without folders goes on where this one is killed.
            library.settings()
                    .addScannedFolders(places.stream().filter(Files::exists).toList());
            LibraryScan scan = new LibraryScan(library, workers, progress, Clock.systemUTC());
            ScanReport report = scan.run(places, settings);
            progress.close();
            if (!report.stopped()) {
                learn(library, report, console);
                prepare(library, console);
            }
            console.print(() -> document(report, encoder.model()), () -> print(report, console));
            if (report.scanned() == 0) {
                console.note("No audio files here: "
                        + places.stream().map(Path::toString).collect(joining(", ")));
            }
            older.tell(program, library, encoder.model());
            return report;
        }
    }

    /// The folders that were scanned before and are there now.
    private List<Path> foldersOfEarlierScans(Library library, Console console) {
        List<Path> scanned = library.settings().scannedFolders();
        if (scanned.isEmpty()) {
            throw nothingScannedYet();
        }
        List<Path> there = scanned.stream().filter(Files::exists).toList();
        if (there.isEmpty()) {
            throw new CommandFailure("none of the folders that were scanned before is there: "
                    + scanned.stream().map(Path::toString).collect(joining(", ")));
        }
        scanned.stream()
                .filter(folder -> !there.contains(folder))
                .forEach(folder -> console.note(folder + " is not there now; its tracks stay as they are"));
        return there;
    }

    private ParameterException nothingScannedYet() {
        return new ParameterException(spec.commandLine(), "name the folders to scan: none has been scanned before");
    }

    private void learn(Library library, ScanReport report, Console console) throws Exception {
        if (coListening != null) {
            library.settings().putLearnsFromItself(coListening);
        }
        if (!library.settings().learnsFromItself()) {
            return;
        }
        try {
            new LibraryVectors(library, program).refresh(report.changed());
        } catch (CancellationException _) {
            console.note("Stopped before it was learned which tracks go together; the next scan does that");
        }
    }

    /// Matches what is new with the catalogue in use, and prepares the next playlist, which would take the
    /// snapshot otherwise.
    private void prepare(Library library, Console console) throws IOException {
        Session.serving(program, library).ifPresent(serving -> {
            library.vectors().refreshSoundVectors(serving);
            matchAgain(library, serving, console);
            LibrarySnapshot.open(library, serving, SnapshotListener.NONE);
        });
    }

    private static void matchAgain(Library library, StoredModel model, Console console) {
        try {
            new CatalogueInUse(library).refresh(model);
        } catch (IOException e) {
            console.note("New tracks have no co-listening vectors of the catalogue in use, since its copy cannot be"
                    + " read; deejai co-listening use makes it again: " + e.getMessage());
        }
    }

    private void keepMaxMinutes(Library library) {
        if (maxMinutes == null) {
            return;
        }
        try {
            library.settings().putMaxMinutes(maxMinutes == 0 ? Double.POSITIVE_INFINITY : maxMinutes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private ScanSettings settings() {
        try {
            return new ScanSettings(jobs, retryFailed, includeVideo);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, Object> document(ScanReport report, EncoderModel model) {
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
        document.put("model", model.label());
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

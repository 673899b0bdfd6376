package deejai.cli;

import deejai.encoder.EncoderModel;
import deejai.library.Library;
import deejai.library.LibraryCheck;
import deejai.library.UnfinishedScans.UnfinishedScan;
import deejai.library.VectorStore.StoredModel;
import deejai.snapshot.LibrarySnapshot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `deejai status`: what the library holds.
@Command(
        name = "status",
        description = "Show what the library holds: tracks, models, sizes.",
        footer = {
            "",
            "--check reads the whole library and prints OK, or what is wrong with it, and then exits with 1.",
            "",
            "Examples:",
            "  deejai status --json",
            "  deejai status --check"
        },
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Option(names = "--check", description = "Look whether the library is in order.")
    private boolean check;

    @Override
    public Integer call() throws Exception {
        Console console = program.console();
        try (Session session = Session.open(program)) {
            if (check) {
                return check(session.library(), console);
            }
            StoredModel inUse = session.storedModel();
            String hash = inUse == null ? "" : inUse.hash();
            Library library = session.library();
            EncoderModel chosen = session.chosenModel();
            SoundReport sound = new SoundReport(library, hash, chosen);
            console.print(() -> document(library, sound), () -> print(library, sound, console));
        }
        return 0;
    }

    private static int check(Library library, Console console) {
        LibraryCheck check = library.check();
        console.print(
                () -> {
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("ok", check.isOk());
                    document.put("problems", check.problems());
                    return document;
                },
                () -> {
                    if (check.isOk()) {
                        console.line("OK");
                    }
                    check.problems().forEach(console::line);
                });
        if (!check.isOk()) {
            console.note("The library is damaged: move " + library.file() + " away and scan again.");
        }
        return check.isOk() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static Map<String, Object> document(Library library, SoundReport sound) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("library", library.file().toAbsolutePath().toString());
        document.put("sizeBytes", library.sizeBytes());
        document.put("snapshotBytes", LibrarySnapshot.fileOf(library).toFile().length());
        document.put("tracks", library.tracks().count());
        document.put("audioSeconds", library.tracks().totalSeconds());
        document.put("longTracks", longTracks(library));
        document.put("failed", library.files().skippedCount());
        document.put("videosPassedOver", library.passedOverFiles().videoCount());
        document.put(
                "unfinishedScans",
                library.unfinishedScans().all().stream()
                        .map(scan -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put(
                                    "folders",
                                    scan.folders().stream().map(Path::toString).toList());
                            entry.put("startedAt", scan.startedAt().toString());
                            entry.put("work", scan.work());
                            entry.put("done", scan.done());
                            return entry;
                        })
                        .toList());
        document.put("models", sound.document());
        document.put("model", sound.serving());
        document.put("scanModel", sound.chosen());
        document.put("coListening", CoListeningReport.document(library.coListening()));
        return document;
    }

    private static void print(Library library, SoundReport sound, Console console) {
        console.line("Library    " + library.file().toAbsolutePath() + ", " + Console.size(library.sizeBytes()));
        long snapshotBytes = LibrarySnapshot.fileOf(library).toFile().length();
        if (snapshotBytes > 0) {
            console.line("Snapshot   " + Console.size(snapshotBytes) + " (makes playlists start at once; made anew"
                    + " whenever it is missing)");
        }
        console.line("Tracks     " + Console.count(library.tracks().count(), "track") + ", "
                + Console.duration(library.tracks().totalSeconds()));
        int longTracks = longTracks(library);
        if (longTracks > 0) {
            console.line("Long       " + Console.count(longTracks, "track") + " of more than "
                    + Console.duration(60 * library.settings().maxMinutes())
                    + ", kept out of playlists (--include-long lets them in)");
        }
        int skipped = library.files().skippedCount();
        console.line(
                "Failures   " + Console.count(skipped, "file") + (skipped == 0 ? "" : " (deejai failures tells why)"));
        int videos = library.passedOverFiles().videoCount();
        if (videos > 0) {
            console.line("Films      " + Console.count(videos, "film")
                    + ", passed over (deejai scan --include-video analyses their sound)");
        }
        for (UnfinishedScan scan : library.unfinishedScans().all()) {
            console.line("Scan       " + scan.done() + " of " + Console.count(scan.work(), "file")
                    + " done; unless it runs now, go on with: " + command(scan));
        }
        sound.lines().forEach(line -> console.line("Sound      " + line));
        CoListeningReport.lines(library.coListening()).forEach(line -> console.line("Together   " + line));
    }

    /// Number of tracks that playlists do not choose for their length.
    private static int longTracks(Library library) {
        return library.tracks().countLongerThan(60 * library.settings().maxMinutes());
    }

    private static String command(UnfinishedScan scan) {
        return "deejai scan "
                + scan.folders().stream().map(StatusCommand::quoted).collect(Collectors.joining(" "));
    }

    /// A path as one word of a command line.
    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\w/.:\\\\~+-]+") ? text : "\"" + text + "\"";
    }
}

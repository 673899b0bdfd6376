package deejai.cli;

import deejai.library.CoListeningStore;
import deejai.library.CoListeningStore.Source;
import deejai.library.LibraryException;
import deejai.matching.CatalogueInUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai co-listening`: takes what people put together into use, or drops it.
@Command(
        name = "co-listening",
        description = "Choose what the library knows of what people put together.",
        synopsisSubcommandLabel = "(use | drop)",
        footer = {
            "",
            "Examples:",
            "  deejai train track2vec --corpus ~/playlists -o vectors",
            "  deejai co-listening use vectors",
            "  deejai co-listening drop"
        },
        mixinStandardHelpOptions = true)
final class CoListeningCommand implements Runnable {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: use or drop");
    }

    @Command(
            name = "use",
            description = "Give the library's tracks the co-listening vectors of a catalogue.",
            footer = {
                "",
                "Tracks are found by ISRC, MusicBrainz recording, or artist and title; others get the mean of their",
                "artist, or of what sounds most alike. The catalogue is copied beside the library, so that scans match",
                "new music with it.",
                "",
                "Example:",
                "  deejai co-listening use vectors"
            },
            mixinStandardHelpOptions = true)
    int use(
            @Parameters(
                            paramLabel = "DIR|FILE",
                            description = "What deejai train track2vec wrote, or a file of word2vec vectors.")
                    Path path)
            throws IOException, LibraryException {
        use(program, path, program.console());
        return 0;
    }

    /// Takes a catalogue into use and prints what came of it.
    private static void use(DeejAi program, Path path, Console console) throws IOException, LibraryException {
        try (Session session = Session.open(program)) {
            int vectors = use(session, path, console);
            CoListeningStore store = session.library().coListening();
            console.print(
                    () -> {
                        Map<String, Object> document = new LinkedHashMap<>();
                        document.put("path", path.toAbsolutePath().toString());
                        document.put("vectors", vectors);
                        document.put("coListening", CoListeningReport.document(store));
                        return document;
                    },
                    () -> CoListeningReport.lines(store).forEach(console::line));
        }
    }

    /// Takes a catalogue into use for a command that prints something else.
    static void useSilently(DeejAi program, Path path) throws IOException, LibraryException {
        Console console = program.console();
        try (Session session = Session.open(program)) {
            use(session, path, console);
            CoListeningReport.lines(session.library().coListening()).forEach(console::note);
        }
    }

    private static int use(Session session, Path path, Console console) throws IOException {
        requireWritable(session);
        int vectors = new CatalogueInUse(session.library()).use(path, session.modelInUse());
        if (session.library().coListening().counts(Source.CATALOGUE).isEmpty()) {
            console.note("The catalogue knows no track of the library, nor an artist of one: it has no effect yet.");
        }
        return vectors;
    }

    /// Fails early where a catalogue could not be taken into use.
    static void requireUsable(DeejAi program) throws IOException, LibraryException {
        try (Session session = Session.open(program)) {
            requireWritable(session);
            session.modelInUse();
        }
    }

    private static void requireWritable(Session session) {
        if (session.library().isReadOnly()) {
            throw new CommandFailure(session.library().file() + ": is read-only; allow writing to it");
        }
    }

    @Command(
            name = "drop",
            description = "Forget co-listening vectors; playlists go by sound alone if none are left.",
            footer = {"", "Examples:", "  deejai co-listening drop", "  deejai co-listening drop --source library"},
            mixinStandardHelpOptions = true)
    int drop(
            @Option(
                            names = "--source",
                            paramLabel = "SOURCE",
                            defaultValue = "catalogue",
                            description =
                                    "catalogue, or library for what was learned from your own music. Default: catalogue.")
                    String name)
            throws IOException, LibraryException {
        Source source = source(name);
        try (Session session = Session.open(program)) {
            requireWritable(session);
            boolean dropped = switch (source) {
                case CATALOGUE -> new CatalogueInUse(session.library()).drop();
                case LIBRARY -> {
                    session.library().settings().putLearnsFromItself(false); // or the next scan would bring them back
                    yield session.library().coListening().remove(Source.LIBRARY);
                }
            };
            Console console = program.console();
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("source", source.text());
            document.put("dropped", dropped);
            console.print(
                    () -> document,
                    () -> console.line(
                            dropped
                                    ? "Dropped the co-listening vectors of the " + source.text()
                                    : "There were no co-listening vectors of the " + source.text()));
        }
        return 0;
    }

    private Source source(String name) {
        for (Source source : Source.values()) {
            if (source.text().equals(name.toLowerCase(Locale.ROOT))) {
                return source;
            }
        }
        throw new ParameterException(spec.commandLine(), "source must be catalogue or library: " + name);
    }
}

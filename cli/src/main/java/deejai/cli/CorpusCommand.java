package deejai.cli;

import deejai.corpus.CorpusCleaning;
import deejai.corpus.CorpusFile;
import deejai.corpus.CorpusReader;
import deejai.corpus.ReadCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai corpus`: playlists to learn from.
@Command(
        name = "corpus",
        description = "Read, clean and count playlists to learn from.",
        synopsisSubcommandLabel = "(info | convert)",
        footer = {
            "",
            "PATHs are files, folders and archives (gzip, bzip2, xz, tar, zip), in any mixture. What a file is, is told by",
            "what it holds:",
            "  slices of the Spotify Million Playlist Dataset",
            "  playlists.csv and tracks.csv of the original Deej-A.I.",
            "  M3U, M3U8, XSPF and JSPF playlists",
            "  ListenBrainz listens (JSON lines): a session is a playlist",
            "  JSON lines with an array \"tracks\"",
            "  lines of ids with spaces between, a playlist a line",
            "  a corpus that deejai corpus convert wrote",
            "",
            "Examples:",
            "  deejai corpus info ~/playlists",
            "  deejai corpus convert spotify_million_playlist_dataset.zip -o million.corpus"
        },
        mixinStandardHelpOptions = true)
final class CorpusCommand implements Runnable {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: info or convert");
    }

    /// How playlists are read and cleaned.
    static final class Options {

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Option(
                names = "--min-count",
                paramLabel = "N",
                description = "Leave out tracks that are in fewer playlists. Default: ${DEFAULT-VALUE}.")
        private int minCount = CorpusCleaning.DEFAULT.minCount();

        @Option(
                names = "--max-length",
                paramLabel = "N",
                description = "Cut playlists after so many tracks. Default: ${DEFAULT-VALUE}.")
        private int maxLength = CorpusCleaning.DEFAULT.maxLength();

        @Option(
                names = "--near-identical",
                paramLabel = "X",
                description = {
                    "Of playlists that share this part of all their tracks (Jaccard similarity), keep one;",
                    "1: only if the tracks are the same, 0: keep all. Default: ${DEFAULT-VALUE}."
                })
        private double nearIdentical = CorpusCleaning.DEFAULT.nearIdentical();

        @Option(
                names = "--session-gap",
                paramLabel = "MINUTES",
                description = "Listens further apart belong to two sessions. Default: ${DEFAULT-VALUE}.")
        private int sessionGap = (int) CorpusReader.DEFAULT.sessionGap().toMinutes();

        /// @throws ParameterException if an option is out of range
        CorpusReader reader() {
            try {
                return new CorpusReader(
                        Duration.ofMinutes(sessionGap), new CorpusCleaning(minCount, maxLength, nearIdentical));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
    }

    @Command(
            name = "info",
            description = "Count what is in playlists, and what cleaning would leave.",
            footer = {
                "",
                "Examples:",
                "  deejai corpus info ~/playlists",
                "  deejai corpus info listenbrainz_export.zip --session-gap 20"
            },
            mixinStandardHelpOptions = true)
    int info(
            @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders and archives.")
                    List<Path> paths,
            @Mixin Options options)
            throws Exception {
        CorpusReader reader = options.reader();
        return Stopper.stopping(() -> {
            ReadCorpus read = read(reader, paths);
            print(read, reader, null);
            return 0;
        });
    }

    @Command(
            name = "convert",
            description = "Clean playlists, and write them to one small file that training reads in seconds.",
            footer = {
                "",
                "Examples:",
                "  deejai corpus convert spotify_million_playlist_dataset.zip -o million.corpus",
                "  deejai corpus convert ~/playlists listens.jsonl.gz -o mine.corpus --min-count 2"
            },
            mixinStandardHelpOptions = true)
    int convert(
            @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders and archives.")
                    List<Path> paths,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            required = true,
                            description = "The file to write.")
                    Path file,
            @Mixin Options options)
            throws Exception {
        CorpusReader reader = options.reader();
        OutputFile.requireWritable(file);
        return Stopper.stopping(() -> {
            ReadCorpus read = read(reader, paths);
            if (read.corpus().corpus().playlists() == 0) {
                throw new CommandFailure(
                        "nothing is left after cleaning; try --min-count 1, and see" + " deejai corpus info");
            }
            CorpusFile.write(file, read.corpus());
            print(read, reader, file);
            return 0;
        });
    }

    private ReadCorpus read(CorpusReader reader, List<Path> paths) throws IOException {
        Console console = program.console();
        try (CorpusProgress progress = new CorpusProgress(console)) {
            ReadCorpus read = reader.read(paths, progress);
            if (read.sources().total().playlists() == 0) {
                throw new CommandFailure(CorpusTexts.nothingFound(read.sources()));
            }
            return read;
        }
    }

    private void print(ReadCorpus read, CorpusReader reader, @Nullable Path file) throws IOException {
        Console console = program.console();
        Map<String, Object> document = new LinkedHashMap<>();
        if (file != null) {
            document.put("path", file.toAbsolutePath().toString());
            document.put("sizeBytes", Files.size(file));
        }
        document.putAll(CorpusTexts.document(read, reader));
        console.print(() -> document, () -> CorpusTexts.print(read, reader.cleaning(), console));
        if (file != null && !console.isJson()) {
            console.line("");
            console.line("Written to " + file + ", " + Console.size(Files.size(file)));
        }
        CorpusTexts.noteProblems(read.sources(), console);
    }
}

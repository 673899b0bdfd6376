package deejai.cli;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.encoder.AudioEncoder;
import deejai.encoder.TrackAnalyzer;
import deejai.library.LibraryException;
import deejai.similarity.SliceTable;
import deejai.similarity.TfIdf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `deejai embed`: the vectors of audio files, without a library.
@Command(
        name = "embed",
        description = "Print the vectors of audio files, without a library.",
        footer = {
            "",
            "The vector is that of the file alone: the mean of its slices' unit vectors. In a"
                    + " library, the other tracks weigh in too. A file that cannot be read is told of on"
                    + " standard error, and the others are done.",
            "",
            "Examples:",
            "  deejai embed song.mp3 --json",
            "  deejai embed *.flac --slices --json > vectors.json"
        },
        mixinStandardHelpOptions = true)
final class EmbedCommand implements Callable<Integer> {

    @ParentCommand
    private DeejAi program;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Audio files.")
    private List<Path> files;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Encoder to use: a name or a file. Default: the one that playlists go by.")
    private @Nullable String model;

    @Option(names = "--slices", description = "Also print the embedding of every slice.")
    private boolean slices;

    @Override
    public Integer call() throws Exception {
        return Stopper.stopping(this::run);
    }

    private int run() throws Exception {
        Console console = program.console();
        List<Map<String, Object>> documents = new ArrayList<>();
        int failed = 0;
        try (AudioEncoder encoder = encoder()) {
            for (Path file : files) {
                try {
                    documents.add(embed(file, new TrackAnalyzer(encoder)));
                } catch (AudioFileException e) {
                    console.note("deejai: " + e.getMessage());
                    failed++;
                }
            }
        }
        if (!documents.isEmpty()) {
            console.print(() -> documents, () -> documents.forEach(document -> console.line(text(document))));
        }
        return failed == 0 ? 0 : 1;
    }

    private AudioEncoder encoder() throws IOException, LibraryException {
        int threads = Runtime.getRuntime().availableProcessors();
        return model == null ? Session.servingEncoder(program, threads) : Session.encoder(program, model, threads);
    }

    private Map<String, Object> embed(Path path, TrackAnalyzer analyzer) throws AudioFileException {
        try (AudioFile file = AudioFile.open(path)) {
            List<float[]> embeddings = analyzer.analyze(file).embeddings();
            SliceTable none = new SliceTable.Builder(embeddings.getFirst().length, 0).build();
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("path", path.toAbsolutePath().toString());
            document.put("model", analyzer.models().getFirst().hash());
            document.put("vector", TfIdf.vectorOfNewTrack(none, embeddings, TfIdf.EPSILON));
            if (slices) {
                document.put("slices", embeddings);
            }
            return document;
        }
    }

    /// The path, then the components, with tabs between.
    private static String text(Map<String, Object> document) {
        StringBuilder line = new StringBuilder(String.valueOf(document.get("path")));
        if (document.get("vector") instanceof float[] vector) {
            for (float component : vector) {
                line.append('\t').append(component);
            }
        }
        return line.toString();
    }
}

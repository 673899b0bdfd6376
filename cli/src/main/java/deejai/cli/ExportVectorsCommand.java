package deejai.cli;

import deejai.files.AtomicFile;
import deejai.library.Library;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/// `deejai export-vectors`: the vectors of the library for other programs.
@Command(
        name = "export-vectors",
        description = "Write the vectors of all tracks as CSV: the path, then the components, one track a line.",
        footer = {
            "",
            "Sound vectors are written as TF-IDF made them, not scaled to unit length; co-listening vectors are of",
            "unit length.",
            "",
            "Examples:",
            "  deejai export-vectors -o vectors.csv",
            "  deejai export-vectors --space co-listening -o together.csv"
        },
        mixinStandardHelpOptions = true)
final class ExportVectorsCommand implements Callable<Integer> {

    /// Which vectors.
    enum Space {
        /// How it sounds.
        SOUND,
        /// What people put together.
        CO_LISTENING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ParentCommand
    private DeejAi program;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The CSV file to write.")
    private Path file;

    @Option(
            names = "--space",
            paramLabel = "SPACE",
            description = "sound or co-listening. Default: ${DEFAULT-VALUE}.",
            converter = SpaceConverter.class)
    private Space space = Space.SOUND;

    @Override
    public Integer call() throws Exception {
        OutputFile.requireWritable(file);
        Console console = program.console();
        try (Session session = Session.open(program)) {
            StoredModel model = session.modelInUse();
            if (space == Space.CO_LISTENING && session.library().coListening().dimension() == 0) {
                throw new CommandFailure("the library has no co-listening vectors");
            }
            int[] written = new int[1];
            AtomicFile.write(file, temporary -> written[0] = write(session.library(), model, temporary));
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("path", file.toAbsolutePath().toString());
            document.put("tracks", written[0]);
            if (space == Space.SOUND) {
                document.put("model", model.label());
            }
            console.print(
                    () -> document,
                    () -> console.line("Vectors of " + Console.count(written[0], "track") + " written to " + file));
        }
        return 0;
    }

    /// Writes the file; returns the number of tracks.
    private int write(Library library, StoredModel model, Path csv) throws IOException {
        Map<String, Path> paths = new HashMap<>();
        for (Track track : library.tracks().all()) {
            if (track.path() != null) {
                paths.put(track.id(), track.path());
            }
        }
        int[] written = new int[1];
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            BiConsumer<String, float[]> sink = (trackId, vector) -> {
                Path path = paths.get(trackId);
                if (path != null) {
                    writeLine(out, path, vector);
                    written[0]++;
                }
            };
            switch (space) {
                case SOUND -> library.vectors().forEachSoundVector(model, sink);
                case CO_LISTENING -> library.coListening().forEachVector(sink);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written[0];
    }

    private static void writeLine(Writer out, Path path, float[] vector) {
        StringBuilder line = new StringBuilder(quoted(path.toString()));
        for (float component : vector) {
            line.append(',').append(component);
        }
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A field of a CSV file as in RFC 4180.
    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /// Reads "co-listening" as it is written in all other places.
    static final class SpaceConverter implements ITypeConverter<Space> {

        @Override
        public Space convert(String value) {
            for (Space space : Space.values()) {
                if (space.toString().equalsIgnoreCase(value)) {
                    return space;
                }
            }
            throw new TypeConversionException("must be sound or co-listening: " + value);
        }
    }
}

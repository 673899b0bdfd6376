package deejai.benchmarks;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.library.CoListeningMetadata;
import deejai.library.CoListeningStore.CoListeningVector;
import deejai.library.CoListeningStore.Source;
import deejai.library.CoListeningStore.Way;
import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.StoredFile;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Catalogue;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.similarity.VectorTable;
import deejai.snapshot.LibrarySnapshot;
import deejai.snapshot.SnapshotListener;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How long a large library takes to open, and how much memory. Arguments: a folder, and a number of tracks.
/// The first run makes a library of made-up tracks in the folder and its snapshot; every other run opens it, as
/// a server does when it starts.
public final class SnapshotBenchmark {

    private static final AudioProperties PROPERTIES = new AudioProperties("mp3", "mp3", 44_100, 2, 240, 256_000);
    private static final EncoderModel MODEL = new EncoderModel(
            "0".repeat(64),
            new ModelDescription(
                    "made-up", "1", MadeUpVectors.DIMENSION, Preprocessing.MP3TOVEC, false, "CC0-1.0", "made up"));

    private static final int TRACKS_OF_AN_ALBUM = 12;
    private static final int TRANSACTION = 10_000;
    private static final int PLAYLISTS = 100;

    private SnapshotBenchmark() {}

    /// Runs it.
    public static void main(String[] arguments) throws IOException, LibraryException {
        Path file = Path.of(arguments[0]).resolve("library.db");
        int tracks = Integer.parseInt(arguments[1]);
        if (!Files.exists(file)) {
            make(file, tracks);
        }
        try (Library library = Library.open(file)) {
            StoredModel model = library.vectors().models().getFirst();
            tell("library open");
            long start = System.nanoTime();
            LibrarySnapshot snapshot = LibrarySnapshot.open(library, model, SnapshotListener.NONE);
            tell("snapshot of " + snapshot.catalogue().size() + " tracks, " + snapshot.sizeBytes() / 1_000_000 + " MB, "
                    + millisSince(start) + " ms");
            makePlaylists(snapshot.catalogue());
            start = System.nanoTime();
            int found = snapshot.search().search("song 17", 20).size();
            tell("text search opened and " + found + " tracks found, " + millisSince(start) + " ms");
        }
    }

    private static void makePlaylists(Catalogue catalogue) throws IOException {
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        SplittableRandom random = new SplittableRandom(1);
        long start = System.nanoTime();
        for (int i = 0; i < PLAYLISTS; i++) {
            engine.fromSeeds(List.of(catalogue.track(random.nextInt(catalogue.size()))), PlaylistSettings.DEFAULT);
            if (i == 0 || i == PLAYLISTS - 1) {
                tell((i + 1) + " playlists of " + PlaylistSettings.DEFAULT.size() + ", " + millisSince(start) + " ms");
            }
        }
    }

    private static void make(Path file, int tracks) throws IOException, LibraryException {
        Files.createDirectories(file.getParent());
        MadeUpVectors vectors = MadeUpVectors.of(tracks);
        int artists = IntStream.of(vectors.artistOf()).max().orElse(0) + 1;
        VectorTable table = vectors.table(0);
        try (Library library = Library.create(file)) {
            library.vectors().putModel(MODEL);
            for (int first = 0; first < tracks; first += TRANSACTION) {
                int from = first;
                library.inTransaction(() -> {
                    for (int row = from; row < Math.min(tracks, from + TRANSACTION); row++) {
                        put(library, row, artists, table.vector(row));
                    }
                });
            }
            library.vectors().touch();
            long start = System.nanoTime();
            library.vectors().refreshSoundVectors(library.vectors().models().getFirst());
            tell("sound vectors, " + millisSince(start) + " ms");
            VectorTable coListening = vectors.table(1);
            library.coListening()
                    .replace(
                            Source.CATALOGUE,
                            new CoListeningMetadata("made up", "none", MadeUpVectors.DIMENSION, ""),
                            IntStream.range(0, tracks)
                                    .mapToObj(row -> new CoListeningVector(id(row), coListening.vector(row), Way.NAME))
                                    .iterator());
        }
    }

    private static void put(Library library, int row, int artists, float[] vector) {
        String artist = "The Made-Up Artist " + row % artists;
        int number = row / artists;
        Tags tags = new Tags(
                "Some Song of Ours No. " + number,
                List.of(artist),
                "Album " + number / TRACKS_OF_AN_ALBUM,
                artist,
                List.of("Rock"),
                OptionalInt.of(1960 + row % 60),
                OptionalInt.of(1 + number % TRACKS_OF_AN_ALBUM),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null);
        String id = id(row);
        Path path = Path.of("/music", artist, "Album " + number / TRACKS_OF_AN_ALBUM, number + ".mp3");
        library.tracks().put(id, tags, PROPERTIES, 120 + row % 240, Instant.EPOCH);
        library.files().put(new StoredFile(path.toAbsolutePath(), 1, 1, id, null));
        library.vectors().putSlices(id, MODEL.hash(), List.of(vector));
    }

    private static String id(int row) {
        byte[] hash = new byte[32];
        new SplittableRandom(row).nextBytes(hash);
        return HexFormat.of().formatHex(hash);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /// Prints a line with the processor time and the memory that the process has now, files that are mapped
    /// included.
    private static void tell(String what) throws IOException {
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("RssAnon"))
                .map(line -> line.replaceAll("\\s+", " "))
                .reduce("", (a, b) -> a + "; " + b);
        long cpuMillis = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
        System.out.println(what + "; so far " + cpuMillis + " ms of CPU" + resident);
    }
}

package deejai.server;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.StoredFile;
import deejai.library.VectorStore.StoredModel;
import deejai.snapshot.LibrarySnapshot;
import deejai.snapshot.SnapshotListener;
import deejai.spectrogram.Preprocessing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/// Libraries of made-up tracks with vectors, whose files are not there.
public final class TestLibrary {

    private static final int DIMENSION = 16;
    private static final AudioProperties PROPERTIES = new AudioProperties("flac", "flac", 44_100, 2, 200, 900_000);

    private TestLibrary() {}

    /// Adds tracks `from` to `to` and makes the snapshot: "Song 17" by "Artist 3" on "Album 1", in folder
    /// /music.
    public static void add(Path file, int from, int to) throws LibraryException {
        EncoderModel model = new EncoderModel(
                "1".repeat(64),
                new ModelDescription("test", "1", DIMENSION, Preprocessing.MP3TOVEC, true, "CC0-1.0", "nothing"));
        try (Library library = Library.create(file)) {
            library.vectors().putModel(model);
            library.inTransaction(() -> {
                for (int track = from; track < to; track++) {
                    put(library, track, model);
                }
                library.vectors().touch();
            });
            StoredModel stored = library.vectors().models().getFirst();
            library.vectors().refreshSoundVectors(stored);
            LibrarySnapshot.open(library, stored, SnapshotListener.NONE);
        }
    }

    /// Id of a track.
    public static String id(int track) {
        byte[] hash = new byte[16];
        new Random(track).nextBytes(hash);
        return HexFormat.of().formatHex(hash);
    }

    private static void put(Library library, int track, EncoderModel model) {
        Random random = new Random(track);
        Tags tags = new Tags(
                "Song " + track,
                List.of("Artist " + track % 40),
                "Album " + track % 80,
                null,
                List.of(track % 2 == 0 ? "Rock" : "Jazz"),
                OptionalInt.of(1960 + track % 60),
                OptionalInt.of(1 + track % 12),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null);
        String id = id(track);
        library.tracks().put(id, tags, PROPERTIES, 120 + track % 180, Instant.EPOCH);
        Path path = Path.of("/music/album " + track % 80 + "/song " + track + ".flac");
        library.files().put(new StoredFile(path, 1, 1, id, null));
        List<float[]> slices = new ArrayList<>();
        for (int slice = 0; slice < 3; slice++) {
            float[] embedding = new float[DIMENSION];
            for (int i = 0; i < DIMENSION; i++) {
                embedding[i] = (float) (random.nextGaussian() + (i == track % DIMENSION ? 3 : 0));
            }
            slices.add(embedding);
        }
        library.vectors().putSlices(id, model.hash(), slices);
    }
}

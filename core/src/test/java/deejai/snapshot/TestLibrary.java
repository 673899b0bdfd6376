package deejai.snapshot;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.StoredFile;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Catalogue;
import deejai.spectrogram.Preprocessing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Libraries of made-up tracks, with vectors of a made-up model.
final class TestLibrary {

    static final int DIMENSION = 8;
    static final EncoderModel MODEL = model("1");
    static final EncoderModel OTHER_MODEL = model("2");

    private static final AudioProperties PROPERTIES = new AudioProperties("flac", "flac", 44_100, 2, 200, 900_000);

    private TestLibrary() {}

    private static EncoderModel model(String digit) {
        return new EncoderModel(
                digit.repeat(64),
                new ModelDescription(
                        "test-" + digit, "1", DIMENSION, Preprocessing.MP3TOVEC, true, "CC0-1.0", "nothing"));
    }

    /// A new library that knows both models.
    static Library create(Path file) throws LibraryException {
        Library library = Library.create(file);
        library.vectors().putModel(MODEL);
        library.vectors().putModel(OTHER_MODEL);
        return library;
    }

    /// Adds tracks by several artists, whose titles say `edition`, and brings the sound vectors up to date.
    static void add(Library library, int tracks, String edition) {
        Random random = new Random(tracks);
        library.inTransaction(() -> {
            for (int i = 0; i < tracks; i++) {
                byte[] hash = new byte[16];
                random.nextBytes(hash);
                Tags tags = Tags.named("Song " + i + " of " + edition, List.of("Artist " + i % 7));
                put(library, HexFormat.of().formatHex(hash), tags, random);
            }
            library.vectors().touch();
        });
        refresh(library);
    }

    /// Adds a track with a few slices.
    static void put(Library library, String id, Tags tags, Random random) {
        library.tracks().put(id, tags, PROPERTIES, 100 + random.nextInt(200) + random.nextDouble(), Instant.EPOCH);
        library.files().put(new StoredFile(path(id), 1, 1, id, null));
        List<float[]> slices = new ArrayList<>();
        for (int slice = 0; slice < 3; slice++) {
            float[] embedding = new float[DIMENSION];
            for (int i = 0; i < DIMENSION; i++) {
                embedding[i] = (float) random.nextGaussian();
            }
            slices.add(embedding);
        }
        library.vectors().putSlices(id, MODEL.hash(), slices);
    }

    static void refresh(Library library) {
        library.vectors().refreshSoundVectors(stored(library, MODEL));
    }

    static StoredModel stored(Library library, EncoderModel model) {
        return library.vectors().models().stream()
                .filter(stored -> stored.hash().equals(model.hash()))
                .findFirst()
                .orElseThrow();
    }

    static Path path(String id) {
        return Path.of("/music/" + id + ".flac").toAbsolutePath();
    }

    /// The catalogue as it is made without a snapshot.
    static Catalogue listed(Library library) {
        List<Track> tracks = library.tracks().all();
        return new Catalogue(tracks, library.vectors().soundVectors(tracks, stored(library, MODEL)), null);
    }

    static List<Track> tracks(Catalogue catalogue) {
        List<Track> tracks = new ArrayList<>();
        for (int row = 0; row < catalogue.size(); row++) {
            tracks.add(catalogue.track(row));
        }
        return tracks;
    }
}

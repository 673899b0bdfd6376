package deejai.playlist;

import deejai.audio.Tags;
import deejai.goldens.Goldens;
import deejai.goldens.Npy;
import deejai.library.Track;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The catalogue of 500 made-up tracks that the original's playlists were made of.
final class MadeUpCatalogue {

    private static final int DIMENSION = 100;

    private MadeUpCatalogue() {}

    static Catalogue whole() throws IOException {
        return rows(0, 500);
    }

    /// The catalogue cut to some rows.
    static Catalogue rows(int from, int to) throws IOException {
        return new Catalogue(tracks().subList(from, to), vectors(0, from, to), vectors(1, from, to));
    }

    static Catalogue withoutCoListening() throws IOException {
        return new Catalogue(tracks(), vectors(0, 0, 500), null);
    }

    static List<Track> tracks() throws IOException {
        List<Track> tracks = new ArrayList<>();
        for (String line : Files.readAllLines(Goldens.resource("cat500_tracks.csv"))) {
            int comma = line.indexOf(',');
            String name = line.substring(comma + 1);
            int separator = name.indexOf(" - ");
            Tags tags = separator < 0
                    ? Tags.named(name, List.of())
                    : Tags.named(name.substring(separator + 3), List.of(name.substring(0, separator)));
            tracks.add(new Track(line.substring(0, comma), tags, 180 + tracks.size() % 90, null));
        }
        return tracks;
    }

    /// Vectors of one space (0 sound, 1 co-listening).
    static VectorTable vectors(int space, int from, int to) throws IOException {
        float[] both = Npy.read(Goldens.resource("cat500_vectors.npy")).floats();
        float[] vectors = new float[(to - from) * DIMENSION];
        for (int row = from; row < to; row++) {
            int source = (2 * row + space) * DIMENSION;
            System.arraycopy(both, source, vectors, (row - from) * DIMENSION, DIMENSION);
        }
        return VectorTable.normalized(vectors, to - from, DIMENSION);
    }

    static List<Track> pick(Catalogue catalogue, int... rows) {
        return Arrays.stream(rows).mapToObj(catalogue::track).toList();
    }
}

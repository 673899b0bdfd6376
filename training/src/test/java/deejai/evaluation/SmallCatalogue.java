package deejai.evaluation;

import deejai.audio.Tags;
import deejai.library.Track;
import deejai.library.TrackTable;
import deejai.playlist.Catalogue;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import deejai.similarity.ExactNeighbours;
import deejai.similarity.HubDamping;
import deejai.similarity.SearchSpaces;
import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Made-up tracks and playlists to measure.
final class SmallCatalogue {

    private SmallCatalogue() {}

    static Track track(String id, @Nullable String artist, @Nullable String album, String title) {
        Tags tags = new Tags(
                title,
                artist == null ? List.of() : List.of(artist),
                album,
                null,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null);
        return new Track(id, tags, 200, null);
    }

    /// Tracks of as many artists, vectors of two dimensions at the given angles in degrees; NaN for no vector.
    static Catalogue atAngles(double... degrees) {
        float[] vectors = new float[2 * degrees.length];
        List<Track> tracks = new ArrayList<>();
        for (int row = 0; row < degrees.length; row++) {
            tracks.add(track("id" + row, "Artist " + row, null, "Title " + row));
            if (!Double.isNaN(degrees[row])) {
                vectors[2 * row] = (float) Math.cos(Math.toRadians(degrees[row]));
                vectors[2 * row + 1] = (float) Math.sin(Math.toRadians(degrees[row]));
            }
        }
        return new Catalogue(tracks, VectorTable.normalized(vectors, degrees.length, 2), null);
    }

    /// A catalogue with hubs: clusters of unequal width around a common direction, five tracks an artist.
    static Catalogue withHubs(int rows) {
        Random random = new Random(1);
        float[][] centres = new float[8][40];
        for (float[] centre : centres) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] = (float) random.nextGaussian() + 1;
            }
        }
        List<Track> tracks = new ArrayList<>();
        float[] vectors = new float[rows * 40];
        for (int row = 0; row < rows; row++) {
            tracks.add(track("id" + row, "Artist " + row / 5, "Album " + row / 5, "Title " + row));
            float[] centre = centres[random.nextInt(centres.length)];
            double spread = 0.2 + 1.5 * random.nextDouble();
            for (int i = 0; i < 40; i++) {
                vectors[row * 40 + i] = (float) (centre[i] + spread * random.nextGaussian());
            }
        }
        VectorTable sound = VectorTable.normalized(vectors, rows, 40);
        SearchSpaces spaces = new SearchSpaces(List.of(sound), List.of(HubDamping.of(sound)));
        return new Catalogue(TrackTable.of(tracks), sound, null, new ExactNeighbours(spaces));
    }

    /// A playlist of rows, of which the first is the seed.
    static Playlist playlist(Catalogue catalogue, int... rows) {
        List<PlaylistTrack> tracks = new ArrayList<>();
        for (int row : rows) {
            tracks.add(new PlaylistTrack(
                    row, catalogue.track(row), OptionalDouble.empty(), OptionalDouble.empty(), tracks.isEmpty()));
        }
        return new Playlist(tracks, null, List.of());
    }

    /// A playlist of tracks that no vectors are needed of.
    static Playlist playlist(Track... tracks) {
        return new Playlist(
                Arrays.stream(tracks)
                        .map(track ->
                                new PlaylistTrack(0, track, OptionalDouble.empty(), OptionalDouble.empty(), false))
                        .toList(),
                null,
                List.of());
    }
}

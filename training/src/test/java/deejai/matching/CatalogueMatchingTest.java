package deejai.matching;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.Tags;
import deejai.corpus.TrackDescription;
import deejai.library.CoListeningStore.CoListeningVector;
import deejai.library.CoListeningStore.Way;
import deejai.library.Track;
import deejai.similarity.VectorTable;
import deejai.track2vec.NamedVectors;
import deejai.track2vec.VectorRows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueMatchingTest {

    private static final String RECORDING = "12345678-1234-1234-1234-123456789abc";

    /// Row `i` of the vectors is the unit vector of axis `i`, times 3.
    private final DescribedVectors catalogue = catalogue(
            new TrackDescription("0", "Artist", "Song", "DEA123456789", null),
            new TrackDescription("1", "Artist", "Other Song", null, RECORDING),
            new TrackDescription("2", "Artist", "Third Song (Live)", null, null),
            new TrackDescription("3", "Someone Else", "Song", null, null));

    @Test
    void codeGoesBeforeRecordingBeforeNameBeforeArtist() {
        assertThat(way("Artist", "Third Song", "DE-A12-34-56789", RECORDING.toUpperCase(Locale.ROOT)))
                .isEqualTo("ISRC [1.0, 0.0, 0.0, 0.0]");
        assertThat(way("Artist", "Third Song", "DEA000000000", RECORDING)).isEqualTo("RECORDING [0.0, 1.0, 0.0, 0.0]");
        assertThat(way("ARTIST", "third song - Remastered", null, null)).isEqualTo("NAME [0.0, 0.0, 1.0, 0.0]");
        assertThat(way("The Artist feat. X", "Unheard", null, null)).startsWith("ARTIST [0.577");
        assertThat(way("Someone Else, Another", "Song", null, null)).isEqualTo("NAME [0.0, 0.0, 0.0, 1.0]");
        assertThat(way("Nobody", "Song", null, null)).isEqualTo("none");
    }

    @Test
    void fileNameTellsArtistAndTitleWhereTagsDoNot() {
        Track track = new Track("id", Tags.NONE, 1, Path.of("Artist - 02. Other Song.mp3"));
        assertThat(CatalogueMatching.match(List.of(track), VectorTable.normalized(new float[2], 1, 2), catalogue))
                .singleElement()
                .satisfies(vector -> assertThat(vector.way()).isEqualTo(Way.NAME));
    }

    @Test
    void restIsMadeOfTheNearestBySound() {
        List<Track> tracks = List.of(
                track("a", "Artist", "Song", null, null),
                track("b", "Nobody", "One", null, null),
                track("c", "Someone Else", "Song", null, null),
                track("d", "Nobody", "Two", null, null));
        VectorTable sound = VectorTable.normalized(new float[] {1, 0, 0.8f, 0.6f, 0, 1, 0, 0}, 4, 2);
        List<CoListeningVector> vectors = CatalogueMatching.match(tracks, sound, catalogue);
        assertThat(vectors).extracting(CoListeningVector::trackId).containsExactly("a", "b", "c");
        assertThat(vectors.get(1).way()).isEqualTo(Way.SOUND_NEIGHBOURS);
        assertThat(vectors.get(1).vector()).containsExactly(new float[] {0.8f, 0, 0, 0.6f}, Assertions.offset(1e-6f));
    }

    @Test
    void vectorsThatCannotBeUsedArePassedOver() {
        DescribedVectors damaged = new DescribedVectors(
                new NamedVectors(
                        List.of("0", "1", "2"), new VectorRows(new float[] {0, 0, Float.NaN, 1, 0, 2}, 2), null),
                List.of(
                        new TrackDescription("0", "Artist", "Song", null, null),
                        new TrackDescription("1", "Artist", "Song", null, null),
                        new TrackDescription("2", "Artist", "Song", null, null)));
        List<CoListeningVector> vectors = CatalogueMatching.match(
                List.of(track("a", "Artist", "Song", null, null)), VectorTable.normalized(new float[2], 1, 2), damaged);
        assertThat(vectors)
                .singleElement()
                .satisfies(vector -> assertThat(vector.vector()).containsExactly(0, 1));
    }

    @Test
    void libraryWithoutTracksHasNoVectors() {
        assertThat(CatalogueMatching.match(List.of(), VectorTable.normalized(new float[0], 0, 2), catalogue))
                .isEmpty();
    }

    /// How a track that has no sound gets its vector, and the vector.
    private String way(String artist, String title, @Nullable String isrc, @Nullable String recording) {
        List<CoListeningVector> vectors = CatalogueMatching.match(
                List.of(track("id", artist, title, isrc, recording)),
                VectorTable.normalized(new float[2], 1, 2),
                catalogue);
        return vectors.isEmpty()
                ? "none"
                : vectors.getFirst().way() + " "
                        + Arrays.toString(vectors.getFirst().vector());
    }

    private static Track track(
            String id, String artist, String title, @Nullable String isrc, @Nullable String recording) {
        Tags tags = new Tags(
                title,
                List.of(artist),
                null,
                null,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                recording,
                null,
                List.of(),
                isrc,
                Tags.NONE.replayGain());
        return new Track(id, tags, 100, null);
    }

    private static DescribedVectors catalogue(TrackDescription... tracks) {
        float[] vectors = new float[tracks.length * tracks.length];
        for (int i = 0; i < tracks.length; i++) {
            vectors[i * tracks.length + i] = 3;
        }
        return new DescribedVectors(
                new NamedVectors(
                        Arrays.stream(tracks).map(TrackDescription::key).toList(),
                        new VectorRows(vectors, tracks.length),
                        null),
                List.of(tracks));
    }
}

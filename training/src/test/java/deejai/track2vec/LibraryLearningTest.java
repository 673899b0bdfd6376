package deejai.track2vec;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.corpus.LibraryTracks;
import deejai.corpus.LibraryTracks.Said;
import deejai.corpus.ListenerPlaylists;
import deejai.library.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What vectors learned from a library know of it. 60 artists of 2 albums of 6 tracks each, in 5 genres.
class LibraryLearningTest {

    private static final int ARTISTS = 60;
    private static final int OF_ARTIST = 12;
    private static final int TRACKS = ARTISTS * OF_ARTIST;

    private final List<Track> tracks = library();

    @Test
    void tracksOfTheArtistAreNearestAndThenThoseOfTheGenre() {
        TrackVectors vectors = learn(tracks, ListenerPlaylists.NONE);

        double artist = 0;
        double genre = 0;
        for (int track = 0; track < TRACKS; track += 7) {
            int seed = track;
            int[] nearest = nearest(vectors, track);
            artist += share(nearest, 0, OF_ARTIST - 1, other -> other / OF_ARTIST == seed / OF_ARTIST);
            genre += share(nearest, OF_ARTIST, OF_ARTIST + 20, other -> other / OF_ARTIST % 5 == seed / OF_ARTIST % 5);
        }
        int seeds = Math.ceilDiv(TRACKS, 7);
        assertThat(artist / seeds).isGreaterThan(0.95);
        assertThat(genre / seeds).isGreaterThan(0.8);
    }

    @Test
    void heldOutPlaylistsAreContinuedBetterThanByTagsAlone() {
        SplittableRandom random = new SplittableRandom(7);
        List<int[]> playlists = new ArrayList<>();
        List<int[]> heldOut = new ArrayList<>();
        for (int taste = 0; taste < 6; taste++) {
            int[] artists = random.ints(0, ARTISTS).distinct().limit(5).toArray();
            for (int i = 0; i < 6; i++) {
                (i < 5 ? playlists : heldOut).add(playlist(artists, random));
            }
        }
        TrackVectors byTags = learn(tracks, ListenerPlaylists.NONE);
        TrackVectors byPlaylists = learn(tracks, new ListenerPlaylists(playlists, List.of(), 0, 0, List.of()));

        assertThat(precision(byPlaylists, heldOut)).isGreaterThan(1.5 * precision(byTags, heldOut));
    }

    @Test
    void theSameLibraryGivesTheSameBits() {
        assertThat(learn(library(), ListenerPlaylists.NONE).values())
                .isEqualTo(learn(tracks, ListenerPlaylists.NONE).values());
    }

    @Test
    void tenTracksOfTwoArtistsComeApart() {
        List<Track> few = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            few.add(LibraryTracks.by(i, i < 5 ? "A" : "B", null));
        }

        assertThat(MadeUpCorpora.neighboursInGroup(learn(few, ListenerPlaylists.NONE), 5))
                .isEqualTo(1);
    }

    @Test
    void oneAlbumAloneGivesEveryTrackAVector() {
        List<Track> album = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            album.add(LibraryTracks.by(i, "A", "X"));
        }

        TrackVectors vectors = learn(album, ListenerPlaylists.NONE);

        for (int track = 0; track < 10; track++) {
            assertThat(vectors.has(track)).isTrue();
            for (float value : vectors.vector(track)) {
                assertThat(value).isFinite();
            }
        }
    }

    @Test
    void tracksThatGoWithNothingHaveNoVector() {
        TrackVectors vectors = learn(
                List.of(
                        LibraryTracks.by(0, "A", "X"),
                        LibraryTracks.by(1, "A", "X"),
                        LibraryTracks.by(2, "Someone else", "Y")),
                ListenerPlaylists.NONE);

        assertThat(vectors.has(1)).isTrue();
        assertThat(vectors.has(2)).isFalse();
    }

    private static List<Track> library() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < TRACKS; i++) {
            int artist = i / OF_ARTIST;
            int album = i % OF_ARTIST / 6;
            String name = "Artist " + artist;
            tracks.add(LibraryTracks.track(
                    i, new Said(List.of(name), "Album " + album, name, List.of("Genre " + artist % 5), 1970 + artist)));
        }
        return tracks;
    }

    private static int[] playlist(int[] artists, SplittableRandom random) {
        return random.ints(0, artists.length * OF_ARTIST)
                .distinct()
                .limit(20)
                .map(i -> artists[i / OF_ARTIST] * OF_ARTIST + i % OF_ARTIST)
                .toArray();
    }

    private static TrackVectors learn(List<Track> tracks, ListenerPlaylists listener) {
        return LibraryLearning.of(tracks, listener, SpectralSettings.LIBRARY.withDimension(32))
                .train(TrainingRun.quiet(1));
    }

    /// The share of tracks by the artists of the playlist, other than the seed's, among those nearest to its first.
    private static double precision(TrackVectors vectors, List<int[]> playlists) {
        double sum = 0;
        for (int[] playlist : playlists) {
            int seed = playlist[0];
            boolean[] wanted = new boolean[ARTISTS];
            for (int track : playlist) {
                wanted[track / OF_ARTIST] = true;
            }
            sum += share(nearest(vectors, seed), OF_ARTIST, OF_ARTIST + 30, other -> wanted[other / OF_ARTIST]);
        }
        return sum / playlists.size();
    }

    private static double share(int[] tracks, int from, int to, IntPredicate right) {
        return (double) Arrays.stream(tracks, from, to).filter(right).count() / (to - from);
    }

    private static int[] nearest(TrackVectors vectors, int track) {
        return IntStream.range(0, vectors.tracks())
                .filter(other -> other != track)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -MadeUpCorpora.cosine(vectors, track, other)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

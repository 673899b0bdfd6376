package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.corpus.LibraryTracks.Said;
import deejai.library.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryCorpusTest {

    private static final LibraryWeights WEIGHTS = LibraryWeights.DEFAULT;

    @Test
    void tracksOfAnAlbumAndOfAnArtistArePlaylists() {
        LibraryCorpus library = corpus(List.of(
                LibraryTracks.by(0, "Björk", "Debut"),
                LibraryTracks.by(1, "Björk", "Post"),
                LibraryTracks.by(2, "Bjork", "Debut"),
                LibraryTracks.by(3, "Garbage", "Debut")));

        assertThat(library.counts()).isEqualTo(new LibraryCorpus.Counts(0, 0, 1, 1, 0, 0));
        assertThat(playlists(library)).containsExactly(List.of(0, 2), List.of(0, 2, 1));
        assertThat(library.corpus().weight(0)).isEqualTo((float) WEIGHTS.album());
        assertThat(library.corpus().weight(1)).isEqualTo((float) WEIGHTS.artist());
    }

    @Test
    void guestsTieTracksToTheirOwn() {
        LibraryCorpus library = corpus(
                List.of(LibraryTracks.by(0, "Massive Attack feat. Tricky", null), LibraryTracks.by(1, "Tricky", null)));

        assertThat(playlists(library)).contains(List.of(0, 1));
    }

    @Test
    void compilationsAreAlbumsButVariousArtistsAreNoArtist() {
        LibraryCorpus library = corpus(IntStream.range(0, 3)
                .mapToObj(i -> LibraryTracks.track(
                        i, new Said(List.of("Artist " + i), "Hits", "Various Artists", List.of(), null)))
                .toList());

        assertThat(library.counts()).isEqualTo(new LibraryCorpus.Counts(0, 0, 1, 0, 0, 0));
    }

    @Test
    void genresGoByYear() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tracks.add(LibraryTracks.of(i, i % 2 == 0 ? "Jazz" : "jazz", 1900 + (i * 37) % 100));
        }

        LibraryCorpus library = corpus(tracks);

        assertThat(library.counts().genres()).isEqualTo(1);
        assertThat(playlists(library)).hasSize(7).allSatisfy(playlist -> {
            assertThat(playlist).hasSizeBetween(2, 50);
            int first = 1900 + (playlist.getFirst() * 37) % 100;
            int last = 1900 + (playlist.getLast() * 37) % 100;
            assertThat(last - first).isBetween(0, 25);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 50, 51, 74, 75, 76, 99, 100, 101, 5000})
    void noTrackOfAGenreIsLeftOutAndNoneCountsMoreInALargeOne(int size) {
        LibraryCorpus library = corpus(IntStream.range(0, size)
                .mapToObj(i -> LibraryTracks.of(i, "Rock", 1990))
                .toList());

        float[] weights = new float[size];
        Corpus corpus = library.corpus().corpus();
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            for (int track : corpus.playlist(playlist)) {
                weights[track] += corpus.weight(playlist);
            }
        }
        for (float weight : weights) {
            assertThat(weight).isBetween((float) WEIGHTS.genre() / 2, (float) WEIGHTS.genre());
        }
        assertThat(corpus.entries()).isLessThanOrEqualTo(2 * size);
    }

    @Test
    void unknownIsNoGenreAndNoArtist() {
        assertThat(corpus(List.of(LibraryTracks.of(0, "(None)", 1990), LibraryTracks.of(1, "None", 1990)))
                        .isEmpty())
                .isTrue();
        assertThat(corpus(List.of(LibraryTracks.by(0, "<Unknown>", null), LibraryTracks.by(1, "Unknown Artist", null)))
                        .counts()
                        .artists())
                .isZero();
    }

    @Test
    void untaggedTracksGoTogetherByTheirFolderUnlessAllLieThere() {
        List<Track> few = IntStream.range(0, 10)
                .mapToObj(i -> LibraryTracks.untagged(i, "tape"))
                .toList();
        List<Track> many = IntStream.range(0, 201)
                .mapToObj(i -> LibraryTracks.untagged(i, "heap"))
                .toList();

        assertThat(corpus(few).counts().folders()).isEqualTo(1);
        assertThat(corpus(many).isEmpty()).isTrue();
    }

    @Test
    void aLibraryOfNoneOrOneTrackTellsNothing() {
        assertThat(corpus(List.of()).isEmpty()).isTrue();
        assertThat(corpus(List.of(LibraryTracks.by(0, "A", "B"))).isEmpty()).isTrue();
    }

    @Test
    void aPlaylistThatIsAnAlbumIsNoPlaylistOfTheListener() {
        List<Track> tracks =
                List.of(LibraryTracks.by(0, "A", "X"), LibraryTracks.by(1, "A", "X"), LibraryTracks.by(2, "B", "Y"));
        ListenerPlaylists listener =
                new ListenerPlaylists(List.of(new int[] {1, 0}, new int[] {0, 2}), List.of(), 4, 4, List.of());

        LibraryCorpus library = LibraryCorpus.of(tracks, listener, WEIGHTS);

        assertThat(library.counts().playlists()).isEqualTo(1);
        int last = library.corpus().corpus().playlists() - 1;
        assertThat(library.corpus().corpus().playlist(last)).containsExactly(0, 2);
        assertThat(library.corpus().weight(last)).isEqualTo((float) WEIGHTS.playlist());
    }

    @Test
    void sessionsTogetherCountNoMoreThanTheTags() {
        List<Track> tracks = List.of(LibraryTracks.by(0, "A", "X"), LibraryTracks.by(1, "A", "X"));
        List<int[]> sessions = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            sessions.add(new int[] {0, 1});
        }

        LibraryCorpus library =
                LibraryCorpus.of(tracks, new ListenerPlaylists(List.of(), sessions, 2000, 2000, List.of()), WEIGHTS);

        double all = 0;
        for (int playlist = 2; playlist < library.corpus().corpus().playlists(); playlist++) {
            all += library.corpus().weight(playlist);
        }
        assertThat(all).isCloseTo(WEIGHTS.album() + WEIGHTS.artist(), within(1e-3));
    }

    @Test
    void theStateTellsWhetherThereIsSomethingNewToLearn() {
        List<Track> tracks = List.of(LibraryTracks.by(0, "A", "X"), LibraryTracks.by(1, "A", "X"));
        ListenerPlaylists playlist = new ListenerPlaylists(List.of(new int[] {0, 1}), List.of(), 2, 2, List.of());
        LibraryWeights otherWeights = new LibraryWeights(4, 1, 1, 3, 0.5, 0.5);

        String state = corpus(tracks).state();

        assertThat(corpus(List.copyOf(tracks)).state()).isEqualTo(state);
        assertThat(corpus(List.of(tracks.get(0), LibraryTracks.by(1, "B", "X"))).state())
                .isNotEqualTo(state);
        assertThat(corpus(List.of(tracks.get(0), LibraryTracks.by(2, "A", "X"))).state())
                .isNotEqualTo(state);
        assertThat(LibraryCorpus.of(tracks, ListenerPlaylists.NONE, otherWeights)
                        .state())
                .isNotEqualTo(state);
        assertThat(LibraryCorpus.of(tracks, playlist, WEIGHTS).state())
                .as("the album once more")
                .isEqualTo(state);
    }

    private static LibraryCorpus corpus(List<Track> tracks) {
        return LibraryCorpus.of(tracks, ListenerPlaylists.NONE, WEIGHTS);
    }

    private static List<List<Integer>> playlists(LibraryCorpus library) {
        Corpus corpus = library.corpus().corpus();
        return IntStream.range(0, corpus.playlists())
                .mapToObj(playlist ->
                        IntStream.of(corpus.playlist(playlist)).boxed().toList())
                .toList();
    }
}

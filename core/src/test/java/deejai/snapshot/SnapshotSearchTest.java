package deejai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.Tags;
import deejai.library.LinearTrackSearch;
import deejai.library.Track;
import deejai.library.TrackSearch;
import deejai.library.TrackTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotSearchTest {

    @TempDir
    private Path folder;

    @Test
    void theIndexAnswersAsTheLinearSearchDoes() throws IOException {
        List<Track> tracks = tracks(500, "Song");
        TrackSearch linear = new LinearTrackSearch(tracks);

        TrackSearch indexed = SnapshotSearch.indexed(TrackTable.of(tracks), folder.resolve("words"), "one");

        for (String words : List.of("song 17", "artist 3", "so", "nothing of the kind", "12")) {
            assertThat(indexed.search(words, 20)).as(words).isEqualTo(linear.search(words, 20));
        }
    }

    @Test
    void anIndexOfTheSameOriginIsUsedAsItIs() throws IOException {
        Path words = folder.resolve("words");
        SnapshotSearch.indexed(TrackTable.of(tracks(10, "Song")), words, "one");
        List<Path> before = files(words);

        SnapshotSearch.indexed(TrackTable.of(tracks(10, "Song")), words, "one");

        assertThat(files(words)).isEqualTo(before);
    }

    @Test
    void anIndexOfAnotherOriginIsWrittenAgainWhileTheOldOneIsSearched() throws IOException {
        Path words = folder.resolve("words");
        TrackSearch before = SnapshotSearch.indexed(TrackTable.of(tracks(10, "Song")), words, "one");

        TrackSearch after = SnapshotSearch.indexed(TrackTable.of(tracks(10, "Melody")), words, "two");

        assertThat(after.search("melody", 20)).hasSize(10);
        assertThat(after.search("song", 20)).isEmpty();
        assertThat(before.search("song", 20)).hasSize(10);
    }

    @Test
    void whereNoIndexCanBeWrittenTheSearchIsLinear() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "in the way");
        TrackTable many = new Repeated(tracks(1, "Song").getFirst(), SnapshotSearch.FEWEST_FOR_INDEX);

        TrackSearch search = SnapshotSearch.of(many, words, "one");

        assertThat(search).isInstanceOf(LinearTrackSearch.class);
        assertThat(search.search("song", 3)).hasSize(3);
    }

    @Test
    void fewTracksNeedNoIndex() {
        TrackSearch search = SnapshotSearch.of(TrackTable.of(tracks(5, "Song")), folder.resolve("words"), "one");

        assertThat(search).isInstanceOf(LinearTrackSearch.class);
        assertThat(folder.resolve("words")).doesNotExist();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Track> tracks(int count, String title) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Track("id" + i, Tags.named(title + " " + i, List.of("Artist " + i % 7)), 200, null))
                .toList();
    }

    /// The same track in every row.
    private record Repeated(Track one, int size) implements TrackTable {

        @Override
        public Track track(int row) {
            return one;
        }

        @Override
        public OptionalInt row(String id) {
            return OptionalInt.empty();
        }
    }
}

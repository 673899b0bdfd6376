package deejai.server.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.Tags;
import deejai.library.LibraryException;
import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.server.TestLibrary;
import deejai.similarity.VectorTable;
import deejai.snapshot.LibrarySnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryIndexTest {

    private final List<Track> tracks = new ArrayList<>();

    private void add(String artists, @Nullable String album, @Nullable String albumArtist, int year, String folder) {
        int number = tracks.size() + 1;
        Tags tags = new Tags(
                "Song " + number,
                artists.isEmpty() ? List.of() : Arrays.asList(artists.split(" \\+ ")),
                album,
                albumArtist,
                List.of(),
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                OptionalInt.of(100 - number),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null);
        tracks.add(new Track("id" + number, tags, 100, Path.of("/music", folder, number + ".flac")));
    }

    private Catalogue catalogue() {
        float[] vectors = new float[2 * tracks.size()];
        Arrays.fill(vectors, 1);
        return new Catalogue(tracks, VectorTable.normalized(vectors, tracks.size(), 2), null);
    }

    @Test
    void artistsAreGroupedWhateverTheirSpelling() {
        add("Motörhead", "Ace of Spades", null, 1980, "ace");
        add("MOTORHEAD", "Bomber", null, 1979, "bomber");
        add("Björk + The Brodsky Quartet", null, null, 0, "other");
        add("Brodsky Quartet", null, null, 0, "other");
        add("", null, null, 0, "other");
        ArtistIndex index = ArtistIndex.of(catalogue());
        assertThat(index.search("", 9))
                .containsExactly(
                        new ArtistView("The Brodsky Quartet", 2, "id3"),
                        new ArtistView("Motörhead", 2, "id1"),
                        new ArtistView("Björk", 1, "id3"));
        assertThat(index.search("moto", 9)).extracting(ArtistView::name).containsExactly("Motörhead");
        // the album of 1979 before that of 1980
        assertThat(index.tracks("motorhead")).extracting(Track::id).containsExactly("id2", "id1");
        assertThat(index.tracks("The Brodsky Quartet")).extracting(Track::id).containsExactly("id4", "id3");
        assertThat(index.tracks("nobody")).isEmpty();
        assertThat(index.tracks("")).isEmpty();
    }

    @Test
    void discsOfAnAlbumAreOneAlbum() {
        add("Motörhead", "Live", null, 1988, "live/1");
        add("Motörhead", "live", null, 1987, "live/2");
        add("Björk", "Live", null, 2001, "bjork");
        AlbumIndex index = AlbumIndex.of(catalogue());
        assertThat(index.search("live", 9))
                .containsExactly(
                        new AlbumView("Live", "Motörhead", 1987, 2, "id1"),
                        new AlbumView("Live", "Björk", 2001, 1, "id3"));
        assertThat(index.search("bjo liv", 9)).extracting(AlbumView::artist).containsExactly("Björk");
        // by their track numbers
        assertThat(index.tracks("Live", "Motorhead")).extracting(Track::id).containsExactly("id2", "id1");
        assertThat(index.tracks("Live", null)).isEmpty();
    }

    @Test
    void albumsOfSeveralArtistsHaveNone() {
        add("Motörhead", "Hits", null, 0, "hits");
        add("Björk", "Hits", null, 0, "hits");
        add("Motörhead", "More Hits", "Various Artists", 0, "more");
        add("Motörhead + Björk", "Duets", null, 0, "duets");
        add("Motörhead", "Duets", null, 0, "duets");
        AlbumIndex index = AlbumIndex.of(catalogue());
        assertThat(index.search("", 9))
                .containsExactly(
                        new AlbumView("Duets", "Motörhead", null, 2, "id4"),
                        new AlbumView("Hits", null, null, 2, "id1"),
                        new AlbumView("More Hits", "Various Artists", null, 1, "id3"));
        assertThat(index.tracks("hits", null)).hasSize(2);
        assertThat(index.tracks("more hits", "various artists")).hasSize(1);
    }

    @Test
    void tracksWithoutNamesMakeNoEntries() {
        add("", null, null, 0, "x");
        Catalogue catalogue = catalogue();
        assertThat(ArtistIndex.of(catalogue).search("", 9)).isEmpty();
        assertThat(AlbumIndex.of(catalogue).search("", 9)).isEmpty();
    }

    @Test
    void indexFollowsTheLibrary(@TempDir Path folder) throws Exception {
        LibrarySnapshot before = snapshot(folder.resolve("library.db"), 0, 10);
        AtomicReference<LibrarySnapshot> current = new AtomicReference<>(before);
        LibraryIndex index = new LibraryIndex(current::get);
        LibraryIndex.Names names = index.names();
        assertThat(names.artists().search("", 100)).hasSize(10);
        assertThat(index.names()).isSameAs(names);
        current.set(snapshot(folder.resolve("library.db"), 10, 15));
        assertThat(index.names().artists().search("", 100)).hasSize(15);
        assertThat(index.names().albums().search("album 14", 1)).hasSize(1);
    }

    private static LibrarySnapshot snapshot(Path file, int from, int to) throws LibraryException {
        TestLibrary.add(file, from, to);
        return LibrarySnapshot.stored(file.resolveSibling("library.snapshot")).orElseThrow();
    }
}

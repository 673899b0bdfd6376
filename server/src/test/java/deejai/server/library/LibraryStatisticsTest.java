package deejai.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.Tags;
import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.server.library.LibraryStatistics.Count;
import deejai.server.library.LibraryStatistics.Decade;
import deejai.similarity.VectorTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LibraryStatisticsTest {

    private final List<Track> tracks = new ArrayList<>();

    private void add(String artist, List<String> genres, int year, @Nullable String file) {
        Tags tags = new Tags(
                "Title",
                artist.isEmpty() ? List.of() : List.of(artist),
                null,
                null,
                genres,
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                OptionalInt.empty(),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null);
        tracks.add(new Track("id" + tracks.size(), tags, 60, file == null ? null : Path.of(file)));
    }

    private LibraryStatistics statistics() {
        VectorTable sound = VectorTable.normalized(new float[2 * tracks.size()], tracks.size(), 2);
        return LibraryStatistics.of(new Catalogue(tracks, sound, null), 1000);
    }

    @Test
    void spellingsOfOneNameAreCountedAsOne() {
        add("The Beatles", List.of("Hip-Hop"), 0, null);
        add("Beatles", List.of("hip hop", "Hip Hop"), 0, null);
        add("Abba", List.of("Pop"), 0, null);
        assertThat(statistics().genres()).containsExactly(new Count("Hip-Hop", 2), new Count("Pop", 1));
        assertThat(statistics().topArtists()).containsExactly(new Count("The Beatles", 2), new Count("Abba", 1));
        assertThat(statistics().artists()).isEqualTo(2);
    }

    @Test
    void whatTagsDoNotSayIsCountedApart() {
        add("", List.of(), 0, null);
        add("Unknown artist", List.of("(None)"), 1999, "/music/a");
        add("A", List.of("Unknown", "Jazz"), 0, "/music/b.mp3");
        LibraryStatistics statistics = statistics();
        assertThat(statistics.genreless()).isEqualTo(2);
        assertThat(statistics.genres()).containsExactly(new Count("Jazz", 1));
        assertThat(statistics.yearless()).isEqualTo(2);
        assertThat(statistics.artists()).isEqualTo(1);
        assertThat(statistics.formats()).containsExactly(new Count("MP3", 1));
    }

    @Test
    void decadesAreInTheOrderOfTime() {
        for (int year : new int[] {2000, 1969, 1960, 2009, 2010}) {
            add("A", List.of(), year, "/music/" + year + ".Flac");
        }
        assertThat(statistics().decades())
                .containsExactly(new Decade(1960, 2), new Decade(2000, 2), new Decade(2010, 1));
        assertThat(statistics().formats()).containsExactly(new Count("FLAC", 5));
        assertThat(statistics().audioSeconds()).isEqualTo(300);
        assertThat(statistics().musicBytes()).isEqualTo(1000);
    }

    @Test
    void noMoreThanTwelveNamesAreListed() {
        for (int i = 0; i < 30; i++) {
            add("Artist " + i, List.of("Genre " + i), 0, null);
        }
        assertThat(statistics().genres()).hasSize(12);
        assertThat(statistics().topArtists()).hasSize(12);
        assertThat(statistics().artists()).isEqualTo(30);
    }
}

package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SongKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Song - Remastered 2011
            Song (Live at Wembley)
            Song (feat. Somebody)
            Song - Radio Edit
            Song (Original Mix)
            Song - 2009 Mix
            Song (Remix 2009)
            Song - Radio Mix
            sóng!
            """)
    void versionsAreTheSongThatTheyAreVersionsOf(String title) {
        assertThat(SongKey.of("The Ärtist", title)).isEqualTo(SongKey.of("artist", "Song"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Song (Someone Remix)
            Song - Someone's Club Mix
            Song [Someone Rmx]
            Song, Pt. 2
            """)
    void remixesThatNameTheRemixerAndOtherTitlesAreSongsOfTheirOwn(String title) {
        assertThat(SongKey.of("Artist", title)).isNotEqualTo(SongKey.of("Artist", "Song"));
    }

    @Test
    void remixesByOneRemixerAreOneSong() {
        assertThat(SongKey.of("Artist", "Song - Tiësto Remix"))
                .isEqualTo(SongKey.of("Artist", "Song (Tiesto Remix)"))
                .isNotEqualTo(SongKey.of("Artist", "Song (Other Remix)"));
    }

    @Test
    void coversAreSongsOfTheirOwn() {
        assertThat(SongKey.of("Artist", "Song")).isNotEqualTo(SongKey.of("Tribute Band", "Song"));
    }

    @Test
    void listsOfArtistsShareAKeyWithTheirFirst() {
        List<String> list = SongKey.of("Zayn, Sia", "Song");

        assertThat(Collections.disjoint(list, SongKey.of("Zayn", "Song"))).isFalse();
        assertThat(Collections.disjoint(
                        SongKey.of("Earth, Wind & Fire", "Song"), SongKey.of("Earth Wind and Fire", "Song")))
                .isFalse();
    }

    @Test
    void withoutArtistOrTitleNothingCanBeSaid() {
        assertThat(SongKey.of("", "Song")).isEmpty();
        assertThat(SongKey.of("Artist", "")).isEmpty();
        assertThat(SongKey.of("Various Artists", "Song")).isEmpty();
    }
}

package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagParserTest {

    private static final String RECORDING = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";
    private static final String OTHER = "65f4f0c5-ef9e-490c-aee3-909e7ae6b2ab";

    @Test
    void noEntriesAreNoTags() {
        assertThat(TagParser.parse(Map.of())).isEqualTo(Tags.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "TITLE", "Title"})
    void namesDoNotMindCase(String name) {
        assertThat(TagParser.parse(Map.of(name, "Jóga")).title()).isEqualTo("Jóga");
    }

    @Test
    void blankValuesAreMissing() {
        Tags tags = TagParser.parse(
                Map.of("title", " \t\r\n ", "artist", " ; \0 ", "genre", ",", "track", "", "date", " ", "isrc", "-"));

        assertThat(tags).isEqualTo(Tags.NONE);
    }

    @Test
    void blankValueGivesWayToAnotherName() {
        assertThat(TagParser.parse(Map.of("artist", " ", "author", "Björk")).artists())
                .containsExactly("Björk");
        assertThat(TagParser.parse(Map.of("date", "0000", "originaldate", "1997-05-26"))
                        .year())
                .hasValue(1997);
    }

    @Test
    void controlCharactersBecomeSingleBlanks() {
        assertThat(TagParser.parse(Map.of("title", "\uFEFF One\r\n\tTwo\u0007\u00A0Three\u2028 "))
                        .title())
                .isEqualTo("One Two Three");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Björk > Björk",
                "AC/DC > AC/DC",
                "Earth, Wind & Fire > Earth, Wind & Fire",
                "Simon & Garfunkel > Simon & Garfunkel",
                "Queen; David Bowie > Queen|David Bowie",
                "Queen;David Bowie;;Queen > Queen|David Bowie",
                "Queen / David Bowie > Queen|David Bowie",
                "AC/DC / Angus > AC/DC|Angus",
            })
    void artistsAreSplitWhereThatIsSafe(String value, String artists) {
        assertThat(TagParser.parse(Map.of("ARTIST", value)).artists()).containsExactly(artists.split("\\|"));
    }

    @Test
    void artistsAreSplitAtSeparatorsThatNoNameHolds() {
        assertThat(TagParser.parse(Map.of("artist", "Queen\0David Bowie\u001fMercury"))
                        .artists())
                .containsExactly("Queen", "David Bowie", "Mercury");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Rock > Rock",
                "17 > Rock",
                "(17) > Rock",
                "(17)(4) > Rock|Disco",
                "(4)Eurodisco > Eurodisco",
                "(RX)(CR) > Remix|Cover",
                "191 > Psybient",
                "0 > Blues",
                "192 > 192",
                "(255) > 255",
                "80s > 80s",
                "Rock; Pop, Jazz/Soul | Rock > Rock|Pop|Jazz|Soul",
                "Drum & Bass > Drum & Bass",
                "17/Rock > Rock",
            })
    void genresAreSplitAndNumbersNamed(String value, String genres) {
        assertThat(TagParser.parse(Map.of("genre", value)).genres()).containsExactly(genres.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "1997, 1997",
        "1997-09-22, 1997",
        "19970922, 1997",
        "22.09.1997, 1997",
        "97, ",
        "0000, ",
        "unknown, ",
        "2001-01-01T00:00:00Z, 2001",
    })
    void yearIsFourDigitsOfTheDate(String date, Integer year) {
        assertThat(TagParser.parse(Map.of("date", date)).year())
                .isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "3/12, 3",
        "03, 3",
        "' 7 ', 7",
        "0, ",
        "0/12, ",
        "/12, ",
        "A1, ",
        "99999999999, ",
        "12 of 20, 12"
    })
    void trackAndDiscAreLeadingNumbers(String value, Integer number) {
        Tags tags = TagParser.parse(Map.of("TRACK", value, "disc", value));

        OptionalInt expected = number == null ? OptionalInt.empty() : OptionalInt.of(number);
        assertThat(tags.trackNumber()).isEqualTo(expected);
        assertThat(tags.discNumber()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MUSICBRAINZ_TRACKID", "MusicBrainz Track Id", "MusicBrainz/Track Id", "musicbrainz_recordingid"
            })
    void recordingIdHasManyNames(String name) {
        assertThat(TagParser.parse(Map.of(name, " " + RECORDING.toUpperCase(Locale.ROOT) + " "))
                        .musicBrainzRecordingId())
                .isEqualTo(RECORDING);
    }

    @Test
    void musicBrainzIdsAreToldApart() {
        Tags tags = TagParser.parse(Map.of(
                "MusicBrainz Release Track Id",
                "11111111-1111-1111-1111-111111111111",
                "MusicBrainz Album Id",
                OTHER,
                "MusicBrainz Artist Id",
                RECORDING + "/" + OTHER,
                "MusicBrainz Album Artist Id",
                "22222222-2222-2222-2222-222222222222"));

        assertThat(tags.musicBrainzRecordingId()).isNull();
        assertThat(tags.musicBrainzReleaseId()).isEqualTo(OTHER);
        assertThat(tags.musicBrainzArtistIds()).containsExactly(RECORDING, OTHER);
    }

    @Test
    void idThatIsNoUuidIsMissing() {
        assertThat(TagParser.parse(Map.of("MUSICBRAINZ_TRACKID", "8f3471b5", "MUSICBRAINZ_ALBUMID", "none")))
                .isEqualTo(Tags.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "ISRC, GBAYE9700123, GBAYE9700123", "TSRC, GB-AYE-97-00123, GBAYE9700123", "isrc, gbaye9700123, GBAYE9700123",
        "ISRC, GBAYE970012, ", "ISRC, GBAYE97001234, ", "ISRC, 12AYE9700123, ",
        "ISRC, USABC0000001;GBAYE9700123, USABC0000001", "WM/ISRC, x GBAYE9700123, GBAYE9700123",
    })
    void isrcIsCheckedAndBare(String name, String value, String isrc) {
        assertThat(TagParser.parse(Map.of(name, value)).isrc()).isEqualTo(isrc);
    }

    @Test
    void namesOfWindowsMediaAreKnown() {
        Tags tags = TagParser.parse(Map.of(
                "WM/AlbumTitle",
                "Homogenic",
                "WM/AlbumArtist",
                "Björk",
                "WM/Genre",
                "Pop",
                "WM/Year",
                "1997",
                "WM/TrackNumber",
                "2",
                "WM/PartOfSet",
                "1/2",
                "Author",
                "Björk"));

        assertThat(tags.album()).isEqualTo("Homogenic");
        assertThat(tags.albumArtist()).isEqualTo("Björk");
        assertThat(tags.genres()).isEqualTo(List.of("Pop"));
        assertThat(tags.year()).hasValue(1997);
        assertThat(tags.trackNumber()).hasValue(2);
        assertThat(tags.discNumber()).hasValue(1);
        assertThat(tags.artists()).containsExactly("Björk");
    }
}

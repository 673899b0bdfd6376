package deejai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import deejai.audio.Tags;
import deejai.library.Track;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistReadersTest {

    private static final String RECORDING = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PlaylistFormat.class)
    void whatIsWrittenIsRead(PlaylistFormat format) throws IOException {
        Tags tags = new Tags(
                "Ticket <to> & Ride 😀",
                List.of("Motörhead"),
                null,
                null,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                RECORDING,
                null,
                List.of(),
                null);
        Track track = new Track("id", tags, 215, Path.of("/music/a.mp3").toAbsolutePath());
        String text = format.write(new PlaylistDocument("Évening", List.of(track), null))
                .text();

        ListedPlaylist playlist = switch (format) {
            case M3U8 -> M3uReader.read(stream(text));
            case XSPF -> XspfReader.read(stream(text));
            case JSPF -> JspfReader.read(stream(text));
        };

        assertThat(playlist.title()).isEqualTo("Évening");
        ListedTrack read = playlist.tracks().getFirst();
        assertThat(playlist.tracks()).hasSize(1);
        assertThat(read.title()).isEqualTo("Ticket <to> & Ride 😀");
        assertThat(read.creator()).isEqualTo("Motörhead");
        assertThat(read.durationSeconds()).isEqualTo(215);
        assertThat(read.location()).endsWith("/music/a.mp3");
        assertThat(read.musicBrainzRecordingId()).isEqualTo(format == PlaylistFormat.M3U8 ? null : RECORDING);
    }

    @Test
    void infoOfM3uGoesToTheEntryAfterIt() throws IOException {
        ListedPlaylist playlist = M3uReader.read(
                stream(
                        "#EXTM3U\n#EXTINF:-1,A - B - C\n# comment\na.mp3\nb.mp3\n#extinf:12 logo=\"x,y\" ,Just a title\nc.mp3\n"));

        assertThat(playlist.tracks().get(0)).isEqualTo(new ListedTrack("a.mp3", "B - C", "A", null, 0, List.of()));
        assertThat(playlist.tracks().get(1)).isEqualTo(new ListedTrack("b.mp3", null, null, null, 0, List.of()));
        assertThat(playlist.tracks().get(2))
                .isEqualTo(new ListedTrack("c.mp3", "Just a title", null, null, 12, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#EXTINF:", "#EXTINF:,", "#EXTINF:x,", "#EXTINF:1 a=\"b,c", "#EXTINF:NaN,"})
    void infoThatTellsNothingIsPassedOver(String info) throws IOException {
        assertThat(M3uReader.read(stream(info + "\na.mp3")).tracks())
                .containsExactly(new ListedTrack("a.mp3", null, null, null, 0, List.of()));
    }

    @Test
    void infoOfAnyLengthIsRead() throws IOException {
        String info = "#EXTINF:1 " + "a=\"b\" ".repeat(100_000) + ",A - B\na.mp3";

        assertThat(M3uReader.read(stream(info)).tracks().getFirst().title()).isEqualTo("B");
    }

    @Test
    void xspfIsReadWithWhateverElseIsInIt() throws IOException {
        ListedPlaylist playlist = XspfReader.read(stream("""
                <?xml version="1.0"?><!-- x --><playlist xmlns="http://xspf.org/ns/0/">
                <extension application="x"><title>not this</title></extension>
                <creator>me</creator><date>2020-01-02T03:04:05+01:00</date><identifier>urn:x</identifier>
                <trackList><track><location>a</location><location>b</location><title>T<![CDATA[<&>]]></title>
                <identifier>urn:isrc:us-rc1-76-07839</identifier><meta rel="x">y</meta><duration>x</duration></track>
                <track/></trackList></playlist>"""));

        assertThat(playlist.creator()).isEqualTo("me");
        assertThat(playlist.title()).isNull();
        assertThat(playlist.identifier()).isEqualTo("urn:x");
        assertThat(playlist.date()).isEqualTo(Instant.parse("2020-01-02T02:04:05Z"));
        assertThat(playlist.tracks().get(0).location()).isEqualTo("a");
        assertThat(playlist.tracks().get(0).title()).isEqualTo("T<&>");
        assertThat(playlist.tracks().get(0).isrc()).isEqualTo("USRC17607839");
        assertThat(playlist.tracks().get(1)).isEqualTo(new ListedTrack(null, null, null, null, 0, List.of()));
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "very secret");
        String text = "<!DOCTYPE playlist [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<playlist><title>a &x; b</title><trackList/></playlist>";

        String title;
        try {
            title = String.valueOf(XspfReader.read(stream(text)).title());
        } catch (IOException e) {
            title = String.valueOf(e.getMessage());
        }

        assertThat(title).doesNotContain("very secret");
    }

    @Test
    void entityBombsDoNotGoOff() {
        StringBuilder text = new StringBuilder("<!DOCTYPE playlist [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 40; i++) {
            text.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        text.append("]><playlist><title>&a39;</title><trackList/></playlist>");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            String title;
            try {
                title = String.valueOf(XspfReader.read(stream(text.toString())).title());
            } catch (IOException e) {
                title = String.valueOf(e.getMessage());
            }
            assertThat(title).hasSizeLessThan(1000);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<playlist>",
                "<playlist><trackList><track>",
                "<html/>",
                "{}",
                "<playlist><title>a</playlist>"
            })
    void whatIsNoXspfIsAnError(String text) {
        assertThatIOException().isThrownBy(() -> XspfReader.read(stream(text)));
    }

    @Test
    void listenBrainzPlaylistsAreRead() throws IOException {
        ListedPlaylist playlist = JspfReader.read(stream("""
                {"playlist": {"annotation": "x", "creator": "rob", "date": "2023-02-01T10:00:00.123456+00:00",
                  "identifier": "https://listenbrainz.org/playlist/1", "title": "Mix",
                  "extension": {"https://musicbrainz.org/doc/jspf#playlist": {"public": true, "track": [1, {}]}},
                  "track": [{"identifier": "https://musicbrainz.org/recording/8F3471b5-7e6a-48da-86a9-c1c07a0f47ae",
                             "creator": "A", "title": "T", "album": "L", "duration": 1500,
                             "extension": {"x": {"title": "not this"}}},
                            null, {"location": ["a.mp3", "b.mp3"], "identifier": ["isrc:USRC17607839", null],
                             "title": null, "duration": "long"}]}}"""));

        assertThat(playlist.title()).isEqualTo("Mix");
        assertThat(playlist.creator()).isEqualTo("rob");
        assertThat(playlist.date()).isEqualTo(Instant.parse("2023-02-01T10:00:00.123456Z"));
        assertThat(playlist.tracks()).hasSize(2);
        assertThat(playlist.tracks().get(0).musicBrainzRecordingId()).isEqualTo(RECORDING);
        assertThat(playlist.tracks().get(0).durationSeconds()).isEqualTo(1.5);
        assertThat(playlist.tracks().get(0).album()).isEqualTo("L");
        assertThat(playlist.tracks().get(1).location()).isEqualTo("a.mp3");
        assertThat(playlist.tracks().get(1).isrc()).isEqualTo("USRC17607839");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"playlist\": 1}", "{\"playlist\": {\"track\": [{", "{\"playlist\": {]}"})
    void whatIsNoJspfIsAnError(String text) {
        assertThatIOException().isThrownBy(() -> JspfReader.read(stream(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-31, 2020-01-31T00:00:00Z",
        "2020-01-31T10:20:30, 2020-01-31T10:20:30Z",
        "2020-01-31 10:20:30, 2020-01-31T10:20:30Z",
        "2020-01-31T10:20:30+02:00, 2020-01-31T08:20:30Z",
        "2020-01-31T10:20:30.5Z, 2020-01-31T10:20:30.5Z",
    })
    void datesAreReadInUtcUnlessTheySayOtherwise(String text, Instant expected) {
        assertThat(ListedPlaylist.date(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2020-02-31", "0000000000", "2020-01-31T25:00:00Z"})
    void whatIsNoDateIsNone(String text) {
        assertThat(ListedPlaylist.date(text)).isNull();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

package deejai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.audio.Tags;
import deejai.files.AtomicFile;
import deejai.library.Track;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlaylistFormatTest {

    private static final List<String> ODD_NAMES = List.of(
            "plain.mp3",
            "with space.mp3",
            " leading space.mp3",
            "trailing space ",
            "#1 hit.mp3",
            "100% pure.mp3",
            "%41.mp3",
            "Björk - Jóga.flac",
            "椎名林檎 🎧.ogg",
            "line\nbreak.mp3",
            "carriage\rreturn.mp3",
            "back\\slash.mp3",
            "file:name.mp3",
            "http:name.mp3",
            "quotes \"'<>&.mp3",
            "semi;colon,comma?.mp3");

    @TempDir
    Path folder;

    @Test
    void aFormatIsKnownByItsNameAndByTheExtensionOfAFile() {
        assertThat(PlaylistFormat.parse("M3U8")).isEqualTo(PlaylistFormat.M3U8);
        assertThat(PlaylistFormat.parse("m3u")).isEqualTo(PlaylistFormat.M3U8);
        assertThat(PlaylistFormat.ofFile(Path.of("my list.v2.xspf"))).isEqualTo(PlaylistFormat.XSPF);
        assertThat(PlaylistFormat.ofFile(Path.of("a", "b.JSPF"))).isEqualTo(PlaylistFormat.JSPF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlaylistFormat.parse("pls"))
                .withMessage("format must be one of m3u8, xspf, jspf: pls");
        assertThatIllegalArgumentException().isThrownBy(() -> PlaylistFormat.ofFile(Path.of("playlist")));
    }

    @Test
    void m3u8HoldsLengthNameAndPath() {
        Track track = track("Artist", "Title", folder.resolve("music/a.mp3"), 215.6);
        Track unknown = track("", "Only title", folder.resolve("b.mp3"), 0);
        PlaylistText written =
                PlaylistFormat.M3U8.write(new PlaylistDocument("My list", List.of(track, unknown), folder));
        assertThat(written.text()).isEqualTo("""
                        #EXTM3U
                        #PLAYLIST:My list
                        #EXTINF:216,Artist - Title
                        music/a.mp3
                        #EXTINF:-1,Only title
                        b.mp3
                        """);
    }

    @Test
    void pathsAreAbsoluteUnlessAskedOtherwiseAndMayClimb() {
        List<Track> tracks = List.of(track("A", "T", folder.resolve("music/a.mp3"), 1));
        assertThat(PlaylistFormat.M3U8
                        .write(new PlaylistDocument("", tracks, null))
                        .text())
                .contains("\n" + folder.resolve("music/a.mp3").toString().replace('\\', '/') + "\n");
        assertThat(PlaylistFormat.M3U8
                        .write(new PlaylistDocument("", tracks, folder.resolve("lists/x")))
                        .text())
                .contains("\n../../music/a.mp3\n");
    }

    @Test
    void lineBreaksInTagsCannotBreakM3u8() {
        Track track = track("Art\r\nist", "Ti\ntle\u2028x", folder.resolve("a.mp3"), 10);
        String text = PlaylistFormat.M3U8
                .write(new PlaylistDocument("My\n/etc/passwd", List.of(track), folder))
                .text();
        assertThat(text.lines())
                .containsExactly("#EXTM3U", "#PLAYLIST:My /etc/passwd", "#EXTINF:10,Art ist - Ti tle x", "a.mp3");
    }

    @Test
    void tracksWithoutAFileAreSkippedInM3u8AndReported() {
        Track track = track("A", "T", null, 10);
        PlaylistText written = PlaylistFormat.M3U8.write(new PlaylistDocument("x", List.of(track), null));
        assertThat(written.text()).isEqualTo("#EXTM3U\n#PLAYLIST:x\n");
        assertThat(written.skipped()).containsExactly(track);
    }

    @Test
    void oddFileNamesComeBackFromM3u8RelativeAndAbsolute() throws IOException {
        List<Path> paths = oddPaths();
        List<Track> tracks =
                paths.stream().map(path -> track("A", "T", path, 10)).toList();
        for (Path base : new ArrayList<@Nullable Path>(Arrays.asList(folder, null))) {
            Path file = folder.resolve("list.m3u8");
            AtomicFile.writeText(
                    file,
                    PlaylistFormat.M3U8
                            .write(new PlaylistDocument("Títle 🎧", tracks, base))
                            .text());
            M3uPlaylist read = M3uPlaylist.read(file);
            assertThat(read.paths()).isEqualTo(paths);
            assertThat(read.title()).isEqualTo("Títle 🎧");
            assertThat(read.unknown()).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve("list.m3u8"))).startsWith('#', 'E');
    }

    @Test
    void xspfIsXmlThatHoldsWhatWasWritten() throws Exception {
        List<Path> paths = oddPaths();
        List<Track> tracks = new ArrayList<>();
        for (Path path : paths) {
            tracks.add(track("<A> & \u0000B\u001F]]>", "T\uD83C \"x\" 🎧", path, 1.5));
        }
        String text = PlaylistFormat.XSPF
                .write(new PlaylistDocument("a < b & c", tracks, null))
                .text();
        Document xml = parse(text);
        assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo("http://xspf.org/ns/0/");
        assertThat(xml.getDocumentElement().getAttribute("version")).isEqualTo("1");
        assertThat(texts(xml, "title").getFirst()).isEqualTo("a < b & c");
        assertThat(texts(xml, "title").get(1)).isEqualTo("T \"x\" 🎧");
        assertThat(texts(xml, "creator")).hasSize(tracks.size()).contains("<A> & B]]>");
        assertThat(texts(xml, "duration")).containsOnly("1500");
        assertThat(texts(xml, "album")).containsOnly("Album");
        assertThat(texts(xml, "trackNum")).containsOnly("7");
        assertThat(texts(xml, "identifier")).containsOnly("https://musicbrainz.org/recording/mbid");
        assertThat(texts(xml, "location").stream().map(uri -> Path.of(URI.create(uri))))
                .isEqualTo(paths);
    }

    @Test
    void jspfHoldsTheSameAsXspf() throws IOException {
        List<Path> paths = oddPaths();
        List<Track> tracks =
                paths.stream().map(path -> track("A", "T \"🎧\"\n", path, 1.5)).toList();
        JsonNode playlist = new JsonMapper()
                .readTree(PlaylistFormat.JSPF
                        .write(new PlaylistDocument("Títle", tracks, null))
                        .text())
                .get("playlist");
        assertThat(playlist.get("title").asString()).isEqualTo("Títle");
        assertThat(playlist.get("track").size()).isEqualTo(paths.size());
        for (int i = 0; i < paths.size(); i++) {
            JsonNode track = playlist.get("track").get(i);
            assertThat(Path.of(URI.create(track.get("location").get(0).asString())))
                    .isEqualTo(paths.get(i));
            assertThat(track.get("identifier").get(0).asString()).endsWith("/recording/mbid");
            assertThat(track.get("title").asString()).isEqualTo("T \"🎧\"\n");
            assertThat(track.get("creator").asString()).isEqualTo("A");
            assertThat(track.get("album").asString()).isEqualTo("Album");
            assertThat(track.get("trackNum").asInt()).isEqualTo(7);
            assertThat(track.get("duration").asInt()).isEqualTo(1500);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaylistFormat.class,
            names = {"XSPF", "JSPF"})
    void relativeLocationsAreRelativeUris(PlaylistFormat format) {
        Track track = track("A", "T", folder.resolve("my music/a:b#1.mp3"), 1);
        assertThat(format.write(new PlaylistDocument("x", List.of(track), folder))
                        .text())
                .contains("my%20music/a%3Ab%231.mp3");
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaylistFormat.class,
            names = {"XSPF", "JSPF"})
    void tracksWithoutAFileHaveNoLocation(PlaylistFormat format) {
        PlaylistText written = format.write(new PlaylistDocument("x", List.of(track("A", "Title", null, 1)), null));
        assertThat(written.text()).contains("Title").doesNotContain("location");
        assertThat(written.skipped()).isEmpty();
    }

    @Test
    void anEmptyPlaylistIsValidInEveryFormat() throws Exception {
        PlaylistDocument empty = new PlaylistDocument("", List.of(), null);
        assertThat(texts(parse(PlaylistFormat.XSPF.write(empty).text()), "track"))
                .isEmpty();
        assertThat(new JsonMapper()
                        .readTree(PlaylistFormat.JSPF.write(empty).text())
                        .get("playlist")
                        .get("track")
                        .size())
                .isZero();
        assertThat(PlaylistFormat.M3U8.write(empty).text()).startsWith("#EXTM3U\n");
    }

    private List<Path> oddPaths() {
        List<Path> paths = new ArrayList<>();
        for (String name : ODD_NAMES) {
            paths.add(folder.resolve(name));
            paths.add(folder.resolve("sub # folder").resolve(name));
        }
        return paths;
    }

    private static Document parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document xml, String element) {
        List<String> texts = new ArrayList<>();
        var nodes = xml.getElementsByTagNameNS("http://xspf.org/ns/0/", element);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(((Element) nodes.item(i)).getTextContent());
        }
        return texts;
    }

    private static Track track(String artist, String title, @Nullable Path path, double seconds) {
        Tags tags = new Tags(
                title,
                artist.isEmpty() ? List.of() : List.of(artist),
                "Album",
                null,
                List.of(),
                OptionalInt.empty(),
                OptionalInt.of(7),
                OptionalInt.empty(),
                "mbid",
                null,
                List.of(),
                null);
        return new Track(artist + title + path, tags, seconds, path);
    }
}

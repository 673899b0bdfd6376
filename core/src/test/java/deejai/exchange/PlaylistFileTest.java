package deejai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistFileTest {

    @TempDir
    private Path folder;

    @Test
    void entriesKeepTheirPlacesNamesLengthsAndComments() throws IOException {
        PlaylistFile playlist = read("""
                #EXTM3U
                #PLAYLIST:Evening
                #EXTINF:215,A - B
                a.mp3
                #EXTINF:-1,Radio
                #EXTVLCOPT:http-user-agent=x
                http://radio.example/stream
                C:\\Music\\c.mp3
                """);
        assertThat(playlist.title()).isEqualTo("Evening");
        assertThat(playlist.turnedDown()).isEmpty();
        assertThat(playlist.entries())
                .containsExactly(
                        new PlaylistEntry.Written("a.mp3", folder.resolve("a.mp3"), "A - B", 215, List.of()),
                        new PlaylistEntry.Written(
                                "http://radio.example/stream",
                                null,
                                "Radio",
                                0,
                                List.of("#EXTVLCOPT:http-user-agent=x")),
                        new PlaylistEntry.Written("C:\\Music\\c.mp3", null, "", 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#EXTINF:10,A - B|10|A - B",
                "#extinf:10.5, A - B, C|10.5|A - B, C",
                "#EXTINF:-1 tvg-id=\"x\" logo=\"a,b\",News|0|News",
                "#EXTINF:0,|0|''",
                "#EXTINF:,Name|0|Name",
                "#EXTINF:ten,Name|0|''",
            })
    void infoIsReadAsProgramsWriteIt(String line, double seconds, String label) throws IOException {
        PlaylistEntry.Written entry = read(line + "\na.mp3\n").entries().getFirst();
        assertThat(entry.durationSeconds()).isEqualTo(seconds);
        assertThat(entry.label()).isEqualTo(label);
    }

    @Test
    void whatIsReadIsWrittenAgain() throws IOException {
        String text = """
                #EXTM3U
                #PLAYLIST:Evening
                #DEEJAI-NOT:0123
                #EXTINF:215,A - B
                music/a.mp3
                #EXTGRP:radio
                #EXTINF:-1,Radio
                http://radio.example/stream
                C:\\Music\\c.mp3
                """;
        PlaylistFile playlist = read(text);
        List<PlaylistEntry> entries = List.copyOf(playlist.entries());
        assertThat(playlist.turnedDown()).containsExactly("0123");
        PlaylistDocument document = new PlaylistDocument("Evening", folder, entries, playlist.turnedDown());
        assertThat(PlaylistFormat.M3U8.write(document).text()).isEqualTo(text);
    }

    @Test
    void unknownEntriesAreWrittenInEveryFormat() {
        PlaylistEntry stream = new PlaylistEntry.Written("http://radio.example/a", null, "Radio", 0, List.of());
        PlaylistEntry file =
                new PlaylistEntry.Written("x/a b.mp3", folder.resolve("x/a b.mp3"), "Artist - Title", 60, List.of());
        PlaylistDocument document = new PlaylistDocument("x", folder, List.of(stream, file), List.of());
        assertThat(PlaylistFormat.XSPF.write(document).text())
                .contains("<location>http://radio.example/a</location>", "<title>Radio</title>")
                .contains("<location>x/a%20b.mp3</location>", "<creator>Artist</creator>", "<title>Title</title>")
                .contains("<duration>60000</duration>");
        assertThat(PlaylistFormat.JSPF.write(document).text())
                .contains("http://radio.example/a", "\"Radio\"", "x/a%20b.mp3", "\"Artist\"", "60000");
    }

    @Test
    void absolutePathsAreTold() throws IOException {
        assertThat(read("a.mp3\nhttp://x/y\n").hasAbsolutePaths()).isFalse();
        assertThat(read("a.mp3\n" + folder.resolve("b.mp3") + "\n").hasAbsolutePaths())
                .isTrue();
        assertThat(read("file:///m/a%20b.mp3\n").hasAbsolutePaths()).isTrue();
    }

    @Test
    void formatThatIsNotReadIsToldWithTheFile() {
        assertThatIOException()
                .isThrownBy(() -> PlaylistFile.read(folder.resolve("list.pls")))
                .withMessageContainingAll("list.pls", "M3U8");
    }

    private PlaylistFile read(String text) throws IOException {
        return PlaylistFile.read(Files.writeString(folder.resolve("list.M3U8"), text));
    }
}

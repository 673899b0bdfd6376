package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import deejai.audio.Tags;
import deejai.library.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerPlaylistsTest {

    @TempDir
    Path folder;

    private List<Track> tracks = List.of();

    @BeforeEach
    void makeLibrary() {
        tracks = List.of(
                track("a", "Nina Simone", "Feeling Good"),
                track("b", "Earth, Wind & Fire", "September"),
                track("c", "Sigur Rós", "Hoppípolla"),
                track("d", "Björk", "Army of Me"));
    }

    @Test
    void playlistsFindTracksByPathAndByName() throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        Path m3u = Files.writeString(
                folder.resolve("lists/mine.m3u8"),
                "#EXTM3U\n../a.flac\n#EXTINF:200,Bjork - Army Of Me (Remastered)\n/gone/x.flac\n../none.flac\n");

        ListenerPlaylists read = read(m3u);

        assertThat(read.playlists()).containsExactly(new int[] {0, 3});
        assertThat(read.entries()).isEqualTo(3);
        assertThat(read.known()).isEqualTo(2);
        assertThat(read.sessions()).isEmpty();
    }

    @Test
    void equalPlaylistsCountOnceAndThoseOfOneTrackNotAtAll() throws IOException {
        Path one = Files.writeString(folder.resolve("one.m3u8"), "a.flac\nc.flac\n");
        Path same = Files.writeString(folder.resolve("same.m3u8"), "#EXTM3U\na.flac\nc.flac\na.flac\n");
        Path single = Files.writeString(folder.resolve("single.m3u8"), "a.flac\na.flac\n");

        assertThat(read(one, same, single).playlists()).containsExactly(new int[] {0, 2});
    }

    private static final String PLAIN = """
            Nina Simone,Best Of,Feeling Good,01 Feb 2020 20:04
            "Earth, Wind & Fire",,September,"01 Feb 2020, 20:00"
            Björk,Post,Army of Me,31 Jan 2020 23:59
            Sigur Rós,Takk,Hoppípolla,31 Jan 2020 23:50
            """;

    private static final String SECONDS = """
            uts,utc_time,artist,artist_mbid,album,album_mbid,track,track_mbid
            1580587440,"01 Feb 2020, 20:04",Nina Simone,,,,Feeling Good,
            1580587200,"01 Feb 2020, 20:00","Earth, Wind & Fire",,,,September,
            1580515140,x,Björk,,,,Army of Me,
            1580514600,x,Sigur Rós,,,,Hoppípolla,
            """;

    private static final String WRITTEN_OUT = """
            Artist,Track Name,Played At
            Nina Simone,Feeling Good,2020-02-01T20:04:00Z
            "Earth, Wind & Fire",September,2020-02-01T20:00:00Z
            Björk,Army of Me,2020-01-31 23:59:00
            Sigur Rós,Hoppípolla,2020-01-31 23:50:00
            """;

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, SECONDS, WRITTEN_OUT})
    void lastFmFilesAreCutIntoSessionsInTheOrderOfListening(String csv) throws IOException {
        ListenerPlaylists read = read(Files.writeString(folder.resolve("scrobbles.csv"), csv));

        assertThat(read.problems()).isEmpty();
        assertThat(read.playlists()).isEmpty();
        assertThat(read.sessions()).containsExactly(new int[] {1, 0}, new int[] {2, 3});
    }

    @Test
    void whatIsPlayingNowIsPassedOverAndDamageIsTold() throws IOException {
        Path csv = Files.writeString(folder.resolve("scrobbles.csv"), """
                artist,album,title,date
                Nina Simone,,Feeling Good,
                Nina Simone,,Feeling Good,1580587440
                Björk,,Army of Me,31 Jun 2020 10:00
                Björk
                Björk,,Army of Me,01 Jan 1970 00:00
                Sigur Rós,,Hoppípolla,1580587440000
                """);

        ListenerPlaylists read = read(csv);

        assertThat(read.sessions()).containsExactly(new int[] {0, 2});
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().reason()).contains("record 4", "2 more");
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> read(folder.resolve("none.csv")));
    }

    @Test
    void playlistsInFoldersAreFoundByName() throws IOException {
        Files.createDirectories(folder.resolve("music/deep"));
        Files.createDirectories(folder.resolve("music/.hidden"));
        for (String name : List.of("b.M3U", "deep/a.xspf", "c.jspf", "d.mp3", ".e.m3u8", ".hidden/f.m3u8", "g.csv")) {
            Files.writeString(folder.resolve("music").resolve(name), "x");
        }

        List<Path> files = PlaylistFolders.files(List.of(folder.resolve("music"), folder.resolve("gone")));

        assertThat(files.stream()
                        .map(file -> folder.resolve("music").relativize(file).toString()))
                .containsExactly("b.M3U", "c.jspf", "deep/a.xspf");
    }

    private ListenerPlaylists read(Path... files) throws IOException {
        return ListenerPlaylists.read(List.of(files), tracks, ReadingListener.NONE);
    }

    private Track track(String id, String artist, String title) {
        return new Track(id, Tags.named(title, List.of(artist)), 200, folder.resolve(id + ".flac"));
    }
}

package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.corpus.CleaningReport.Stage;
import deejai.corpus.CleaningReport.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole runs: files of every format, made here, to a corpus.
class CorpusReaderTest {

    /// Cleaning that leaves everything in but single tracks.
    private static final CorpusCleaning GENTLE = new CorpusCleaning(1, 1000, 0);

    private static final String ID_1 = "0goTM0uKYzIdAOMdCfAov1";
    private static final String ID_2 = "0goTM0uKYzIdAOMdCfAov2";
    private static final String ID_3 = "0goTM0uKYzIdAOMdCfAov3";
    private static final String RECORDING = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";

    @TempDir
    Path folder;

    @Test
    void slicesOfTheMillionPlaylistDatasetAreRead() throws IOException {
        write("mpd.slice.0-999.json", """
                {"info": {"slice": "0-999", "version": "v1"}, "playlists": [
                  {"name": "Évening 😀", "pid": 0, "modified_at": 1493424000, "tracks": [
                    {"pos": 0, "artist_name": "A", "track_uri": "spotify:track:%1$s", "track_name": "One", "duration_ms": 1},
                    {"pos": 1, "artist_name": "B", "track_uri": "spotify:track:%2$s", "track_name": "Two"}, {}, null, 3]},
                  {"name": null, "tracks": [
                    {"artist_name": null, "track_uri": "spotify:track:%1$s", "extra": [{"tracks": []}]},
                    {"artist_name": "C", "track_uri": "spotify:track:%3$s", "track_name": "Three"}]},
                  {"name": "empty"}]}""".formatted(ID_1, ID_2, ID_3));

        ReadCorpus read = read();

        assertThat(read.sources().problems()).isEmpty();
        assertThat(read.sources().kinds()).containsOnlyKeys(SourceKind.MILLION_PLAYLISTS);
        assertThat(read.sources().total())
                .isEqualTo(new SourceCounts(1, 3, 4, 3, 3, new PlaylistLengths(0, 0, 2, 2, 2)));
        assertThat(titles(read)).containsExactly(List.of("One", "Two"), List.of("One", "Three"));
        assertThat(read.corpus().name(0)).isEqualTo("Évening 😀");
        assertThat(read.corpus().name(1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z"})
    void playlistsAndTracksOfTheOriginalFindEachOther(String tracksFile) throws IOException {
        write(
                "playlist_details.csv",
                "%4$s,%1$s,%2$s\r\n%4$s,%1$s,%3$s,%2$s\r\n%4$s\r\n"
                        .formatted(ID_1, ID_2, ID_3, "37i9dQZF1DX0XUsuxWHRQd"));
        write(tracksFile + ".csv", """
                %s,Artist A,"One, ""really""\",https://p.scdn.co/mp3-preview/x,12
                %s,Artist B,Two,,3
                """.formatted(ID_1, ID_2));

        ReadCorpus read = read();

        assertThat(read.sources().problems()).isEmpty();
        assertThat(read.sources().total().files()).isEqualTo(2);
        assertThat(titles(read))
                .containsExactly(List.of("One, \"really\"", "Two"), List.of("One, \"really\"", "", "Two"));
        assertThat(read.corpus().vocabulary().track(0).id()).isEqualTo("spotify:track:" + ID_1);
    }

    @Test
    void playlistFilesAreReadAndTheirPathsCountFromTheirFolder() throws IOException {
        write("a/list.m3u8", "\uFEFF#EXTM3U\r\n#EXTINF:10,Ä - One\r\none.mp3\r\n./sub\\two .mp3\r\n");
        write("b/list.m3u", "one.mp3\n../a/sub/two .mp3\n");
        write("c.xspf", """
                <?xml version="1.0" encoding="UTF-8"?>
                <playlist version="1" xmlns="http://xspf.org/ns/0/"><title>X</title><trackList>
                <track><location>file://%2$s</location><title>Two</title></track>
                <track><identifier>https://musicbrainz.org/recording/%1$s</identifier><title>M</title></track>
                </trackList></playlist>""".formatted(RECORDING, folder + "/a/sub/two%20.mp3"));
        write("d.jspf", """
                {"playlist": {"title": "J", "track": [
                  {"identifier": ["https://musicbrainz.org/recording/%1$s"], "title": "M", "creator": "N"},
                  {"identifier": "https://open.spotify.com/track/%2$s", "title": "S", "creator": "T"}]}}""".formatted(RECORDING, ID_1));

        ReadCorpus read = read();

        assertThat(read.sources().problems()).isEmpty();
        assertThat(read.sources().kinds()).containsOnlyKeys(SourceKind.M3U, SourceKind.XSPF, SourceKind.JSPF);
        List<List<String>> keys = keys(read);
        assertThat(keys.get(0).get(1)).isEqualTo(keys.get(1).get(1)).endsWith("a/sub/two%20.mp3");
        assertThat(keys.get(0).get(0)).isNotEqualTo(keys.get(1).get(0));
        assertThat(keys.get(2).get(0)).isEqualTo(keys.get(0).get(1));
        assertThat(keys.get(2).get(1)).isEqualTo("mbid:" + RECORDING);
        assertThat(keys.get(3)).containsExactly("mbid:" + RECORDING, "spotify:track:" + ID_1);
        assertThat(read.corpus().name(3)).isEqualTo("J");
    }

    @ParameterizedTest
    @CsvSource({"30, 2, 2", "29, 4, 1", "31, 1, 1"})
    void listensAreCutIntoSessionsWhereNothingBeganForLong(int gapMinutes, int sessions, int ofSeveral)
            throws IOException {
        write(
                "1.jsonl",
                listen(0, "nina", "One") + listen(60, "rob", "Four") + listen(1790, "nina", "Two")
                        + listen(1800 + 1790, "nina", "Three") + listen(1860 + 3590, "nina", "Five")
                        + listen(1900 + 3590, "nina", "Six") + listen(100, "rob", "Five")
                        + "{\"track_metadata\": {\"track_name\": \"playing now\"}}\n{\"listened_at\": 1}\n");

        ReadCorpus read =
                new CorpusReader(Duration.ofMinutes(gapMinutes), GENTLE).read(List.of(folder), ReadingListener.NONE);

        assertThat(read.sources().problems()).isEmpty();
        assertThat(titles(read)).contains(List.of("Four", "Five"));
        assertThat(titles(read)).filteredOn(titles -> !titles.contains("Four")).hasSize(ofSeveral);
        assertThat(read.sources().total().playlists()).isEqualTo(sessions + 1);
    }

    @Test
    void listensMayComeInAnArrayTheNewestFirst() throws IOException {
        write("listens.json", "[\n" + listen(200, "nina", "Two") + "," + listen(100, "nina", "One") + "]");

        ReadCorpus read = read();

        assertThat(titles(read)).containsExactly(List.of("One", "Two"));
        TrackDescription track = read.corpus().vocabulary().track(0);
        assertThat(track.isrc()).isEqualTo("USRC17607839");
    }

    @Test
    void theNewestStateOfAPlaylistCounts() throws IOException {
        write("weekly.jsonl", """
                {"playlist": "p", "name": "Old", "date": "2019-05-26", "tracks": ["One -- A, X -- L", "Two -- B -- L"]}
                {"playlist": "q", "name": "Other", "date": "2019-05-26", "tracks": ["One - Remix -- A -- A -- -- L", 7]}
                {"playlist": "p", "name": "New", "date": "2020-01-01", "tracks": ["One -- A -- L", "Three -- C"]}
                {"playlist": "p", "name": "Older", "date": "2018-01-01", "tracks": ["Two -- B -- L", "Three -- C"]}
                {"name": "Objects", "tracks": [{"id": "x", "artist": "A", "title": "One"}, {"isrc": "USRC17607839"}, []]}
                """);

        ReadCorpus read = read();

        assertThat(read.sources().problems()).isEmpty();
        assertThat(step(read, Stage.READ).playlists()).isEqualTo(5);
        assertThat(step(read, Stage.NEWEST).playlists()).isEqualTo(3);
        assertThat(titles(read))
                .containsExactly(List.of("One - Remix -- A", ""), List.of("One", "Three"), List.of("One", ""));
        assertThat(List.of(
                        read.corpus().name(0),
                        read.corpus().name(1),
                        read.corpus().name(2)))
                .containsExactly("Other", "New", "Objects");
    }

    @Test
    void linesOfIdsAreRead() throws IOException {
        write("walks.txt", "t1 t2\tt3\r\n\r\nt2  t1\n");

        ReadCorpus read = read();

        assertThat(keys(read)).containsExactly(List.of("t1", "t2", "t3"), List.of("t2", "t1"));
    }

    @Test
    void wordsWithoutNumbersAreIdsIfTheNameOfTheFileSaysSo() throws IOException {
        write("walks.ids", "ab cd\ncd ab\n");

        assertThat(keys(read())).containsExactly(List.of("ab", "cd"), List.of("cd", "ab"));
    }

    @Test
    void corpusIsReadAgain() throws IOException {
        write("walks.txt", "t1 t2 t3\nt2 t1\n");
        ReadCorpus first = read();
        Path file = folder.resolve("x/other.corpus");
        Files.createDirectories(file.getParent());
        CorpusFile.write(file, first.corpus());
        Files.delete(folder.resolve("walks.txt"));

        assertThat(keys(read())).isEqualTo(keys(first));
    }

    @Test
    void whatIsDamagedOrNoPlaylistIsReportedAndTheRestIsRead() throws IOException {
        write("a-ids.txt", "t1 t2\n");
        write(
                "b-damaged.json",
                "{\"info\": {}, \"playlists\": [{\"name\": \"x\", \"tracks\": ["
                        + "{\"track_uri\": \"spotify:track:" + ID_1 + "\"}, {\"track_uri\": \"spotify:track:" + ID_2
                        + "\"}]}, {\"name\": \"half");
        write(
                "c-lines.jsonl",
                "{\"tracks\": [\"t1\", \"t3\"]}\n{\"tracks\": [\"t1\", \n[]\n{\"x\": 1}\n{\"tracks\": [\"t2\", \"t3\"]}\n");
        write("d-readme.txt", "This folder has playlists, written in 2020, see http://example.org for more.\n");
        write("e-bad.xspf", "<playlist><trackList><track>");
        write("f-empty.json", "");
        write("g-page.html", "<html><body>playlist</body></html>");
        Files.write(folder.resolve("h-binary.mp3"), new byte[] {'I', 'D', '3', 4, 0, 0, 1});
        write("i-other.json", "{\"a\": 1}");
        write("j-latin.m3u", "#EXTM3U\n");
        write(".hidden", "t1 t9\n");
        write(".git/config.txt", "t1 t9\n");

        ReadCorpus read = read();

        assertThat(keys(read))
                .containsExactly(
                        List.of("t1", "t2"),
                        List.of("spotify:track:" + ID_1, "spotify:track:" + ID_2),
                        List.of("t1", "t3"),
                        List.of("t2", "t3"));
        assertThat(read.sources().damaged()).isEqualTo(3);
        assertThat(read.sources().unknown()).isEqualTo(5);
        assertThat(read.sources().problems())
                .extracting(problem ->
                        Path.of(problem.file()).getFileName().toString().charAt(0))
                .containsExactly('b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');
        assertThat(read.sources().problems().get(0).reason()).contains("JSON is damaged", "1 playlist before");
        assertThat(read.sources().problems().get(1).reason())
                .startsWith("passed over line 2: ")
                .endsWith(", and 2 more");
    }

    @Test
    void pathThatIsNotThereIsAnError() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> CorpusReader.DEFAULT.read(List.of(folder.resolve("x")), ReadingListener.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new CorpusReader(Duration.ZERO, GENTLE));
    }

    @Test
    void interruptedReadingStops() throws IOException {
        write("walks.txt", "t1 t2\n");
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(this::read);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static String listen(long second, String user, String title) {
        return """
                {"listened_at": %d, "user_name": "%s", "track_metadata": {"artist_name": "Artist", "track_name": "%s", \
                "additional_info": {"recording_mbid": null, "isrc": %s}}}
                """.formatted(1_600_000_000L + second, user, title, title.equals("One") ? "\"USRC17607839\"" : "null");
    }

    private ReadCorpus read() throws IOException {
        return new CorpusReader(Duration.ofMinutes(30), GENTLE).read(List.of(folder), ReadingListener.NONE);
    }

    private static Step step(ReadCorpus read, Stage stage) {
        return read.cleaning().steps().stream()
                .filter(step -> step.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> titles(ReadCorpus read) {
        return described(read).stream()
                .map(tracks -> tracks.stream().map(TrackDescription::title).toList())
                .toList();
    }

    private static List<List<String>> keys(ReadCorpus read) {
        return described(read).stream()
                .map(tracks -> tracks.stream().map(TrackDescription::key).toList())
                .toList();
    }

    private static List<List<TrackDescription>> described(ReadCorpus read) {
        List<List<TrackDescription>> playlists = new ArrayList<>();
        Corpus corpus = read.corpus().corpus();
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            List<TrackDescription> tracks = new ArrayList<>();
            for (int track : corpus.playlist(playlist)) {
                tracks.add(read.corpus().vocabulary().track(track));
            }
            playlists.add(tracks);
        }
        return playlists;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

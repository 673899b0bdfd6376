package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.AudioFixtures;
import deejai.audio.FilmFixtures;
import deejai.encoder.TrackAnalyzer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files a scan takes for music.
class MusicFilesTest {

    @TempDir
    Path folder;

    private Path music;
    private Path song;
    private Library library;
    private int films;

    @BeforeEach
    void create() throws Exception {
        library = Library.create(folder.resolve("library.db"));
        music = Files.createDirectory(folder.resolve("music"));
        song = folder.resolve("song.flac");
        AudioFixtures.write(song, AudioFixtures.noise(1, 44_100), 44_100, 1, Map.of("title", "Song"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void musicIsFoundUnderAnyName() throws Exception {
        for (String name : List.of("song", "song.txt", "song.unknown", "song.mp3")) {
            Files.copy(song, music.resolve(name));
        }
        assertThat(scan(false).added()).isEqualTo(4);
        assertThat(library.tracks().count()).isEqualTo(1);
        assertThat(scan(false).skipped()).isEqualTo(4);
    }

    @Test
    void whatIsNoMusicIsAFailureOnlyWhereItsNameSaysSo() throws Exception {
        String text = "words of a song ".repeat(1000);
        for (String name : List.of("words", "words.txt", "words.mp3", ".words")) {
            Files.writeString(music.resolve(name), text);
        }
        ScanReport report = scan(false);
        assertThat(report.scanned()).isEqualTo(1);
        assertThat(library.files().skipped()).extracting(StoredFile::path).containsExactly(music.resolve("words.mp3"));
    }

    @Test
    void filmsArePassedOverAndCountedUnlessAskedFor() throws Exception {
        FilmFixtures.write(music.resolve("film.mkv"), song);
        FilmFixtures.write(music.resolve("film without extension.mp4"), m4a());
        assertThat(scan(false).scanned()).isZero();
        assertThat(films).isEqualTo(2);
        assertThat(library.passedOverFiles().videoCount()).isEqualTo(2);
        assertThat(scan(true).added()).isEqualTo(2);
        assertThat(films).isZero();
        assertThat(library.passedOverFiles().videoCount()).isZero();
        // What is in the library stays there.
        assertThat(scan(false).skipped()).isEqualTo(2);
    }

    @Test
    void fileThatHasNotChangedIsNotLookedAtAgain() throws Exception {
        Path file = Files.writeString(music.resolve("secret"), "no music ".repeat(1000));
        FileTime time = Files.getLastModifiedTime(file);
        scan(false);
        byte[] sound = new byte[(int) Files.size(file)];
        System.arraycopy(Files.readAllBytes(song), 0, sound, 0, sound.length);
        Files.write(file, sound);
        Files.setLastModifiedTime(file, time);
        assertThat(scan(false).scanned()).isZero();
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 10_000));
        assertThat(scan(false).scanned()).isEqualTo(1);
    }

    @Test
    void fileThatIsMusicNoMoreIsRemoved() throws Exception {
        Path file = Files.copy(song, music.resolve("song"));
        assertThat(scan(false).added()).isEqualTo(1);
        Files.writeString(file, "no music ".repeat(1000));
        assertThat(scan(false).removed()).isEqualTo(1);
        Files.copy(song, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(scan(false).added()).isEqualTo(1);
        Files.delete(file);
        assertThat(scan(false).removed()).isEqualTo(1);
    }

    @Test
    void passedOverFilesOfOtherFoldersAndOfFilesThatAreGoneAreKeptAndForgotten() throws Exception {
        Path one = Files.createDirectory(music.resolve("one"));
        Path two = Files.createDirectory(music.resolve("two"));
        FilmFixtures.write(one.resolve("film.mkv"), song);
        FilmFixtures.write(two.resolve("film.mkv"), song);
        scan(false);
        Files.delete(one.resolve("film.mkv"));
        Files.delete(two.resolve("film.mkv"));
        scan(false, one);
        assertThat(library.passedOverFiles().videoCount()).isEqualTo(1);
        scan(false);
        assertThat(library.passedOverFiles().videoCount()).isZero();
    }

    private Path m4a() throws Exception {
        Path file = folder.resolve("song.m4a");
        AudioFixtures.write(file, AudioFixtures.noise(2, 44_100), 44_100, 1, Map.of());
        return file;
    }

    private ScanReport scan(boolean includeVideo) throws LibraryException {
        return scan(includeVideo, music);
    }

    private ScanReport scan(boolean includeVideo, Path root) throws LibraryException {
        ScanListener listener = new ScanListener() {
            @Override
            public void videosPassedOver(int count) {
                films = count;
            }
        };
        TrackAnalyzer analyzer = new TrackAnalyzer(new MeanSpectrumEncoder());
        return new LibraryScan(library, analyzer, listener, Clock.systemUTC())
                .run(List.of(root), new ScanSettings(2, false, includeVideo));
    }
}

package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.mp3", "A.MP3", "a.Flac", "a.m4a", "a.m4b", "a.ogg", "a.oga", "a.opus", "a.wav", "a.aif", "a.aiff",
                "a.aifc", "a.wma", "a.wv", "a.ape", "a.mka", "a.caf", "a.tta", "a.dsf", "a.dff", "a.ac3", "a.mp2",
                "a.aac", "a.alac", "a.b.mp3", "no.jpg.mp3", "music/01 – ünï.FLAC",
            })
    void musicIsAudio(String name) {
        assertThat(AudioFormats.isAudio(Path.of(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.mp4",
                "a.mkv",
                "a.avi",
                "a.webm",
                "a.mov",
                "cover.jpg",
                "a.mp3.part",
                "mp3",
                ".mp3",
                "._a.mp3",
                "a.",
                "a",
                "",
                "/",
                "music.mp3/cover.jpg",
                "list.m3u8",
                "a.mp3 ",
            })
    void filmsPicturesAndHiddenFilesAreNot(String name) {
        assertThat(AudioFormats.isAudio(Path.of(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"song", "song.txt", "song.mp4", "film.webm", "song.mp3 ", "song.", "a.unknown"})
    void namesThatSayNothingMayBeAudio(String name) {
        assertThat(AudioFormats.mayBeAudio(Path.of(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cover.JPG", "album.cue", "rip.log", "book.pdf", ".song", "._song.mp3", "/", "a.zip"})
    void namesOfOtherKindsOfFilesAreNoAudio(String name) {
        assertThat(AudioFormats.mayBeAudio(Path.of(name))).isFalse();
    }

    @Test
    void extensionsAreLowerCaseWithoutDots() {
        assertThat(AudioFormats.extensions()).contains("mp3", "flac").allMatch(text -> text.matches("[a-z0-9+]+"));
    }
}

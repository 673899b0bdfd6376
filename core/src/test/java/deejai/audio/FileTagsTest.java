package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTagsTest {

    private static final int RATE = 48_000;
    private static final String RECORDING = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus", "m4a", "alac", "wma", "mka", "webm", "wv", "wav"})
    void titleArtistAlbumGenreYearAndTrackAreRead(String extension) throws Exception {
        Path file = write(
                extension,
                Map.of(
                        "title",
                        "Jóga 🎧",
                        "artist",
                        "Björk",
                        "album",
                        "Homogenic",
                        "genre",
                        "Electronic",
                        "date",
                        "1997-09-22",
                        "track",
                        "2/10"));

        Tags tags = tags(file);

        assertThat(tags.title()).isEqualTo("Jóga 🎧");
        assertThat(tags.artists()).containsExactly("Björk");
        assertThat(tags.album()).isEqualTo("Homogenic");
        assertThat(tags.genres()).containsExactly("Electronic");
        assertThat(tags.year()).hasValue(1997);
        assertThat(tags.trackNumber()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus", "m4a", "mka"})
    void albumArtistAndDiscAreRead(String extension) throws Exception {
        Tags tags = tags(write(extension, Map.of("album_artist", "Various Artists", "disc", "2/3")));

        assertThat(tags.albumArtist()).isEqualTo("Various Artists");
        assertThat(tags.discNumber()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus", "mka"})
    void idsAreRead(String extension) throws Exception {
        var entries = new HashMap<String, String>();
        entries.put("MUSICBRAINZ_TRACKID", RECORDING);
        entries.put(extension.equals("mp3") ? "TSRC" : "ISRC", "GB-AYE-97-00123");

        Tags tags = tags(write(extension, entries));

        assertThat(tags.musicBrainzRecordingId()).isEqualTo(RECORDING);
        assertThat(tags.isrc()).isEqualTo("GBAYE9700123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "opus", "m4a", "wav", "wma", "wv", "aac", "mp2"})
    void fileWithoutTagsHasNone(String extension) throws Exception {
        assertThat(tags(write(extension, Map.of()))).isEqualTo(Tags.NONE);
    }

    @Test
    void oldTagAtTheEndIsReadInItsOldCharacters() throws Exception {
        Path file = write("mp3", Map.of());
        // FFmpeg's muxer begins the file with an empty ID3v2 tag; without one it looks for the old kind.
        TagFixtures.removeId3v2(file);
        TagFixtures.append(file, TagFixtures.id3v1("Jóga", "Björk", 17));

        Tags tags = tags(file);

        assertThat(tags.title()).isEqualTo("Jóga");
        assertThat(tags.artists()).containsExactly("Björk");
        assertThat(tags.genres()).containsExactly("Rock");
    }

    private Path write(String extension, Map<String, String> tags) throws Exception {
        Path file = folder.resolve("tagged." + extension);
        float[] noise = AudioFixtures.noise(1, RATE / 2);
        AudioFixtures.write(file, AudioFixtures.interleave(noise, noise), RATE, 2, tags);
        return file;
    }

    private static Tags tags(Path file) throws AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            return audio.tags();
        }
    }
}

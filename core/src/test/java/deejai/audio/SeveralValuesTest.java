package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Several artists, genres and ids in one tag, in every format that has a way of its own for them.
class SeveralValuesTest {

    private static final int RATE = 48_000;
    private static final String RECORDING = "8f3471b5-7e6a-48da-86a9-c1c07a0f47ae";
    private static final String ARTIST_1 = "87c5dedd-371d-4a53-9f7f-80522fb7f3cb";
    private static final String ARTIST_2 = "f27ec8db-af05-4f36-916e-3d57f91ecf5e";

    @TempDir
    Path folder;

    @Test
    void vorbisCommentsAreRepeated() throws Exception {
        Path file = write(
                "flac",
                Map.of(
                        "ARTIST",
                        "Anna",
                        "ARTISX",
                        "Bert",
                        "GENRE",
                        "Jazz",
                        "GENRX",
                        "Soul",
                        "MUSICBRAINZ_ARTISTID",
                        ARTIST_1,
                        "MUSICBRAINZ_ARTISTIX",
                        ARTIST_2));
        rename(file, "ARTISX=", "ARTIST=");
        rename(file, "GENRX=", "GENRE=");
        rename(file, "MUSICBRAINZ_ARTISTIX=", "MUSICBRAINZ_ARTISTID=");
        Tags tags = tags(file);
        assertThat(tags.artists()).containsExactlyInAnyOrder("Anna", "Bert");
        assertThat(tags.genres()).containsExactlyInAnyOrder("Jazz", "Soul");
        assertThat(tags.musicBrainzArtistIds()).containsExactlyInAnyOrder(ARTIST_1, ARTIST_2);
    }

    @Test
    void mp4ItemsHoldSeveralValues() throws Exception {
        Path file = write("m4a", Map.of("title", "Title"));
        TagFixtures.addMp4Items(
                file,
                TagFixtures.mp4Item("\u00A9ART", 1, utf8("Anna"), utf8("Béla")),
                TagFixtures.mp4Item("\u00A9gen", 1, utf8("Jazz")),
                TagFixtures.mp4Item("\u00A9gen", 1, utf8("Soul")),
                TagFixtures.mp4FreeItem("MusicBrainz Track Id", utf8(RECORDING)),
                TagFixtures.mp4FreeItem("MusicBrainz Artist Id", utf8(ARTIST_1), utf8(ARTIST_2)),
                TagFixtures.mp4FreeItem("ISRC", utf8("GBAYE9700123")),
                TagFixtures.mp4FreeItem("replaygain_track_gain", utf8("-7.03 dB")));
        Tags tags = tags(file);
        assertThat(tags.title()).isEqualTo("Title");
        assertThat(tags.artists()).containsExactly("Anna", "Béla");
        assertThat(tags.genres()).containsExactly("Jazz", "Soul");
        assertThat(tags.musicBrainzRecordingId()).isEqualTo(RECORDING);
        assertThat(tags.musicBrainzArtistIds()).containsExactly(ARTIST_1, ARTIST_2);
        assertThat(tags.isrc()).isEqualTo("GBAYE9700123");
        assertThat(tags.replayGain().trackGainDb()).hasValue(-7.03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wv", "mp3"})
    void apeItemsHoldSeveralValues(String extension) throws Exception {
        Path file = write(extension, Map.of());
        if (extension.equals("mp3")) {
            TagFixtures.removeId3v2(file);
        }
        TagFixtures.append(
                file,
                TagFixtures.apeTexts(
                        "Title",
                        "Title",
                        "Artist",
                        "Anna\0Béla",
                        "Genre",
                        "Jazz\0Soul",
                        "MUSICBRAINZ_TRACKID",
                        RECORDING,
                        "MUSICBRAINZ_ARTISTID",
                        ARTIST_1 + '\0' + ARTIST_2,
                        "ISRC",
                        "GBAYE9700123",
                        "REPLAYGAIN_TRACK_GAIN",
                        "+1.5 dB"));
        Tags tags = tags(file);
        assertThat(tags.title()).isEqualTo("Title");
        assertThat(tags.artists()).containsExactly("Anna", "Béla");
        assertThat(tags.genres()).containsExactly("Jazz", "Soul");
        assertThat(tags.musicBrainzRecordingId()).isEqualTo(RECORDING);
        assertThat(tags.musicBrainzArtistIds()).containsExactly(ARTIST_1, ARTIST_2);
        assertThat(tags.isrc()).isEqualTo("GBAYE9700123");
        assertThat(tags.replayGain().trackGainDb()).hasValue(1.5);
    }

    @ParameterizedTest
    @CsvSource({"aiff, 'ID3 '", "wav, 'id3 '"})
    void chunksHoldWholeId3Tags(String extension, String chunk) throws Exception {
        Path file = write(extension, Map.of());
        byte[] tag = TagFixtures.id3v2(
                4,
                TagFixtures.id3v2Frame(4, "TIT2", TagFixtures.utf8("Title")),
                TagFixtures.id3v2Frame(4, "TPE1", TagFixtures.utf8("Anna\0Béla")),
                TagFixtures.id3v2Frame(4, "TCON", TagFixtures.utf8("Jazz\0Soul")),
                TagFixtures.id3v2Frame(4, "TSRC", TagFixtures.utf8("GBAYE9700123")),
                TagFixtures.id3v2Frame(4, "UFID", TagFixtures.latin1("http://musicbrainz.org\0" + RECORDING)));
        TagFixtures.addChunk(
                file, chunk, tag, extension.equals("wav") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        Tags tags = tags(file);
        assertThat(tags.title()).isEqualTo("Title");
        assertThat(tags.artists()).containsExactly("Anna", "Béla");
        assertThat(tags.genres()).containsExactly("Jazz", "Soul");
        assertThat(tags.musicBrainzRecordingId()).isEqualTo(RECORDING);
        assertThat(tags.isrc()).isEqualTo("GBAYE9700123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "mka", "wv", "wma"})
    void loudnessIsRead(String extension) throws Exception {
        Path file = write(
                extension,
                Map.of(
                        "REPLAYGAIN_TRACK_GAIN",
                        "-7.03 dB",
                        "REPLAYGAIN_TRACK_PEAK",
                        "0.988",
                        "REPLAYGAIN_ALBUM_GAIN",
                        "+0,5 dB",
                        "REPLAYGAIN_ALBUM_PEAK",
                        "1"));
        ReplayGain gain = tags(file).replayGain();
        assertThat(gain.trackGainDb()).hasValue(-7.03);
        assertThat(gain.trackPeak()).hasValue(0.988);
        assertThat(gain.albumGainDb()).hasValue(0.5);
        assertThat(gain.albumPeak()).hasValue(1);
    }

    @Test
    void loudnessOfOpusHasItsOwnScale() throws Exception {
        ReplayGain gain = tags(write("opus", Map.of("R128_TRACK_GAIN", "-2048", "R128_ALBUM_GAIN", "256")))
                .replayGain();
        assertThat(gain.trackGainDb()).hasValue(-3);
        assertThat(gain.albumGainDb()).hasValue(6);
        assertThat(gain.trackPeak()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "loud", "NaN", "1e9", "123456789", "99999 dB", "dB -3"})
    void loudnessThatIsNoneIsLeftOut(String value) throws Exception {
        Path file = write("flac", Map.of("REPLAYGAIN_TRACK_GAIN", value, "REPLAYGAIN_TRACK_PEAK", "-1"));
        assertThat(tags(file).replayGain()).isEqualTo(ReplayGain.NONE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void rename(Path file, String name, String newName) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, start);
        out.writeBytes(TagFixtures.latin1(newName));
        out.write(bytes, start + name.length(), bytes.length - start - name.length());
        Files.write(file, out.toByteArray());
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

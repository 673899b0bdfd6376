package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {

    private static final int RATE = 48_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wav", "aiff", "flac", "mp3", "mp2", "ogg", "opus", "m4a", "alac", "aac", "mka", "webm", "wma", "wv",
                "tta",
            })
    void soundIsAudioWhateverItsName(String extension) throws Exception {
        Path file = write(extension, Map.of("title", "Title"));
        assertThat(FileContent.of(file)).isEqualTo(FileContent.AUDIO);
    }

    @Test
    void bareFramesAreAudio() throws Exception {
        Path file = write("mp3", Map.of());
        TagFixtures.removeId3v2(file);
        assertThat(FileContent.of(file)).isEqualTo(FileContent.AUDIO);
        TagFixtures.prepend(file, new byte[1000]);
        assertThat(FileContent.of(file)).isEqualTo(FileContent.AUDIO);
    }

    @ParameterizedTest
    @CsvSource({"mp4, m4a", "mov, m4a", "mkv, flac", "avi, mp2"})
    void filmIsVideo(String extension, String sound) throws Exception {
        Path film = folder.resolve("film." + extension);
        FilmFixtures.write(film, write(sound, Map.of()));
        assertThat(FileContent.of(film)).isEqualTo(FileContent.VIDEO);
    }

    @Test
    void filmCanBeHeard() throws Exception {
        Path film = folder.resolve("film.mkv");
        Path sound = write("flac", Map.of());
        FilmFixtures.write(film, sound);
        assertThat(Signals.decode(film)).isEqualTo(Signals.decode(sound));
    }

    @Test
    void chapterPicturesMakeNoFilm() throws Exception {
        assertThat(FileContent.of(mp4("soun", "mp4a", "vide", "jpeg"))).isEqualTo(FileContent.AUDIO);
        assertThat(FileContent.of(mp4("soun", "mp4a", "vide", "avc1"))).isEqualTo(FileContent.VIDEO);
        assertThat(FileContent.of(mp4("soun", "mp4a"))).isEqualTo(FileContent.AUDIO);
        assertThat(FileContent.of(mp4("text", "tx3g"))).isEqualTo(FileContent.OTHER);
    }

    @Test
    void textAndPicturesAndNoiseAreOther() throws Exception {
        assertThat(FileContent.of(
                        write("a", "These are the words of a song. ".repeat(400).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FileContent.OTHER);
        assertThat(FileContent.of(write("b", TagFixtures.latin1("\u0089PNG\r\n\u001A\n" + "picture".repeat(999)))))
                .isEqualTo(FileContent.OTHER);
        assertThat(FileContent.of(write("c", TagFixtures.latin1("RIFF\0\0\1\0WEBPVP8 " + "picture".repeat(999)))))
                .isEqualTo(FileContent.OTHER);
        for (int seed = 0; seed < 200; seed++) {
            byte[] noise = new byte[10_000];
            new SplittableRandom(seed).nextBytes(noise);
            noise[0] = (byte) 0xFF;
            noise[1] = (byte) 0xFB;
            assertThat(FileContent.of(write("d", noise))).isEqualTo(FileContent.OTHER);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 11, 12, 16, 30})
    void fileOfFewBytesIsOther(int length) throws Exception {
        assertThat(FileContent.of(write("zeros", new byte[length]))).isEqualTo(FileContent.OTHER);
    }

    @Test
    void brokenContainersAreJudgedToo() throws Exception {
        for (String beginning : new String[] {
            "\u001AE\u00DF\u00A3\1\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF",
            "\0\0\0\1ftypisom\u007F\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF",
            "\0\0\0\u0010ftypisom\0\0\0\0\0\0\0\0moov",
            "0&\u00B2u\u008Ef\u00CF\u0011\0\0\0\0\0\0\0\0\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u007F",
        }) {
            assertThat(FileContent.of(write("broken", TagFixtures.latin1(beginning))))
                    .isNotNull();
            assertThat(FileContent.of(write("longer", TagFixtures.latin1(beginning + "\0".repeat(9999)))))
                    .isNotNull();
        }
    }

    /// An MP4 file without sound or pictures: only what says which tracks it has.
    ///
    /// @param handlersAndFormats handler and format of each track
    private Path mp4(String... handlersAndFormats) throws IOException {
        var tracks = new ByteArrayOutputStream();
        for (int i = 0; i < handlersAndFormats.length; i += 2) {
            byte[] handler = TagFixtures.mp4Box(
                    "hdlr", TagFixtures.latin1("\0".repeat(8) + handlersAndFormats[i] + "\0".repeat(12)));
            byte[] format = TagFixtures.latin1("\0".repeat(12) + handlersAndFormats[i + 1] + "\0".repeat(8));
            byte[] samples = TagFixtures.mp4Box("minf", TagFixtures.mp4Box("stbl", TagFixtures.mp4Box("stsd", format)));
            tracks.writeBytes(TagFixtures.mp4Box("trak", TagFixtures.mp4Box("mdia", concat(handler, samples))));
        }
        byte[] type = TagFixtures.mp4Box("ftyp", TagFixtures.latin1("isom\0\0\0\0"));
        return write(
                "file.mp4",
                concat(
                        type,
                        concat(
                                TagFixtures.mp4Box("mdat", new byte[5000]),
                                TagFixtures.mp4Box("moov", tracks.toByteArray()))));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String extension, Map<String, String> tags) throws Exception {
        Path file = folder.resolve("sound." + extension);
        float[] noise = AudioFixtures.noise(1, RATE);
        AudioFixtures.write(file, AudioFixtures.interleave(noise, noise), RATE, 2, tags);
        return file;
    }
}

package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFileTest {

    private static final int CD = 44_100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "wav, wav, pcm_s16le",
        "flac, flac, flac",
        "mp3, mp3, mp3",
        "mp2, mp3, mp2",
        "ogg, ogg, vorbis",
        "m4a, 'mov,mp4,m4a,3gp,3g2,mj2', aac",
        "aac, aac, aac",
        "alac, 'mov,mp4,m4a,3gp,3g2,mj2', alac",
        "mka, 'matroska,webm', flac",
        "wma, asf, wmav2",
        "wv, wv, wavpack",
        "tta, tta, tta",
        "aiff, aiff, pcm_s16be",
    })
    void propertiesAreThoseOfTheFile(String extension, String container, String codec) throws Exception {
        Path file = folder.resolve("noise." + extension);
        float[] noise = AudioFixtures.noise(3, 3 * CD);
        AudioFixtures.write(file, AudioFixtures.interleave(noise, noise), CD, 2, Map.of());

        try (AudioFile audio = AudioFile.open(file)) {
            AudioProperties properties = audio.properties();
            assertThat(properties.container()).isEqualTo(container);
            assertThat(properties.codec()).isEqualTo(codec);
            assertThat(properties.sampleRate()).isEqualTo(CD);
            assertThat(properties.channels()).isEqualTo(2);
            assertThat(properties.durationSeconds()).isCloseTo(3, within(0.3));
            assertThat(properties.bitRate()).isPositive();
            assertThat(audio.path()).isEqualTo(file);
        }
    }

    @Test
    void fileThatIsNotThereSaysSo() {
        assertThatOpening(folder.resolve("gone.mp3")).hasMessageEndingWith("gone.mp3: no such file");
    }

    @Test
    void folderSaysSo() throws Exception {
        assertThatOpening(Files.createDirectory(folder.resolve("album.flac")))
                .hasMessageEndingWith("album.flac: a folder, not a file");
    }

    @Test
    void emptyFileSaysSo() throws Exception {
        assertThatOpening(Files.createFile(folder.resolve("empty.ogg")))
                .hasMessageEndingWith("empty.ogg: file is empty");
    }

    @Test
    void textAndPicturesAndListsAreNotAudio() throws Exception {
        Path secret = folder.resolve("real.wav");
        AudioFixtures.write(secret, AudioFixtures.noise(1, CD), CD, 1, Map.of());
        Path list = folder.resolve("list.mp3");
        Files.writeString(list, "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nreal.wav\n#EXT-X-ENDLIST\n");
        Path concat = folder.resolve("concat.mp3");
        Files.writeString(concat, "ffconcat version 1.0\nfile real.wav\n");
        Path text = folder.resolve("text.mp3");
        Files.writeString(text, "Dear diary, today I wrote a text file and called it music.\n".repeat(100));

        for (Path file : new Path[] {list, concat, text}) {
            assertThatOpening(file).hasMessageContaining("not an audio file FFmpeg knows (");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "m4a", "wav", "aac", "wv", "opus"})
    void randomBytesAreAnErrorOrFewSamplesButNeverAnythingElse(String extension) throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            var bytes = new byte[20_000];
            new Random(seed).nextBytes(bytes);
            Path file = folder.resolve("random." + extension);
            Files.write(file, bytes);
            try {
                for (float sample : Signals.decode(file)) {
                    assertThat(sample).isBetween(-4F, 4F);
                }
            } catch (AudioFileException e) {
                assertThat(e.path()).isEqualTo(file);
                assertThat(e).hasMessageStartingWith(file + ": ").hasMessage(file + ": " + e.reason());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "m4a", "wav", "aac", "wv"})
    void fileCutOffInItsHeaderIsAnErrorThatNamesIt(String extension) throws Exception {
        Path whole = folder.resolve("whole." + extension);
        float[] noise = AudioFixtures.noise(3, CD);
        AudioFixtures.write(whole, AudioFixtures.interleave(noise, noise), CD, 2, Map.of());
        Path cut = folder.resolve("cut." + extension);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, 20));

        assertThatThrownBy(() -> Signals.decode(cut))
                .isInstanceOf(AudioFileException.class)
                .hasMessageStartingWith(cut + ": ");
    }

    @Test
    void audioWithoutSamplesIsAnError() throws Exception {
        Path file = folder.resolve("nothing.wav");
        Files.write(file, AudioFixtures.wavHeader(1, 16, CD, 2, 0));

        assertThatThrownBy(() -> Signals.decode(file)).isInstanceOf(AudioFileException.class);
        assertThatThrownBy(() -> {
                    try (AudioFile audio = AudioFile.open(file)) {
                        audio.contentHash();
                    }
                })
                .isInstanceOf(AudioFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.wav", "ümläut – ñ.wav", "日本語.wav", "🎧 emoji.wav", "new\nline.wav", "tab\tand\"quotes'.wav",
                "http:song.wav", "concat:a|b.wav", "pipe:0.wav", "100%20 sure %.wav", "-dash.wav", "a,b;c,,d:e.wav",
                "subfile,,start,0,end,0,,:x.wav", "%d.wav", "back\\slash.wav", "[brackets]?*.wav",
            })
    void anyNameWorks(String name) throws Exception {
        Path plain = folder.resolve("plain.wav");
        AudioFixtures.write(plain, AudioFixtures.noise(4, 1000), CD, 1, Map.of());
        Path file = folder.resolve(name);
        Files.copy(plain, file);

        assertThat(Signals.decode(file)).containsExactly(Signals.decode(plain));
    }

    @Test
    void anyNameWorksWhereTagsAtTheEndAreLeftOut() throws Exception {
        Path plain = folder.resolve("plain.mp3");
        AudioFixtures.write(plain, AudioFixtures.noise(4, CD), CD, 1, Map.of());
        Path file = folder.resolve("a,b,,:c 100% 🎧\n.mp3");
        Files.copy(plain, file);
        TagFixtures.append(file, TagFixtures.id3v1("Title", "Artist", 17));

        assertThat(Signals.decode(file)).containsExactly(Signals.decode(plain));
    }

    @Test
    void nameThatIsNotTextWorks() throws Exception {
        Path file;
        try {
            file = Path.of(URI.create(folder.toUri() + "caf%E9.wav"));
        } catch (IllegalArgumentException e) {
            Assumptions.abort("names are text on this system");
            return;
        }
        Path plain = folder.resolve("plain.wav");
        AudioFixtures.write(plain, AudioFixtures.noise(4, 1000), CD, 1, Map.of());
        Files.copy(plain, file);

        assertThat(Signals.decode(file)).containsExactly(Signals.decode(plain));
    }

    @Test
    void relativePathWorks() throws Exception {
        Path file = folder.resolve("relative.wav");
        AudioFixtures.write(file, AudioFixtures.noise(4, 1000), CD, 1, Map.of());

        assertThat(Signals.decode(Path.of("").toAbsolutePath().relativize(file)))
                .hasSize(1000);
    }

    @Test
    void pathInsideAZipFileIsAnArgumentError() throws Exception {
        Path zip = folder.resolve("album.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path inside = files.getPath("song.mp3");
            assertThatThrownBy(() -> AudioFile.open(inside))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("path must be on the default file system");
        }
    }

    @Test
    void closedFileCannotBeRead() throws Exception {
        Path file = folder.resolve("closed.wav");
        AudioFixtures.write(file, AudioFixtures.noise(4, 1000), CD, 1, Map.of());
        AudioFile audio = AudioFile.open(file);
        audio.close();
        audio.close();

        assertThatThrownBy(audio::contentHash).isInstanceOf(IllegalStateException.class);
        assertThat(audio.properties().sampleRate()).isEqualTo(CD);
    }

    @Test
    void openingAndDecodingOverAndOverKeepsNoNativeMemory() throws Exception {
        Path file = folder.resolve("again.flac");
        AudioFixtures.write(file, AudioFixtures.noise(4, 10_000), CD, 1, Map.of());
        openHashAndDecode(file, 200);
        long before = residentBytes();

        openHashAndDecode(file, 1000);

        // 1 MB comes and goes by itself; 1000 leaked decoders, the smallest of the native objects, take 20 MB.
        assertThat(residentBytes() - before).isLessThan(12_000_000);
    }

    private static void openHashAndDecode(Path file, int times) throws AudioFileException {
        for (int i = 0; i < times; i++) {
            if (i % 50 == 0) {
                System.gc(); // keeps the Java heap, which counts as well, from growing
            }
            try (AudioFile audio = AudioFile.open(file)) {
                audio.contentHash();
                audio.decode(22_050, (samples, length) -> {});
            }
        }
    }

    private static long residentBytes() {
        System.gc();
        return Pointer.physicalBytes();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatOpening(Path file) {
        return assertThatThrownBy(() -> AudioFile.open(file))
                .isInstanceOf(AudioFileException.class)
                .hasMessageStartingWith(file + ": ");
    }
}

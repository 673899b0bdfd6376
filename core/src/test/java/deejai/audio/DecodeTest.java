package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeTest {

    private static final int CD = 44_100;

    @TempDir
    Path folder;

    @Test
    void monoIsTheMeanOfTheChannels() throws Exception {
        float[] left = new float[1000];
        Arrays.fill(left, 1);
        Path file = folder.resolve("left.wav");
        AudioFixtures.writeFloatWav(file, AudioFixtures.interleave(left, new float[1000]), CD, 2);

        assertThat(Signals.decode(file)).hasSize(1000).containsOnly(0.5F);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 8, 9, 17, 32})
    void anyNumberOfChannelsIsMixed(int channels) throws Exception {
        var planes = new float[channels][];
        float[] mean = new float[2000];
        for (int channel = 0; channel < channels; channel++) {
            planes[channel] = AudioFixtures.noise(channel, mean.length);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += planes[channel][i] / channels;
            }
        }
        Path file = folder.resolve("channels.wav");
        AudioFixtures.writeFloatWav(file, AudioFixtures.interleave(planes), CD, channels);

        assertThat(Signals.decode(file)).containsExactly(mean, within(1e-6F));
    }

    @Test
    void integersAreScaledToOne() throws Exception {
        Path file = folder.resolve("scale.wav");
        AudioFixtures.write(file, new float[] {-1, -0.5F, 0, 0.25F, 1}, CD, 1, Map.of());

        assertThat(Signals.decode(file)).containsExactly(-1, -0.5F, 0, 0.25F, 32767 / 32768F);
    }

    @Test
    void samplesThatAreNotFiniteBecomeZeroAndHugeOnesAreClamped() throws Exception {
        Path file = folder.resolve("broken.wav");
        float[] samples = {0.5F, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e30F, -5, 3};
        AudioFixtures.writeFloatWav(file, samples, CD, 1);

        assertThat(Signals.decode(file)).containsExactly(0.5F, 0, 0, 0, 4, -4, 3);
    }

    @Test
    void oneSampleThatIsNotANumberLeavesItsNeighboursAlone() throws Exception {
        float[] sine = AudioFixtures.sine(440, CD, CD);
        Path sound = folder.resolve("sound.wav");
        Path broken = folder.resolve("broken.wav");
        sine[20_000] = 0;
        AudioFixtures.writeFloatWav(sound, sine, CD, 1);
        sine[20_000] = Float.NaN;
        AudioFixtures.writeFloatWav(broken, sine, CD, 1);

        assertThat(Signals.decode(broken, 22_050)).containsExactly(Signals.decode(sound, 22_050));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 44100, 22050", "2, 44100, 22050", "3, 44100, 22050", "8191, 44100, 22050", "8192, 44100, 22050",
        "8193, 44100, 22050", "1, 48000, 22050", "2, 48000, 22050", "3, 48000, 22050", "100003, 48000, 22050",
        "1, 8000, 22050", "10007, 8000, 22050", "777, 22050, 22050", "20001, 16000, 22050", "50000, 96000, 22050",
        "50000, 192000, 22050", "12345, 44099, 22050", "30000, 11025, 44100", "300, 1000, 192000",
    })
    void lengthIsThatOfTheSourceAtTheOtherRateRoundedUp(int length, int sourceRate, int targetRate) throws Exception {
        Path file = folder.resolve("length.wav");
        AudioFixtures.writeFloatWav(file, AudioFixtures.noise(1, length), sourceRate, 1);

        assertThat(Signals.decode(file, targetRate))
                .hasSize((int) Math.ceilDiv((long) length * targetRate, sourceRate));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 32_000, 44_100, 44_099, 48_000, 88_200, 96_000, 192_000})
    void sineStaysWhereItIsAtAnyRate(int sourceRate) throws Exception {
        Path file = folder.resolve("sine.wav");
        AudioFixtures.writeFloatWav(file, AudioFixtures.sine(1000, sourceRate, 2 * sourceRate), sourceRate, 1);

        float[] signal = Signals.decode(file, 22_050);

        assertThat(Signals.relativeError(inner(signal), inner(AudioFixtures.sine(1000, 22_050, 2 * 22_050))))
                .isLessThan(2e-5);
    }

    /// A lag of one sample would be an error of 0.14. LAME makes everything 3 % quieter.
    @ParameterizedTest
    @CsvSource({
        "wav, 44100, 1e-4", "aiff, 44100, 1e-4", "flac, 44100, 1e-4", "tta, 44100, 1e-4", "wv, 44100, 1e-4",
        "mka, 44100, 1e-4", "mp3, 44100, 0.031", "mp3, 48000, 0.031", "ogg, 44100, 0.006", "m4a, 44100, 0.001",
        "opus, 48000, 0.01",
    })
    void sineStaysWhereItIsThroughEveryEncoding(String extension, int sourceRate, double tolerance) throws Exception {
        float[] sine = AudioFixtures.sine(500, sourceRate, 2 * sourceRate);
        Path file = folder.resolve("sine." + extension);
        AudioFixtures.write(file, AudioFixtures.interleave(sine, sine), sourceRate, 2, Map.of());

        float[] signal = Signals.decode(file, 22_050);

        float[] expected = AudioFixtures.sine(500, 22_050, 2 * 22_050);
        assertThat(signal.length).isBetween(expected.length, expected.length + 1024);
        assertThat(Signals.relativeError(inner(signal), inner(expected))).isLessThan(tolerance);
    }

    @Test
    void signalIsTakenAsSilentBeforeItsStartAndBehindItsEnd() throws Exception {
        float[] one = new float[CD];
        Arrays.fill(one, 1);
        Path alone = folder.resolve("alone.wav");
        AudioFixtures.writeFloatWav(alone, one, CD, 1);
        float[] between = new float[3 * CD];
        Arrays.fill(between, CD, 2 * CD, 1);
        Path surrounded = folder.resolve("surrounded.wav");
        AudioFixtures.writeFloatWav(surrounded, between, CD, 1);

        float[] expected = Arrays.copyOfRange(Signals.decode(surrounded, 22_050), 22_050, 2 * 22_050);

        assertThat(Signals.decode(alone, 22_050)).containsExactly(expected, within(1e-6F));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 96_000})
    void hourLongFileIsStreamedInBoundedBlocks(int targetRate) throws Exception {
        int hour = 3600;
        Path file = folder.resolve("hour.wav");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(AudioFixtures.wavHeader(1, 8, 8_000, 1, 8_000L * hour));
            sparse.setLength(sparse.length() + 8_000L * hour);
        }
        var longest = new AtomicInteger();
        var total = new AtomicLong();

        try (AudioFile audio = AudioFile.open(file)) {
            assertThat(audio.properties().durationSeconds()).isEqualTo(hour);
            long returned = audio.decode(targetRate, (samples, length) -> {
                longest.accumulateAndGet(length, Math::max);
                total.addAndGet(length);
            });
            assertThat(returned).isEqualTo(total.get()).isEqualTo((long) targetRate * hour);
        }

        assertThat(longest.get()).isBetween(1, AudioFile.MAX_BLOCK_SAMPLES);
    }

    @Test
    void streamThatChangesItsRateAndChannelsIsFollowed() throws Exception {
        Path first = folder.resolve("first.mp3");
        Path second = folder.resolve("second.mp3");
        Path chained = folder.resolve("chained.mp3");
        float[] sine = AudioFixtures.sine(500, CD, CD);
        AudioFixtures.write(first, AudioFixtures.interleave(sine, sine), CD, 2, Map.of());
        AudioFixtures.write(second, AudioFixtures.sine(500, 32_000, 32_000), 32_000, 1, Map.of());
        Files.write(chained, Files.readAllBytes(first));
        TagFixtures.append(chained, Files.readAllBytes(second));

        assertThat(Signals.decode(chained, 22_050).length).isBetween(2 * 22_050 - 2000, 2 * 22_050 + 2000);
    }

    @Test
    void brokenPacketsCostAMomentNotTheFile() throws Exception {
        Path file = folder.resolve("scratched.flac");
        AudioFixtures.write(file, AudioFixtures.noise(5, 10 * CD), CD, 1, Map.of());
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 20_000; i++) {
            bytes[i] = 0x55;
        }
        Files.write(file, bytes);

        assertThat(Signals.decode(file).length).isBetween(9 * CD, 10 * CD);
    }

    @Test
    void truncatedFileGivesWhatIsThere() throws Exception {
        Path file = folder.resolve("cut.mp3");
        AudioFixtures.write(file, AudioFixtures.sine(440, CD, 10 * CD), CD, 1, Map.of());
        cut(file, Files.size(file) / 2);

        assertThat(Signals.decode(file).length).isBetween(4 * CD, 6 * CD);
    }

    @Test
    void failsWhenMostPacketsCannotBeDecoded() throws Exception {
        Path file = folder.resolve("wreck.m4a");
        AudioFixtures.write(file, AudioFixtures.noise(5, 10 * CD), CD, 1, Map.of());
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length - 8000, (byte) 0xFF);
        Files.write(file, bytes);

        assertThatThrownBy(() -> Signals.decode(file))
                .isInstanceOf(AudioFileException.class)
                .hasMessageMatching("(?s).*wreck\\.m4a: damaged: [\\d,]+ of [\\d,]+ packets could not be decoded");
    }

    @Test
    void exceptionOfTheSinkEndsTheDecoding() throws Exception {
        Path file = folder.resolve("long.flac");
        AudioFixtures.write(file, AudioFixtures.noise(5, 10 * CD), CD, 1, Map.of());
        var calls = new AtomicInteger();
        var full = new IllegalStateException("full");

        try (AudioFile audio = AudioFile.open(file)) {
            assertThatThrownBy(() -> audio.decode(22_050, (samples, length) -> {
                        if (calls.incrementAndGet() == 3) {
                            throw full;
                        }
                    }))
                    .isSameAs(full);
            assertThat(calls).hasValue(3);
            assertThat(audio.decode(22_050, (samples, length) -> {})).isEqualTo(10 * 22_050);
        }
    }

    @Test
    void interruptEndsTheDecodingAndStaysSet() throws Exception {
        Path file = folder.resolve("long.flac");
        AudioFixtures.write(file, AudioFixtures.noise(5, 10 * CD), CD, 1, Map.of());
        var total = new AtomicLong();

        try (AudioFile audio = AudioFile.open(file)) {
            assertThatThrownBy(() -> audio.decode(CD, (samples, length) -> {
                        total.addAndGet(length);
                        Thread.currentThread().interrupt();
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("long.flac");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(total.get()).isLessThan(2 * AudioFile.MAX_BLOCK_SAMPLES);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 2_822_401})
    void sampleRateOutOfRangeIsAnArgumentError(int sampleRate) throws Exception {
        Path file = folder.resolve("short.wav");
        AudioFixtures.write(file, new float[100], CD, 1, Map.of());

        try (AudioFile audio = AudioFile.open(file)) {
            assertThatThrownBy(() -> audio.decode(sampleRate, (samples, length) -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("sampleRate must be")
                    .hasMessageEndingWith(": " + sampleRate);
        }
    }

    @Test
    void decodesTheSameAgainAndAfterHashing() throws Exception {
        Path file = folder.resolve("twice.mp3");
        AudioFixtures.write(file, AudioFixtures.noise(9, 2 * CD), CD, 1, Map.of());

        try (AudioFile audio = AudioFile.open(file)) {
            var first = new Signals.Collector();
            var second = new Signals.Collector();
            String hash = audio.contentHash();
            audio.decode(22_050, first);
            audio.decode(22_050, second);
            assertThat(second.samples()).containsExactly(first.samples());
            assertThat(audio.contentHash()).isEqualTo(hash);
        }
    }

    /// Without the first and last 0.2 s, where a sine that begins or ends is not one.
    private static float[] inner(float[] signal) {
        int edge = 22_050 / 5;
        return Arrays.copyOfRange(signal, edge, 2 * 22_050 - edge);
    }

    private static void cut(Path file, long bytes) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }
}

package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscoderTest {

    private static final int RATE = 48_000;

    /// What MP3 may add at the start, in seconds.
    private static final double DELAY_SECONDS = 0.05;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(StreamFormat.class)
    void streamSoundsLikeItsSource(StreamFormat format) throws Exception {
        Path source = write("source.wav", chirps(6), RATE);
        Path stream = transcode(source, TranscodeSettings.whole(format));
        float[] expected = Signals.decode(source, RATE);
        float[] actual = Signals.decode(stream, RATE);
        assertThat(seconds(actual)).isCloseTo(6, within(DELAY_SECONDS));
        int delay = delay(actual, expected);
        assertThat(delay).isBetween(0, (int) (DELAY_SECONDS * RATE));
        float[] aligned = Arrays.copyOfRange(actual, delay, actual.length);
        assertThat(Signals.relativeError(aligned, expected)).isLessThan(0.1);
        try (AudioFile file = AudioFile.open(stream)) {
            assertThat(file.properties().channels()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wav", "flac", "mp3", "ogg", "opus", "m4a", "aac", "mka", "webm", "wma", "wv", "tta", "aiff"})
    void streamBeginsWhereItIsAskedTo(String extension) throws Exception {
        Path source = write("source." + extension, chirps(9), RATE);
        float[] whole = Signals.decode(source, RATE);
        for (double start : new double[] {0.7, 3.21, 7.5}) {
            TranscodeSettings settings =
                    new TranscodeSettings(StreamFormat.OPUS_OGG, 128_000, start, Double.POSITIVE_INFINITY);
            float[] actual = Signals.decode(transcode(source, settings), RATE);
            float[] expected = Arrays.copyOfRange(whole, (int) Math.round(start * RATE), whole.length);
            assertThat(actual.length).as(extension).isCloseTo(expected.length, within(RATE / 500));
            // Where it begins is to the millisecond, in which WebM tells the time.
            float[] middle = Arrays.copyOfRange(expected, RATE / 100, expected.length);
            assertThat(delay(actual, middle)).as(extension).isCloseTo(RATE / 100, within(RATE / 1000));
        }
    }

    @Test
    void lengthEndsTheStream() throws Exception {
        Path source = write("source.flac", chirps(6), RATE);
        TranscodeSettings part = new TranscodeSettings(StreamFormat.OPUS_WEBM, 64_000, 2.5, 1.25);
        assertThat(seconds(Signals.decode(transcode(source, part), RATE))).isCloseTo(1.25, within(0.001));
        TranscodeSettings beyond = new TranscodeSettings(StreamFormat.OPUS_OGG, 64_000, 5, 100);
        assertThat(seconds(Signals.decode(transcode(source, beyond), RATE))).isCloseTo(1, within(0.001));
    }

    @Test
    void startBehindTheEndGivesAStreamWithoutSound() throws Exception {
        Path source = write("source.wav", chirps(3), RATE);
        var bytes = new ByteArrayOutputStream();
        try (AudioFile file = AudioFile.open(source)) {
            assertThat(Transcoder.transcode(
                            file, TranscodeSettings.whole(StreamFormat.MP3).from(60), bytes))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 32_000, 44_100, 96_000})
    void everySampleRateKeepsPitchAndLength(int sampleRate) throws Exception {
        float[] sine = AudioFixtures.sine(1000, sampleRate, 2 * sampleRate);
        Path source = folder.resolve("source.wav");
        AudioFixtures.write(source, sine, sampleRate, 1, Map.of());
        for (StreamFormat format : StreamFormat.values()) {
            float[] actual = Signals.decode(transcode(source, TranscodeSettings.whole(format)), RATE);
            assertThat(seconds(actual)).isCloseTo(2, within(DELAY_SECONDS + 0.01));
            float[] middle = Arrays.copyOfRange(actual, RATE / 4, RATE * 7 / 4);
            assertThat(crossings(middle)).as("%s of %d Hz", format, sampleRate).isCloseTo(1500, within(1));
        }
    }

    @Test
    void channelsStayApart() throws Exception {
        Path source = folder.resolve("source.wav");
        float[] left = AudioFixtures.sine(440, RATE, RATE);
        AudioFixtures.write(source, AudioFixtures.interleave(left, new float[RATE]), RATE, 2, Map.of());
        Path stream = transcode(source, TranscodeSettings.whole(StreamFormat.OPUS_OGG));
        // The mean of a sine of amplitude 0.5 and of silence.
        assertThat(peak(Signals.decode(stream, RATE))).isCloseTo(0.25, within(0.02));
        try (AudioFile file = AudioFile.open(stream)) {
            assertThat(file.properties().channels()).isEqualTo(2);
        }
    }

    @Test
    void surroundBecomesStereo() throws Exception {
        Path source = folder.resolve("source.wav");
        float[] loud = AudioFixtures.sine(440, RATE, RATE);
        AudioFixtures.write(source, AudioFixtures.interleave(loud, loud, loud, loud, loud, loud), RATE, 6, Map.of());
        try (AudioFile file = AudioFile.open(transcode(source, TranscodeSettings.whole(StreamFormat.MP3)))) {
            assertThat(file.properties().channels()).isEqualTo(2);
        }
    }

    @Test
    void samplesThatAreNoNumbersAreSilence() throws Exception {
        float[] samples = AudioFixtures.sine(440, RATE, RATE);
        Arrays.fill(samples, 1000, 2000, Float.NaN);
        samples[3000] = Float.POSITIVE_INFINITY;
        samples[4000] = 1e30F;
        Path source = folder.resolve("source.wav");
        AudioFixtures.writeFloatWav(source, samples, RATE, 1);
        for (StreamFormat format : StreamFormat.values()) {
            float[] actual = Signals.decode(transcode(source, TranscodeSettings.whole(format)), RATE);
            assertThat(peak(actual)).isBetween(0.4, 1.6);
        }
    }

    @Test
    void titleAndArtistsGoAlong() throws Exception {
        Path source = folder.resolve("source.flac");
        AudioFixtures.write(source, new float[2 * RATE], RATE, 2, Map.of("title", "Ünï ☃", "artist", "Somebody"));
        for (StreamFormat format : StreamFormat.values()) {
            try (AudioFile file = AudioFile.open(transcode(source, TranscodeSettings.whole(format)))) {
                assertThat(file.tags().title()).isEqualTo("Ünï ☃");
                assertThat(file.tags().artists()).containsExactly("Somebody");
            }
        }
    }

    @Test
    void sameSoundGivesTheSameBytes() throws Exception {
        Path source = write("source.wav", chirps(2), RATE);
        for (StreamFormat format : StreamFormat.values()) {
            byte[] first = Files.readAllBytes(transcode(source, TranscodeSettings.whole(format)));
            assertThat(Files.readAllBytes(transcode(source, TranscodeSettings.whole(format))))
                    .isEqualTo(first);
        }
    }

    @Test
    void fileThatWasCutOffGivesWhatIsThere() throws Exception {
        Path source = write("source.mp3", chirps(6), RATE);
        byte[] bytes = Files.readAllBytes(source);
        Files.write(source, Arrays.copyOf(bytes, bytes.length / 2));
        float[] actual = Signals.decode(transcode(source, TranscodeSettings.whole(StreamFormat.OPUS_OGG)), RATE);
        assertThat(seconds(actual)).isCloseTo(3, within(0.2));
    }

    @Test
    void exceptionOfTheOutputPassesThroughNativeCode() throws Exception {
        Path source = write("source.wav", chirps(6), RATE);
        for (int bytes : List.of(0, 20_000)) {
            try (AudioFile file = AudioFile.open(source)) {
                assertThatThrownBy(() -> Transcoder.transcode(
                                file, TranscodeSettings.whole(StreamFormat.OPUS_OGG), new Breaking(bytes)))
                        .isInstanceOf(IOException.class)
                        .hasMessage("the player is gone");
            }
        }
    }

    @Test
    void interruptEndsTheStream() throws Exception {
        Path source = write("source.wav", chirps(3), RATE);
        try (AudioFile file = AudioFile.open(source)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Transcoder.transcode(
                            file, TranscodeSettings.whole(StreamFormat.MP3), OutputStream.nullOutputStream()))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new TranscodeSettings(StreamFormat.MP3, 31_999, 0, 1))
                .hasMessage("bitRate must be from 32000 to 320000: 31999");
        assertThatThrownBy(() -> new TranscodeSettings(StreamFormat.MP3, 32_000, -0.1, 1))
                .hasMessage("startSeconds must be 0 or more: -0.1");
        assertThatThrownBy(() -> new TranscodeSettings(StreamFormat.MP3, 32_000, 0, 0))
                .hasMessage("lengthSeconds must be positive: 0.0");
    }

    /// Takes some bytes and then fails.
    private static final class Breaking extends OutputStream {

        private int left;

        Breaking(int bytes) {
            left = bytes;
        }

        @Override
        public void write(int octet) throws IOException {
            if (left-- <= 0) {
                throw new IOException("the player is gone");
            }
        }
    }

    private Path transcode(Path source, TranscodeSettings settings) throws Exception {
        Path stream = folder.resolve("stream." + settings.format().container());
        try (AudioFile file = AudioFile.open(source);
                OutputStream out = Files.newOutputStream(stream)) {
            Transcoder.transcode(file, settings, out);
        }
        return stream;
    }

    private Path write(String name, float[] mono, int sampleRate) throws IOException {
        Path file = folder.resolve(name);
        AudioFixtures.write(file, AudioFixtures.interleave(mono, mono), sampleRate, 2, Map.of());
        return file;
    }

    /// A tone whose pitch rises from 200 to 3,000 Hz and over again, each time by another way, so that no two places
    /// sound the same.
    private static float[] chirps(int seconds) {
        float[] samples = new float[seconds * RATE];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / RATE;
            double frequency = 1600 + 1400 * Math.sin(2.1 * time + 0.7 * Math.sin(5.3 * time));
            phase += 2 * Math.PI * frequency / RATE;
            samples[i] = (float) (0.5 * Math.sin(phase));
        }
        return samples;
    }

    /// By how many samples a signal comes later than a part of it that is expected, up to a fifteenth of a second.
    private static int delay(float[] actual, float[] expected) {
        int best = 0;
        double bestSum = Double.NEGATIVE_INFINITY;
        int compared = Math.min(expected.length, actual.length) - RATE / 15;
        for (int delay = 0; delay < RATE / 15; delay++) {
            double sum = 0;
            for (int i = 0; i < compared; i += 7) {
                sum += actual[i + delay] * expected[i];
            }
            if (sum > bestSum) {
                bestSum = sum;
                best = delay;
            }
        }
        return best;
    }

    private static int crossings(float[] samples) {
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                crossings++;
            }
        }
        return crossings;
    }

    private static double peak(float[] samples) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static double seconds(float[] samples) {
        return (double) samples.length / RATE;
    }
}

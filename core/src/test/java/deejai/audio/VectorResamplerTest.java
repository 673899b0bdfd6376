package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against FFmpeg's resampler, which makes the same filters but for the last digits of those that lie between samples:
/// they differ a little where they cut off.
class VectorResamplerTest {

    private static final Path NO_FILE = Path.of("no.wav");

    @ParameterizedTest
    @CsvSource({
        "48000, 22050",
        "44100, 22050",
        "32000, 22050",
        "24000, 22050",
        "88200, 22050",
        "96000, 22050",
        "176400, 22050",
        "48000, 44100",
        "22100, 22050",
        "3, 2",
        "1025, 1024",
    })
    void signalIsThatOfFfmpeg(int sourceRate, int targetRate) throws Exception {
        assertThat(VectorResampler.takes(sourceRate, targetRate)).isTrue();
        for (int length : new int[] {1, 2, 319, 8192, 60_001}) {
            float[] samples = AudioFixtures.noise(length, length);
            float[] expected = resampled(samples, 8192, new Rates(sourceRate, targetRate), false);
            assertThat(resampled(samples, 8192, new Rates(sourceRate, targetRate), true))
                    .hasSize((int) Math.ceilDiv((long) length * targetRate, sourceRate))
                    .containsExactly(expected, within(5e-4f));
        }
    }

    @ParameterizedTest
    @CsvSource({"48000, 100", "48000, 9000", "48000, 12000", "44100, 1000", "32000, 9000", "96000, 5000"})
    void toneStaysAsItIsBelowTheCutoffAndVanishesAbove(int sourceRate, int hertz) throws Exception {
        float[] samples = AudioFixtures.sine(hertz, sourceRate, sourceRate);
        float[] signal = resampled(samples, 8192, new Rates(sourceRate, 22_050), true);
        float[] expected = hertz < 11_025 ? AudioFixtures.sine(hertz, 22_050, 22_050) : new float[22_050];
        for (int i = 500; i < 22_050 - 500; i++) {
            assertThat(signal[i]).isEqualTo(expected[i], within(2e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 320, 4999, 8192})
    void blocksOfAnySizeGiveTheSameSignal(int blockLength) throws Exception {
        float[] samples = AudioFixtures.noise(1, 30_000);
        var rates = new Rates(48_000, 22_050);
        assertThat(resampled(samples, blockLength, rates, true)).containsExactly(resampled(samples, 6000, rates, true));
    }

    @Test
    void nothingBecomesNothing() throws Exception {
        assertThat(resampled(new float[0], 1, new Rates(48_000, 22_050), true)).isEmpty();
    }

    @Test
    void otherRatiosAreLeftToFfmpeg() {
        assertThat(VectorResampler.takes(22_050, 22_050)).isFalse();
        assertThat(VectorResampler.takes(8_000, 22_050)).isFalse();
        assertThat(VectorResampler.takes(44_056, 22_051)).isFalse();
        assertThat(VectorResampler.takes(2_822_400, 22_050)).isFalse();
    }

    private record Rates(int source, int target) {}

    private static float[] resampled(float[] samples, int blockLength, Rates rates, boolean vector)
            throws AudioFileException {
        var signal = new Signals.Collector();
        try (MonoResampler resampler = vector
                ? new VectorResampler(rates.source, rates.target, signal)
                : new FfmpegResampler(NO_FILE, rates.source, rates.target, signal)) {
            for (int from = 0; from < samples.length; from += blockLength) {
                float[] block = Arrays.copyOfRange(samples, from, Math.min(from + blockLength, samples.length));
                resampler.accept(block, block.length);
            }
            resampler.finish();
        }
        return signal.samples();
    }
}

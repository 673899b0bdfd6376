package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.audio.AudioFixtures;
import deejai.encoder.TrackAnalyzer.Analysis;
import deejai.encoder.TrackAnalyzer.Resampling;
import deejai.goldens.Goldens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackAnalyzerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "ogg", "m4a"})
    void musicHasTheSameEmbeddingsWithoutResampling(String format) throws Exception {
        Path file = Goldens.licensed("clip2_src." + format);
        assertSame(analyze(file, Resampling.WHERE_NEEDED), analyze(file, Resampling.ALWAYS));
    }

    @ParameterizedTest
    @ValueSource(ints = {22_050, 32_000, 44_100, 48_000, 88_200})
    void sourceOfAnyRateHasTheSameEmbeddingsWithoutResampling(int sampleRate) throws Exception {
        Path file = chords(sampleRate, 12 * sampleRate + 7);
        Analysis expected = analyze(file, Resampling.ALWAYS);
        assertThat(expected.embeddings()).hasSize(2);
        assertSame(analyze(file, Resampling.WHERE_NEEDED), expected);
    }

    @Test
    void trackOfOneSampleHasOneEmbedding() throws Exception {
        Path file = chords(44_100, 1);
        // A click is where the two low-pass filters differ most.
        assertSame(analyze(file, Resampling.WHERE_NEEDED), analyze(file, Resampling.ALWAYS), 0.999);
    }

    private static void assertSame(Analysis actual, Analysis expected) {
        assertSame(actual, expected, 0.99999);
    }

    private static void assertSame(Analysis actual, Analysis expected, double similarity) {
        assertThat(actual.durationSeconds()).isEqualTo(expected.durationSeconds(), within(1 / 22_050.0));
        assertThat(actual.embeddings()).hasSameSizeAs(expected.embeddings());
        for (int i = 0; i < actual.embeddings().size(); i++) {
            float[] embedding = actual.embeddings().get(i);
            assertThat(cosineSimilarity(embedding, expected.embeddings().get(i)))
                    .isGreaterThan(similarity);
        }
    }

    private static double cosineSimilarity(float[] a, float[] b) {
        double dot = 0;
        double aSquared = 0;
        double bSquared = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aSquared += (double) a[i] * a[i];
            bSquared += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(aSquared * bSquared);
    }

    private static Analysis analyze(Path file, Resampling resampling) throws IOException, AudioFileException {
        EncoderModels models = new EncoderModels(Path.of("no-models-of-the-user"));
        try (AudioEncoder encoder = EncoderModels.open(models.current(), 1);
                AudioFile audio = AudioFile.open(file)) {
            return new TrackAnalyzer(encoder, resampling).analyze(audio);
        }
    }

    /// Tones that change every half second, over a little noise.
    private Path chords(int sampleRate, int length) throws IOException {
        float[] samples = AudioFixtures.noise(3, length);
        for (int i = 0; i < length; i++) {
            double seconds = (double) i / sampleRate;
            double sum = 0.02 * samples[i];
            for (int voice : List.of(0, 4, 7, 12, 31, 52)) {
                int note = 5 * (int) (2 * seconds) % 12 + voice;
                sum += 0.1 * Math.sin(2 * Math.PI * 220 * Math.pow(2, note / 12.0) * seconds);
            }
            samples[i] = (float) sum;
        }
        Path file = folder.resolve("chords.wav");
        AudioFixtures.writeFloatWav(file, samples, sampleRate, 1);
        return file;
    }
}

package deejai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.descriptors.SliceDescriptors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackFeaturesTest {

    private static final int SLICE = 110_592;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, SLICE - 513, SLICE - 512, SLICE, SLICE + 1, 2 * SLICE - 512})
    void bothKindsOfFeaturesSeeTheSameSlices(int samples) {
        float[] spectrum =
                describe(new SpectrumFeatures(), noise(samples), 1000).values();
        float[] descriptors =
                describe(new DescriptorFeatures(), noise(samples), 1000).values();

        boolean halves = samples >= 2 * SLICE - 512;
        assertThat(hasValues(spectrum, SpectrumFeatures.BANDS)).isEqualTo(halves);
        assertThat(hasValues(descriptors, SliceDescriptors.SIZE)).isEqualTo(halves);
    }

    @Test
    void descriptorsAreMeansOverTheSlices() {
        float[] samples = noise(2 * SLICE);
        float[] first = SliceDescriptors.of(Arrays.copyOf(samples, SLICE));
        float[] second = SliceDescriptors.of(Arrays.copyOfRange(samples, SLICE, 2 * SLICE));

        float[] rows = describe(new DescriptorFeatures(), samples, 777).values();

        for (int i = 0; i < SliceDescriptors.SIZE; i++) {
            assertThat(rows[i]).isEqualTo((float) (((double) first[i] + second[i]) / 2));
            assertThat(rows[SliceDescriptors.SIZE + i]).isEqualTo(first[i]);
            assertThat(rows[2 * SliceDescriptors.SIZE + i]).isEqualTo(second[i]);
        }
    }

    @Test
    void spectrumIsTheMeanOverTime() {
        float[] slice = new float[SpectrumFeatures.BANDS * 2];
        slice[0] = 0.5f;
        slice[1] = 1;
        slice[2 * 95 + 1] = 1;

        float[] means = SpectrumFeatures.meanOverTime(slice);

        assertThat(means[0]).isEqualTo(0.75f);
        assertThat(means[1]).isEqualTo(0);
        assertThat(means[95]).isEqualTo(0.5f);
    }

    @Test
    void groupsAreNamedWholeOrByTheirFirstPart() {
        assertThat(DescriptorFeatures.columns(List.of("mfcc")))
                .isEqualTo(DescriptorFeatures.columns(List.of("mfcc.mean", "mfcc.deviation", "mfcc.deltaDeviation")));
    }

    @Test
    void cacheGivesBackWhatItWasGiven() throws IOException {
        FeatureCache cache = new FeatureCache(folder);
        TrackFeatures features = new SpectrumFeatures();

        assertThat(cache.read("ab12", features)).isNull();
        cache.write("ab12", features, new FeatureRows(2, new float[] {1, 2, 3, 4}));

        FeatureRows rows = cache.read("ab12", features);
        assertThat(rows).isNotNull();
        assertThat(rows.dimension()).isEqualTo(2);
        assertThat(rows.values()).containsExactly(1, 2, 3, 4);
        assertThat(cache.read("ab12", new DescriptorFeatures())).isNull();
        assertThat(cache.read("ab13", features)).isNull();
    }

    @Test
    void damagedCacheCountsAsMissing() throws IOException {
        FeatureCache cache = new FeatureCache(folder);
        TrackFeatures features = new SpectrumFeatures();
        cache.write("ab12", features, new FeatureRows(2, new float[] {1, 2, 3, 4}));
        Path file;
        try (Stream<Path> files = Files.walk(folder)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);

        for (int length : new int[] {0, 4, 15, 16, 20, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(cache.read("ab12", features)).as("cut off at %d", length).isNull();
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThat(cache.read("ab12", features)).as("byte %d", i).isNull();
        }
    }

    private static FeatureRows describe(TrackFeatures features, float[] samples, int blockLength) {
        TrackFeatures.Collector collector = features.collector();
        for (int from = 0; from < samples.length; from += blockLength) {
            float[] block = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + blockLength));
            collector.accept(block, block.length);
        }
        return collector.finish();
    }

    /// Whether the row of the first half has values.
    private static boolean hasValues(float[] rows, int dimension) {
        for (int i = dimension; i < 2 * dimension; i++) {
            if (rows[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private static float[] noise(int length) {
        SplittableRandom random = new SplittableRandom(1);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) random.nextDouble(-0.5, 0.5);
        }
        return samples;
    }
}

package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomCompactModelTest {

    private static Weights weights = RandomCompactModel.weights();
    private static byte[] file = new byte[0];

    @BeforeAll
    static void writeModel() {
        file = CompactNetwork.graph(weights).toBytes(RandomCompactModel.DESCRIPTION);
    }

    @Test
    void shippedFileIsWhatTheProgramMakes(@TempDir Path directory) throws IOException {
        Path made = directory.resolve("made.onnx");
        RandomCompactModel.main(new String[] {made.toString()});

        try (InputStream shipped = RandomCompactModel.class.getResourceAsStream("/models/random-compact-1.onnx")) {
            assertThat(Files.readAllBytes(made))
                    .isEqualTo(Objects.requireNonNull(shipped).readAllBytes());
        }
    }

    /// Measured: 0.03 between synthetic slices that the making of the weights has not seen; 0.003 after centring.
    @Test
    void embeddingsSpreadInAllDirections() throws IOException {
        List<float[]> embeddings = encode(slices(99, 100));

        assertThat(meanCosine(embeddings)).isBetween(-0.15, 0.15);
    }

    @Test
    void sliceIsNearestToTheSameSoundALittleLater() throws IOException {
        List<float[]> slices = slices(7, 20);
        List<float[]> shifted =
                slices.stream().map(RandomCompactModelTest::twoFramesLater).toList();
        List<float[]> embeddings = encode(slices);
        List<float[]> later = encode(shifted);

        for (int i = 0; i < embeddings.size(); i++) {
            double own = cosine(embeddings.get(i), later.get(i));
            for (int j = 0; j < embeddings.size(); j++) {
                if (j != i) {
                    assertThat(cosine(embeddings.get(i), embeddings.get(j))).isLessThan(own);
                }
            }
        }
    }

    @Test
    void silenceHasAFiniteEmbedding() throws IOException {
        float[] silence = new float[CompactNetwork.N_MELS * CompactNetwork.SLICE_FRAMES];
        assertThat(encode(List.of(silence)).getFirst()).hasSize(CompactNetwork.DIMENSION);
    }

    @Test
    void networkIsWhatPlainJavaSays() throws IOException {
        float[] slice = slices(5, 1).getFirst();
        float[] expected = embedding(slice.clone());

        assertThat(encode(List.of(slice)).getFirst()).containsExactly(expected, within(1e-4f));
    }

    /// The network, straight from its definition.
    private static float[] embedding(float[] slice) {
        int rows = CompactNetwork.N_MELS;
        int columns = CompactNetwork.SLICE_FRAMES;
        double[][][] x = new double[1][rows][columns];
        for (int i = 0; i < slice.length; i++) {
            int row = i / columns;
            x[0][row][i % columns] = (slice[i] - get("input.mean").get(row))
                    * (double) get("input.scale").get(row);
        }
        List<Double> features = new ArrayList<>();
        for (int block = 1; block <= CompactNetwork.BLOCKS; block++) {
            x = convolveAndRectify(x, get("block" + block + ".weight"), get("block" + block + ".bias"));
            if (block >= CompactNetwork.FIRST_POOLED) {
                for (double[][] channel : x) {
                    for (double[] row : channel) {
                        double sum = 0;
                        for (double value : row) {
                            sum += value;
                        }
                        features.add(sum / row.length);
                    }
                }
            }
        }
        float[] embedding = new float[CompactNetwork.DIMENSION];
        for (int i = 0; i < embedding.length; i++) {
            double sum = get("embedding.bias").get(i);
            for (int j = 0; j < features.size(); j++) {
                sum += get("embedding.weight").get(i * features.size() + j) * features.get(j);
            }
            embedding[i] = (float) sum;
        }
        return embedding;
    }

    /// [in][rows][columns] to [out][rows / 2][columns / 2]
    private static double[][][] convolveAndRectify(double[][][] x, Tensor weight, Tensor bias) {
        int rows = x[0].length;
        int columns = x[0][0].length;
        double[][][] y = new double[bias.size()][(rows + 1) / 2][(columns + 1) / 2];
        for (int out = 0; out < y.length; out++) {
            for (int row = 0; row < y[0].length; row++) {
                for (int column = 0; column < y[0][0].length; column++) {
                    double sum = bias.get(out);
                    for (int tap = 0; tap < x.length * 9; tap++) {
                        int r = 2 * row + tap % 9 / 3 - 1;
                        int c = 2 * column + tap % 3 - 1;
                        if (r >= 0 && r < rows && c >= 0 && c < columns) {
                            sum += x[tap / 9][r][c] * weight.get(out * x.length * 9 + tap);
                        }
                    }
                    y[out][row][column] = Math.max(0, sum);
                }
            }
        }
        return y;
    }

    private static Tensor get(String name) {
        return weights.get(name, Objects.requireNonNull(CompactNetwork.shapes().get(name)));
    }

    private static List<float[]> encode(List<float[]> slices) throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.open(file, "random", 1)) {
            return encoder.encode(slices);
        }
    }

    private static List<float[]> slices(long seed, int count) {
        SyntheticSlices music = new SyntheticSlices(seed);
        List<float[]> slices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slices.add(music.next());
        }
        return slices;
    }

    private static float[] twoFramesLater(float[] slice) {
        int frames = CompactNetwork.SLICE_FRAMES;
        float[] later = new float[slice.length];
        for (int i = 0; i < slice.length; i++) {
            later[i] = slice[i / frames * frames + (i + 2) % frames];
        }
        return later;
    }

    private static double meanCosine(List<float[]> embeddings) {
        double sum = 0;
        for (int i = 0; i < embeddings.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += cosine(embeddings.get(i), embeddings.get(j));
            }
        }
        return sum / (embeddings.size() * (embeddings.size() - 1) / 2.0);
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}

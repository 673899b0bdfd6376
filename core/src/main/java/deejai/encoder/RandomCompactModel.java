package deejai.encoder;

import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes the model that trained ones are compared with: a [CompactNetwork] whose weights are random.
///
/// Random convolutions already tell sounds apart (Pons and Serra 2018,
/// arXiv 1805.00237), but left alone they put all sounds into one narrow cone. So every layer is scaled on
/// [SyntheticSlices] such that each of its channels has mean 0 and variance 1 there (Krähenbühl et al. 2016,
/// arXiv 1511.06856), and the last one such that the embeddings spread around 0.
///
/// The same bytes come out on every machine: plain float arithmetic in a fixed order.
public final class RandomCompactModel {

    /// What the model says of itself.
    public static final ModelDescription DESCRIPTION = new ModelDescription(
            "random-compact",
            "1",
            CompactNetwork.DIMENSION,
            Preprocessing.MP3TOVEC,
            false,
            "CC0-1.0",
            "none: random weights, scaled on synthetic spectrograms");

    private static final long WEIGHTS_SEED = 1;
    private static final long SLICES_SEED = 2;
    private static final int SLICES = 64;

    /// A mel band or feature that hardly varies is not blown up by more than this.
    private static final double LEAST_DEVIATION = 1e-3;

    private final Random random = new Random(WEIGHTS_SEED);
    private final Map<String, Tensor> weights = new LinkedHashMap<>();

    private RandomCompactModel() {}

    /// Writes the model file.
    ///
    /// @param arguments the path of the file
    /// @throws IOException if it cannot be written
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("arguments must be the path of the model file");
        }
        CompactNetwork.graph(weights()).save(Path.of(arguments[0]), DESCRIPTION);
    }

    /// The weights, named and shaped as in [CompactNetwork#shapes()].
    public static Weights weights() {
        return new RandomCompactModel().make();
    }

    private Weights make() {
        SyntheticSlices music = new SyntheticSlices(SLICES_SEED);
        List<FeatureMap> maps = new ArrayList<>();
        for (int i = 0; i < SLICES; i++) {
            maps.add(FeatureMap.ofSlice(music.next(), CompactNetwork.N_MELS));
        }
        normaliseBands(maps);
        double[][] features = new double[SLICES][0];
        for (int block = 1; block <= CompactNetwork.BLOCKS; block++) {
            convolve(maps, block);
            if (block >= CompactNetwork.FIRST_POOLED) {
                for (int i = 0; i < SLICES; i++) {
                    features[i] = concatenate(features[i], maps.get(i).meanOverTime());
                }
            }
        }
        project(features);
        return Weights.of(weights);
    }

    /// Scales every mel band to mean 0 and variance 1 over all slices.
    private void normaliseBands(List<FeatureMap> slices) {
        float[] means = new float[CompactNetwork.N_MELS];
        float[] scales = new float[CompactNetwork.N_MELS];
        for (int mel = 0; mel < means.length; mel++) {
            Moments moments = new Moments();
            for (FeatureMap slice : slices) {
                slice.addRow(mel, moments);
            }
            means[mel] = (float) moments.mean();
            scales[mel] = (float) (1 / Math.max(LEAST_DEVIATION, moments.deviation()));
            for (FeatureMap slice : slices) {
                slice.scaleRow(mel, means[mel], scales[mel]);
            }
        }
        put("input.mean", means);
        put("input.scale", scales);
    }

    /// Draws a convolution, scales its channels, and moves the maps through it.
    private void convolve(List<FeatureMap> maps, int block) {
        int outputs = CompactNetwork.CHANNELS.get(block);
        float[] kernel = gaussian(outputs * CompactNetwork.CHANNELS.get(block - 1) * 9);
        maps.replaceAll(map -> map.convolve(kernel, outputs));
        float[] bias = new float[outputs];
        for (int channel = 0; channel < outputs; channel++) {
            Moments moments = new Moments();
            for (FeatureMap map : maps) {
                map.addChannel(channel, moments);
            }
            float mean = (float) moments.mean();
            float scale = (float) (1 / moments.deviation());
            for (FeatureMap map : maps) {
                map.scaleChannelAndRectify(channel, mean, scale);
            }
            int size = kernel.length / outputs;
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                kernel[i] *= scale;
            }
            bias[channel] = -mean * scale;
        }
        put("block" + block + ".weight", kernel);
        put("block" + block + ".bias", bias);
    }

    /// Draws the last layer for features of mean 0 and variance 1, and puts that scaling into its weights and bias.
    private void project(double[][] features) {
        int inputs = CompactNetwork.features();
        float[] weight = gaussian(CompactNetwork.DIMENSION * inputs);
        double[] bias = new double[CompactNetwork.DIMENSION];
        for (int feature = 0; feature < inputs; feature++) {
            Moments moments = new Moments();
            for (double[] slice : features) {
                moments.add(slice[feature]);
            }
            double scale = 1 / (Math.max(LEAST_DEVIATION, moments.deviation()) * Math.sqrt(inputs));
            for (int row = 0; row < bias.length; row++) {
                int i = row * inputs + feature;
                weight[i] = (float) (weight[i] * scale);
                bias[row] -= weight[i] * moments.mean();
            }
        }
        float[] rounded = new float[bias.length];
        for (int row = 0; row < bias.length; row++) {
            rounded[row] = (float) bias[row];
        }
        put("embedding.weight", weight);
        put("embedding.bias", rounded);
    }

    private float[] gaussian(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private void put(String name, float[] values) {
        List<Integer> shape = CompactNetwork.shapes().get(name);
        if (shape == null) {
            throw new IllegalStateException("not a weight of this network: " + name);
        }
        weights.put(name, Tensor.of(shape, values));
    }

    private static double[] concatenate(double[] first, double[] second) {
        double[] both = new double[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

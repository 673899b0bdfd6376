package deejai.mp3tovec.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import deejai.encoder.CompactSettings;
import deejai.encoder.SliceStatistics;
import deejai.encoder.SliceStatistics.Octave;
import deejai.encoder.Tensor;
import java.util.Arrays;

/// [SliceStatistics] in PyTorch, in the steps of [deejai.encoder.StatisticsNetwork]'s graph. Nothing of it is learned.
public final class StatisticsPass {

    private static final int BANDS = 1;
    private static final int TIME = 2;

    private final CompactSettings settings;
    private final SliceStatistics statistics;

    /// @param settings of the network
    public StatisticsPass(CompactSettings settings) {
        this.settings = settings;
        this.statistics = settings.statistics();
    }

    /// What is counted in slices.
    ///
    /// @param slices [batch, nMels, frames], each from 0 to 1
    /// @return [batch, statistics], not scaled
    public NDArray statistics(NDArray slices) {
        NDList parts = new NDList();
        NDArray cepstrum = constant(slices, statistics.cosineTransform()).matMul(slices);
        parts.add(cepstrum.mean(new int[] {TIME}));
        parts.add(deviation(cepstrum));
        parts.add(deviation(difference(cepstrum, 2)));
        addOctaves(parts, slices);
        addShape(parts, slices);
        long batch = slices.getShape().get(0);
        int courses = statistics.courses();
        NDArray threes =
                slices.reshape(batch, courses, 3, settings.sliceFrames()).mean(new int[] {2});
        NDArray onset = difference(threes, SliceStatistics.ONSET_FRAMES).maximum(0);
        parts.add(onset.mean(new int[] {TIME}));
        parts.add(deviation(onset));
        NDArray centred = threes.sub(threes.mean(new int[] {TIME}, true));
        parts.add(correlations(centred));
        parts.add(modulation(centred));
        return NDArrays.concat(parts, 1);
    }

    private void addOctaves(NDList parts, NDArray x) {
        NDList ranges = new NDList();
        NDList crests = new NDList();
        int[] bandAxis = {BANDS};
        for (Octave octave : statistics.octaves()) {
            NDArray bands = x.get(new NDIndex(":, {}:{}, :", octave.from(), octave.to()));
            NDArray most = bands.max(bandAxis, true);
            ranges.add(most.sub(bands.min(bandAxis, true)));
            crests.add(most.sub(bands.mean(bandAxis, true)));
        }
        for (NDArray values : Arrays.asList(NDArrays.concat(ranges, BANDS), NDArrays.concat(crests, BANDS))) {
            parts.add(values.mean(new int[] {TIME}));
            parts.add(deviation(values));
        }
    }

    /// Centre, width, flatness.
    private void addShape(NDList parts, NDArray x) {
        int[] bandAxis = {BANDS};
        NDArray logAmplitude = x.mul((float) SliceStatistics.LOG_AMPLITUDE);
        NDArray amplitude = logAmplitude.exp();
        NDArray sum = amplitude.sum(bandAxis, true);
        NDArray octaves = constant(x, statistics.bandOctaves());
        NDArray centre = amplitude.mul(octaves).sum(bandAxis, true).div(sum);
        NDArray away = octaves.sub(centre);
        NDArray width =
                amplitude.mul(away.square()).sum(bandAxis, true).div(sum).sqrt();
        NDArray flatness = sum.div((float) settings.nMels()).log().sub(logAmplitude.mean(bandAxis, true));
        NDArray shape = NDArrays.concat(new NDList(centre, width, flatness), BANDS);
        parts.add(shape.mean(new int[] {TIME}));
        parts.add(deviation(shape));
    }

    private NDArray correlations(NDArray centred) {
        NDArray length = centred.square()
                .sum(new int[] {TIME}, true)
                .add((float) SliceStatistics.COURSE_FLOOR)
                .sqrt();
        NDArray unit = centred.div(length);
        NDArray matrix = unit.matMul(unit.transpose(0, 2, 1));
        long[] pairs = statistics.pairs();
        NDArray places = centred.getManager().create(pairs, new Shape(pairs.length));
        return matrix.reshape(matrix.getShape().get(0), -1).get(new NDIndex(":, {}", places));
    }

    private NDArray modulation(NDArray centred) {
        long batch = centred.getShape().get(0);
        int frequencies = statistics.modulationFrequencies();
        NDArray sixes = centred.reshape(batch, statistics.courses() / 2, 2, settings.sliceFrames())
                .mean(new int[] {2});
        NDArray squares = sixes.matMul(constant(centred, statistics.waves())).square();
        NDArray power = squares.get(new NDIndex(":, :, :{}", frequencies))
                .add(squares.get(new NDIndex(":, :, {}:", frequencies)));
        NDArray magnitude = power.add((float) SliceStatistics.MAGNITUDE_FLOOR).sqrt();
        return magnitude.matMul(constant(centred, statistics.rangeMeans())).reshape(batch, -1);
    }

    /// sqrt(variance over time + floor).
    private static NDArray deviation(NDArray x) {
        NDArray centred = x.sub(x.mean(new int[] {TIME}, true));
        return centred.square()
                .mean(new int[] {TIME})
                .add((float) SliceStatistics.VARIANCE_FLOOR)
                .sqrt();
    }

    private static NDArray difference(NDArray x, int frames) {
        return x.get(new NDIndex(":, :, {}:", frames)).sub(x.get(new NDIndex(":, :, :{}", -frames)));
    }

    private static NDArray constant(NDArray beside, Tensor tensor) {
        NDManager manager = beside.getManager();
        return Network.Arrays.of(manager, tensor);
    }
}

package deejai.audio;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Lowers a sample rate with the Vector API: the filter of [FfmpegResampler] at a third of its cost.
///
/// A stretch of the signal is cut into as many equal parts as a vector has lanes, and the parts are resampled side by
/// side: lane t of every vector belongs to part t. The parts are a whole number of samples long at both rates, so that
/// the same filters serve all of them.
final class VectorResampler implements MonoResampler {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// A part has at least so many samples, which makes little of what parts read of their neighbours.
    private static final int PART_SAMPLES = 512;

    private final int sourceRate;
    private final int targetRate;
    private final SampleSink next;
    private final FilterBank bank;

    /// units of the bank in a part
    private final int units;

    /// samples and results of a part
    private final int partSamples;

    private final int partResults;

    /// the signal, from the first sample that the first result in work reads
    private final float[] window;

    private int filled;

    /// rows x lanes: row r holds sample r of every part
    private final float[] transposed;

    /// partResults x lanes, with room for the last group
    private final float[] results;

    private final float[] block = new float[AudioFile.MAX_BLOCK_SAMPLES];
    private int blockLength;
    private long received;
    private long delivered;

    /// Whether this can do what is asked: lower a rate by a ratio of not too large numbers.
    static boolean takes(int sourceRate, int targetRate) {
        return FilterBank.exists(sourceRate, targetRate);
    }

    /// @param sourceRate sample rate of the signal given (Hz)
    /// @param targetRate sample rate of the signal wanted (Hz); the two are rates that this [#takes]
    /// @param next       takes the resampled signal
    VectorResampler(int sourceRate, int targetRate, SampleSink next) {
        this.sourceRate = sourceRate;
        this.targetRate = targetRate;
        this.next = next;
        bank = FilterBank.of(sourceRate, targetRate);
        units = Math.ceilDiv(PART_SAMPLES, bank.unitSamples());
        partSamples = units * bank.unitSamples();
        partResults = units * bank.unitResults();
        int rows = (units - 1) * bank.unitSamples() + bank.unitSpan();
        window = new float[(LANES - 1) * partSamples + rows];
        transposed = new float[rows * LANES];
        results = new float[(partResults + FilterBank.GROUP) * LANES];
        filled = bank.lead(); // silence
    }

    @Override
    public void accept(float[] samples, int length) {
        received += length;
        int at = 0;
        while (at < length) {
            int run = Math.min(length - at, window.length - filled);
            System.arraycopy(samples, at, window, filled, run);
            at += run;
            filled += run;
            if (filled == window.length) {
                resample();
            }
        }
    }

    @Override
    public void finish() {
        while (delivered + blockLength < resampledLength()) {
            Arrays.fill(window, filled, window.length, 0);
            resample();
        }
        flush();
    }

    /// Samples that those received so far become.
    private long resampledLength() {
        return Math.ceilDiv(Math.multiplyExact(received, targetRate), sourceRate);
    }

    private void resample() {
        transpose();
        for (int unit = 0; unit < units; unit++) {
            for (int group = 0; group < bank.groups(); group++) {
                resampleGroup(unit, group);
            }
        }
        for (int lane = 0; lane < LANES; lane++) {
            deliver(lane);
        }
        int done = LANES * partSamples;
        System.arraycopy(window, done, window, 0, window.length - done);
        filled = window.length - done;
    }

    private void transpose() {
        int rows = transposed.length / LANES;
        for (int lane = 0; lane < LANES; lane++) {
            int from = lane * partSamples;
            for (int row = 0; row < rows; row++) {
                transposed[row * LANES + lane] = window[from + row];
            }
        }
    }

    /// Computes GROUP results of every part. What is behind the last one of a unit, the next unit overwrites.
    private void resampleGroup(int unit, int group) {
        float[] taps = bank.taps();
        int span = bank.span();
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        FloatVector sum4 = sum0;
        FloatVector sum5 = sum0;
        FloatVector sum6 = sum0;
        FloatVector sum7 = sum0;
        int start = (unit * bank.unitSamples() + bank.groupStart(group)) * LANES;
        int tap = group * span * FilterBank.GROUP;
        for (int row = 0; row < span; row++) {
            FloatVector samples = FloatVector.fromArray(SPECIES, transposed, start + row * LANES);
            int at = tap + row * FilterBank.GROUP;
            sum0 = samples.mul(taps[at]).add(sum0);
            sum1 = samples.mul(taps[at + 1]).add(sum1);
            sum2 = samples.mul(taps[at + 2]).add(sum2);
            sum3 = samples.mul(taps[at + 3]).add(sum3);
            sum4 = samples.mul(taps[at + 4]).add(sum4);
            sum5 = samples.mul(taps[at + 5]).add(sum5);
            sum6 = samples.mul(taps[at + 6]).add(sum6);
            sum7 = samples.mul(taps[at + 7]).add(sum7);
        }
        int to = (unit * bank.unitResults() + group * FilterBank.GROUP) * LANES;
        sum0.intoArray(results, to);
        sum1.intoArray(results, to + LANES);
        sum2.intoArray(results, to + 2 * LANES);
        sum3.intoArray(results, to + 3 * LANES);
        sum4.intoArray(results, to + 4 * LANES);
        sum5.intoArray(results, to + 5 * LANES);
        sum6.intoArray(results, to + 6 * LANES);
        sum7.intoArray(results, to + 7 * LANES);
    }

    /// Delivers the results of a part, as far as the signal goes.
    private void deliver(int lane) {
        int length = (int) Math.min(partResults, resampledLength() - delivered - blockLength);
        for (int i = 0; i < length; i++) {
            block[blockLength++] = results[i * LANES + lane];
            if (blockLength == block.length) {
                flush();
            }
        }
    }

    private void flush() {
        if (blockLength > 0) {
            int length = blockLength;
            blockLength = 0;
            delivered += length;
            next.accept(block, length);
        }
    }

    @Override
    public void close() {
        // Holds nothing but Java's own memory.
    }
}

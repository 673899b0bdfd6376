package deejai.spectrogram;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Mel power with the Vector API. Lane t of every vector belongs to frame t: the transform is the textbook's, written
/// for vectors instead of numbers, with no shuffling at all.
///
/// The first step of the transform spans all data; after it each quarter is done to the end before the next, so that
/// the rest runs in the first-level cache. Products and sums are rounded one by one (no fused multiply-add), which
/// makes the result the same on every machine, and the same as [ScalarMelKernel]'s.
final class VectorMelKernel implements MelKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final FourierTables tables;
    private final MelFilters filters;
    private final int nFft;
    private final int hopLength;

    /// size x lanes: real and imaginary parts of the transform in work
    private final float[] re;
    private final float[] im;

    /// (size + 1) x lanes
    private final float[] power;

    VectorMelKernel(Preprocessing preprocessing) {
        nFft = preprocessing.nFft();
        hopLength = preprocessing.hopLength();
        tables = new FourierTables(nFft);
        filters = new MelFilters(preprocessing.sampleRate(), nFft, preprocessing.nMels());
        re = new float[tables.size() * LANES];
        im = new float[tables.size() * LANES];
        power = new float[(tables.size() + 1) * LANES];
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void melPower(float[] blocks, int stride, float[] mel) {
        windowAndFirstStep(blocks, stride);
        int quarter = tables.size() / 4;
        for (int start = 0; start < tables.size(); start += quarter) {
            int length = quarter;
            for (; length > 4; length /= 4) {
                step(start, start + quarter, length);
            }
            if (length == 4) {
                lastStepRadix4(start, start + quarter);
            } else if (length == 2) {
                lastStepRadix2(start, start + quarter);
            }
        }
        splitToPower();
        filter(mel);
    }

    /// Reads the samples as complex numbers, windows them and takes the radix-4 step over the whole length.
    private void windowAndFirstStep(float[] blocks, int stride) {
        float[] window = tables.halfWindow();
        float[] cos = tables.cos();
        float[] minusSin = tables.minusSin();
        int quarter = tables.size() / 4;
        int half = nFft / 2;
        for (int n = 0; n < quarter; n++) {
            int k0 = 2 * n;
            int k1 = k0 + half / 2;
            int k2 = k0 + half;
            int k3 = k2 + half / 2;
            FloatVector aRe = sample(blocks, stride, k0).mul(window[k0]);
            FloatVector aIm = sample(blocks, stride, k0 + 1).mul(window[k0 + 1]);
            FloatVector bRe = sample(blocks, stride, k1).mul(window[k1]);
            FloatVector bIm = sample(blocks, stride, k1 + 1).mul(window[k1 + 1]);
            FloatVector cRe = sample(blocks, stride, k2).mul(window[k2]);
            FloatVector cIm = sample(blocks, stride, k2 + 1).mul(window[k2 + 1]);
            FloatVector dRe = sample(blocks, stride, k3).mul(window[k3]);
            FloatVector dIm = sample(blocks, stride, k3 + 1).mul(window[k3 + 1]);

            FloatVector sumAcRe = aRe.add(cRe);
            FloatVector sumAcIm = aIm.add(cIm);
            FloatVector difAcRe = aRe.sub(cRe);
            FloatVector difAcIm = aIm.sub(cIm);
            FloatVector sumBdRe = bRe.add(dRe);
            FloatVector sumBdIm = bIm.add(dIm);
            FloatVector difBdRe = bRe.sub(dRe);
            FloatVector difBdIm = bIm.sub(dIm);

            int at = n * LANES;
            int part = quarter * LANES;
            sumAcRe.add(sumBdRe).intoArray(re, at);
            sumAcIm.add(sumBdIm).intoArray(im, at);
            turnInto(at + part, difAcRe.add(difBdIm), difAcIm.sub(difBdRe), cos[n], minusSin[n]);
            turnInto(at + 2 * part, sumAcRe.sub(sumBdRe), sumAcIm.sub(sumBdIm), cos[2 * n], minusSin[2 * n]);
            turnInto(at + 3 * part, difAcRe.sub(difBdIm), difAcIm.add(difBdRe), cos[3 * n], minusSin[3 * n]);
        }
    }

    private FloatVector sample(float[] blocks, int stride, int k) {
        return FloatVector.fromArray(SPECIES, blocks, k % hopLength * stride + k / hopLength);
    }

    /// One radix-4 step on each block of `length` points between the points `start` and `end`.
    private void step(int start, int end, int length) {
        float[] cos = tables.cos();
        float[] minusSin = tables.minusSin();
        int quarter = length / 4;
        int turn = tables.size() / length;
        int part = quarter * LANES;
        for (int block = start; block < end; block += length) {
            for (int n = 0; n < quarter; n++) {
                int at = (block + n) * LANES;
                FloatVector aRe = FloatVector.fromArray(SPECIES, re, at);
                FloatVector aIm = FloatVector.fromArray(SPECIES, im, at);
                FloatVector bRe = FloatVector.fromArray(SPECIES, re, at + part);
                FloatVector bIm = FloatVector.fromArray(SPECIES, im, at + part);
                FloatVector cRe = FloatVector.fromArray(SPECIES, re, at + 2 * part);
                FloatVector cIm = FloatVector.fromArray(SPECIES, im, at + 2 * part);
                FloatVector dRe = FloatVector.fromArray(SPECIES, re, at + 3 * part);
                FloatVector dIm = FloatVector.fromArray(SPECIES, im, at + 3 * part);

                FloatVector sumAcRe = aRe.add(cRe);
                FloatVector sumAcIm = aIm.add(cIm);
                FloatVector difAcRe = aRe.sub(cRe);
                FloatVector difAcIm = aIm.sub(cIm);
                FloatVector sumBdRe = bRe.add(dRe);
                FloatVector sumBdIm = bIm.add(dIm);
                FloatVector difBdRe = bRe.sub(dRe);
                FloatVector difBdIm = bIm.sub(dIm);

                int n1 = n * turn;
                sumAcRe.add(sumBdRe).intoArray(re, at);
                sumAcIm.add(sumBdIm).intoArray(im, at);
                turnInto(at + part, difAcRe.add(difBdIm), difAcIm.sub(difBdRe), cos[n1], minusSin[n1]);
                turnInto(at + 2 * part, sumAcRe.sub(sumBdRe), sumAcIm.sub(sumBdIm), cos[2 * n1], minusSin[2 * n1]);
                turnInto(at + 3 * part, difAcRe.sub(difBdIm), difAcIm.add(difBdRe), cos[3 * n1], minusSin[3 * n1]);
            }
        }
    }

    /// Stores (valueRe + i valueIm) * (turnRe + i turnIm).
    private void turnInto(int at, FloatVector valueRe, FloatVector valueIm, float turnRe, float turnIm) {
        valueRe.mul(turnRe).sub(valueIm.mul(turnIm)).intoArray(re, at);
        valueRe.mul(turnIm).add(valueIm.mul(turnRe)).intoArray(im, at);
    }

    /// The radix-4 step on blocks of 4 points, where all twiddle factors are 1.
    private void lastStepRadix4(int start, int end) {
        for (int at = start * LANES; at < end * LANES; at += 4 * LANES) {
            FloatVector aRe = FloatVector.fromArray(SPECIES, re, at);
            FloatVector aIm = FloatVector.fromArray(SPECIES, im, at);
            FloatVector bRe = FloatVector.fromArray(SPECIES, re, at + LANES);
            FloatVector bIm = FloatVector.fromArray(SPECIES, im, at + LANES);
            FloatVector cRe = FloatVector.fromArray(SPECIES, re, at + 2 * LANES);
            FloatVector cIm = FloatVector.fromArray(SPECIES, im, at + 2 * LANES);
            FloatVector dRe = FloatVector.fromArray(SPECIES, re, at + 3 * LANES);
            FloatVector dIm = FloatVector.fromArray(SPECIES, im, at + 3 * LANES);

            FloatVector sumAcRe = aRe.add(cRe);
            FloatVector sumAcIm = aIm.add(cIm);
            FloatVector difAcRe = aRe.sub(cRe);
            FloatVector difAcIm = aIm.sub(cIm);
            FloatVector sumBdRe = bRe.add(dRe);
            FloatVector sumBdIm = bIm.add(dIm);
            FloatVector difBdRe = bRe.sub(dRe);
            FloatVector difBdIm = bIm.sub(dIm);

            sumAcRe.add(sumBdRe).intoArray(re, at);
            sumAcIm.add(sumBdIm).intoArray(im, at);
            difAcRe.add(difBdIm).intoArray(re, at + LANES);
            difAcIm.sub(difBdRe).intoArray(im, at + LANES);
            sumAcRe.sub(sumBdRe).intoArray(re, at + 2 * LANES);
            sumAcIm.sub(sumBdIm).intoArray(im, at + 2 * LANES);
            difAcRe.sub(difBdIm).intoArray(re, at + 3 * LANES);
            difAcIm.add(difBdRe).intoArray(im, at + 3 * LANES);
        }
    }

    private void lastStepRadix2(int start, int end) {
        for (int at = start * LANES; at < end * LANES; at += 2 * LANES) {
            FloatVector aRe = FloatVector.fromArray(SPECIES, re, at);
            FloatVector aIm = FloatVector.fromArray(SPECIES, im, at);
            FloatVector bRe = FloatVector.fromArray(SPECIES, re, at + LANES);
            FloatVector bIm = FloatVector.fromArray(SPECIES, im, at + LANES);
            aRe.add(bRe).intoArray(re, at);
            aIm.add(bIm).intoArray(im, at);
            aRe.sub(bRe).intoArray(re, at + LANES);
            aIm.sub(bIm).intoArray(im, at + LANES);
        }
    }

    /// From the complex transform to |X[k]|^2 of the real signal, k = 0..nFft/2.
    private void splitToPower() {
        int size = tables.size();
        int[] position = tables.position();
        float[] cos = tables.splitCos();
        float[] minusSin = tables.splitMinusSin();
        // The window is halved for the pairs; X[0] and X[size] come from one point and want the factor back.
        FloatVector zeroRe = FloatVector.fromArray(SPECIES, re, 0);
        FloatVector zeroIm = FloatVector.fromArray(SPECIES, im, 0);
        FloatVector lowest = zeroRe.add(zeroIm).mul(2f);
        FloatVector highest = zeroRe.sub(zeroIm).mul(2f);
        lowest.mul(lowest).intoArray(power, 0);
        highest.mul(highest).intoArray(power, size * LANES);
        for (int k = 1; k <= size / 2; k++) {
            int at = position[k] * LANES;
            int mirror = position[size - k] * LANES;
            FloatVector zRe = FloatVector.fromArray(SPECIES, re, at);
            FloatVector zIm = FloatVector.fromArray(SPECIES, im, at);
            FloatVector mRe = FloatVector.fromArray(SPECIES, re, mirror);
            FloatVector mIm = FloatVector.fromArray(SPECIES, im, mirror);
            FloatVector evenRe = zRe.add(mRe);
            FloatVector evenIm = zIm.sub(mIm);
            FloatVector oddRe = zIm.add(mIm);
            FloatVector oddIm = mRe.sub(zRe);
            FloatVector turnedRe = oddRe.mul(cos[k]).sub(oddIm.mul(minusSin[k]));
            FloatVector turnedIm = oddRe.mul(minusSin[k]).add(oddIm.mul(cos[k]));
            FloatVector lowRe = evenRe.add(turnedRe);
            FloatVector lowIm = evenIm.add(turnedIm);
            FloatVector highRe = evenRe.sub(turnedRe);
            FloatVector highIm = evenIm.sub(turnedIm);
            lowRe.mul(lowRe).add(lowIm.mul(lowIm)).intoArray(power, k * LANES);
            highRe.mul(highRe).add(highIm.mul(highIm)).intoArray(power, (size - k) * LANES);
        }
    }

    private void filter(float[] mel) {
        for (int band = 0; band < filters.nMels(); band++) {
            float[] weights = filters.weights(band);
            int at = filters.firstBin(band) * LANES;
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = 0; i < weights.length; i++) {
                sum = sum.add(
                        FloatVector.fromArray(SPECIES, power, at + i * LANES).mul(weights[i]));
            }
            sum.intoArray(mel, band * LANES);
        }
    }
}

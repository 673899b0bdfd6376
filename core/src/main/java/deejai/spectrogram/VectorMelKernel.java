package deejai.spectrogram;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Mel power with the Vector API. Lane t of every vector belongs to frame t: the transform is the textbook's, written
/// for vectors instead of numbers, with no shuffling at all.
///
/// The first steps of the transform span all data; after them each part of it is done to the end before the next, so
/// that the rest runs in the first-level cache. Products and sums are rounded one by one (no fused multiply-add), which
/// makes the result the same on every machine, and the same as [ScalarMelKernel]'s.
///
/// No method takes or returns a vector: where the compiler happens not to inline one, every vector would become an
/// object.
final class VectorMelKernel implements MelKernel {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Rows that are transposed at a time, and butterflies of a first step that are done at a time: few enough that
    /// what is written stays in the first-level cache until the next reads it or adds to it.
    private static final int TRANSPOSED_ROWS = 128;

    private static final int TILE = 16;

    private final MelPlan plan;
    private final FourierTables tables;

    /// samples, transposed: sample k of frame t is transposed[(k % hopLength) * columns + k / hopLength + t]
    private final float[] transposed;

    private final int columns;

    /// size x 2 x lanes: the transform in work, real parts and imaginary parts
    private final float[] data;

    /// bins x lanes: power of the bins that the filters touch
    private final float[] power;

    VectorMelKernel(MelPlan plan) {
        this.plan = plan;
        tables = new FourierTables(plan.nFft());
        columns = samples() / plan.hopLength();
        transposed = new float[plan.hopLength() * columns];
        data = new float[tables.size() * 2 * LANES];
        power = new float[plan.filters().bins() * LANES];
    }

    @Override
    public MelPlan plan() {
        return plan;
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void melPower(float[] samples, int from, float[] mel) {
        transpose(samples, from);
        int part = firstSteps();
        for (int start = 0; start < tables.size(); start += part) {
            for (int length = part; length > 4; length /= 4) {
                for (int block = start; block < start + part; block += length) {
                    step(block, length, 0, length / 4);
                }
            }
            lastStep(start, start + part);
        }
        splitToPower();
        filter(mel);
    }

    private void transpose(float[] samples, int from) {
        int hopLength = plan.hopLength();
        for (int start = 0; start < hopLength; start += TRANSPOSED_ROWS) {
            int end = Math.min(start + TRANSPOSED_ROWS, hopLength);
            for (int column = 0; column < columns; column++) {
                int at = from + column * hopLength;
                for (int row = start; row < end; row++) {
                    transposed[row * columns + column] = samples[at + row];
                }
            }
        }
    }

    /// The window, the radix-2 step where there is one, and the first radix-4 step: all that spans more data than the
    /// first-level cache holds. So it is done tile by tile. Returns the length of the parts that are left to do.
    private int firstSteps() {
        int length = tables.firstRadix() == 2 ? tables.size() / 2 : tables.size();
        int part = length / 4;
        for (int from = 0; from < part; from += TILE) {
            int to = Math.min(from + TILE, part);
            for (int quarter = 0; quarter < length; quarter += part) {
                if (tables.firstRadix() == 2) {
                    windowAndStepRadix2(quarter + from, quarter + to);
                } else {
                    window(quarter + from, quarter + to);
                }
            }
            for (int block = 0; block < tables.size(); block += length) {
                step(block, length, from, to);
            }
        }
        return part;
    }

    /// Reads the samples as complex numbers and windows them: points `from` to `to`.
    private void window(int from, int to) {
        float[] window = tables.halfWindow();
        for (int n = from; n < to; n++) {
            int at = 2 * LANES * n;
            int k = 2 * n;
            FloatVector.fromArray(SPECIES, transposed, place(k)).mul(window[k]).intoArray(data, at);
            FloatVector.fromArray(SPECIES, transposed, place(k + 1))
                    .mul(window[k + 1])
                    .intoArray(data, at + LANES);
        }
    }

    /// Reads and windows, and takes the radix-2 step over the whole length: points `from` to `to` of both halves.
    private void windowAndStepRadix2(int from, int to) {
        float[] window = tables.halfWindow();
        int half = tables.size() / 2;
        for (int n = from; n < to; n++) {
            int k = 2 * n;
            int kb = k + 2 * half;
            FloatVector aRe =
                    FloatVector.fromArray(SPECIES, transposed, place(k)).mul(window[k]);
            FloatVector aIm =
                    FloatVector.fromArray(SPECIES, transposed, place(k + 1)).mul(window[k + 1]);
            FloatVector bRe =
                    FloatVector.fromArray(SPECIES, transposed, place(kb)).mul(window[kb]);
            FloatVector bIm =
                    FloatVector.fromArray(SPECIES, transposed, place(kb + 1)).mul(window[kb + 1]);
            FloatVector difRe = aRe.sub(bRe);
            FloatVector difIm = aIm.sub(bIm);
            float cos = tables.cos()[n];
            float sin = tables.minusSin()[n];
            int at = 2 * LANES * n;
            int atDif = at + 2 * LANES * half;
            aRe.add(bRe).intoArray(data, at);
            aIm.add(bIm).intoArray(data, at + LANES);
            difRe.mul(cos).sub(difIm.mul(sin)).intoArray(data, atDif);
            difRe.mul(sin).add(difIm.mul(cos)).intoArray(data, atDif + LANES);
        }
    }

    /// Where sample k of every frame lies in `transposed`.
    private int place(int k) {
        return (k & plan.hopLength() - 1) * columns + k / plan.hopLength();
    }

    /// The radix-4 step on a block of `length` points: its butterflies `from` to `to`, of length / 4.
    private void step(int block, int length, int from, int to) {
        float[] cos = tables.cos();
        float[] minusSin = tables.minusSin();
        int turn = tables.size() / length;
        int part = 2 * LANES * (length / 4);
        for (int n = from; n < to; n++) {
            int a = 2 * LANES * (block + n);
            int b = a + part;
            int c = b + part;
            int d = c + part;
            FloatVector aRe = FloatVector.fromArray(SPECIES, data, a);
            FloatVector aIm = FloatVector.fromArray(SPECIES, data, a + LANES);
            FloatVector bRe = FloatVector.fromArray(SPECIES, data, b);
            FloatVector bIm = FloatVector.fromArray(SPECIES, data, b + LANES);
            FloatVector cRe = FloatVector.fromArray(SPECIES, data, c);
            FloatVector cIm = FloatVector.fromArray(SPECIES, data, c + LANES);
            FloatVector dRe = FloatVector.fromArray(SPECIES, data, d);
            FloatVector dIm = FloatVector.fromArray(SPECIES, data, d + LANES);

            FloatVector sumAcRe = aRe.add(cRe);
            FloatVector sumAcIm = aIm.add(cIm);
            FloatVector difAcRe = aRe.sub(cRe);
            FloatVector difAcIm = aIm.sub(cIm);
            FloatVector sumBdRe = bRe.add(dRe);
            FloatVector sumBdIm = bIm.add(dIm);
            FloatVector difBdRe = bRe.sub(dRe);
            FloatVector difBdIm = bIm.sub(dIm);

            sumAcRe.add(sumBdRe).intoArray(data, a);
            sumAcIm.add(sumBdIm).intoArray(data, a + LANES);
            int n1 = n * turn;
            float cos1 = cos[n1];
            float sin1 = minusSin[n1];
            FloatVector re1 = difAcRe.add(difBdIm);
            FloatVector im1 = difAcIm.sub(difBdRe);
            re1.mul(cos1).sub(im1.mul(sin1)).intoArray(data, b);
            re1.mul(sin1).add(im1.mul(cos1)).intoArray(data, b + LANES);
            float cos2 = cos[2 * n1];
            float sin2 = minusSin[2 * n1];
            FloatVector re2 = sumAcRe.sub(sumBdRe);
            FloatVector im2 = sumAcIm.sub(sumBdIm);
            re2.mul(cos2).sub(im2.mul(sin2)).intoArray(data, c);
            re2.mul(sin2).add(im2.mul(cos2)).intoArray(data, c + LANES);
            float cos3 = cos[3 * n1];
            float sin3 = minusSin[3 * n1];
            FloatVector re3 = difAcRe.sub(difBdIm);
            FloatVector im3 = difAcIm.add(difBdRe);
            re3.mul(cos3).sub(im3.mul(sin3)).intoArray(data, d);
            re3.mul(sin3).add(im3.mul(cos3)).intoArray(data, d + LANES);
        }
    }

    /// The radix-4 step on blocks of 4 points, where all twiddle factors are 1.
    private void lastStep(int start, int end) {
        for (int point = start; point < end; point += 4) {
            int a = 2 * LANES * point;
            int b = a + 2 * LANES;
            int c = b + 2 * LANES;
            int d = c + 2 * LANES;
            FloatVector aRe = FloatVector.fromArray(SPECIES, data, a);
            FloatVector aIm = FloatVector.fromArray(SPECIES, data, a + LANES);
            FloatVector bRe = FloatVector.fromArray(SPECIES, data, b);
            FloatVector bIm = FloatVector.fromArray(SPECIES, data, b + LANES);
            FloatVector cRe = FloatVector.fromArray(SPECIES, data, c);
            FloatVector cIm = FloatVector.fromArray(SPECIES, data, c + LANES);
            FloatVector dRe = FloatVector.fromArray(SPECIES, data, d);
            FloatVector dIm = FloatVector.fromArray(SPECIES, data, d + LANES);

            FloatVector sumAcRe = aRe.add(cRe);
            FloatVector sumAcIm = aIm.add(cIm);
            FloatVector difAcRe = aRe.sub(cRe);
            FloatVector difAcIm = aIm.sub(cIm);
            FloatVector sumBdRe = bRe.add(dRe);
            FloatVector sumBdIm = bIm.add(dIm);
            FloatVector difBdRe = bRe.sub(dRe);
            FloatVector difBdIm = bIm.sub(dIm);

            sumAcRe.add(sumBdRe).intoArray(data, a);
            sumAcIm.add(sumBdIm).intoArray(data, a + LANES);
            difAcRe.add(difBdIm).intoArray(data, b);
            difAcIm.sub(difBdRe).intoArray(data, b + LANES);
            sumAcRe.sub(sumBdRe).intoArray(data, c);
            sumAcIm.sub(sumBdIm).intoArray(data, c + LANES);
            difAcRe.sub(difBdIm).intoArray(data, d);
            difAcIm.add(difBdRe).intoArray(data, d + LANES);
        }
    }

    /// From the complex transform to |X[k]|^2 of the real signal, for the bins that the filters touch.
    private void splitToPower() {
        int size = tables.size();
        int bins = plan.filters().bins();
        int[] position = tables.position();
        float[] cos = tables.splitCos();
        float[] minusSin = tables.splitMinusSin();
        // The window is halved for the pairs; X[0] and X[size] come from one point and want the factor back.
        FloatVector zeroRe = FloatVector.fromArray(SPECIES, data, 0);
        FloatVector zeroIm = FloatVector.fromArray(SPECIES, data, LANES);
        FloatVector lowest = zeroRe.add(zeroIm).mul(2f);
        FloatVector highest = zeroRe.sub(zeroIm).mul(2f);
        lowest.mul(lowest).intoArray(power, 0);
        if (size < bins) {
            highest.mul(highest).intoArray(power, size * LANES);
        }
        for (int k = 1; k < Math.min(size, bins); k++) {
            int at = 2 * LANES * position[k];
            int mirror = 2 * LANES * position[size - k];
            FloatVector zRe = FloatVector.fromArray(SPECIES, data, at);
            FloatVector zIm = FloatVector.fromArray(SPECIES, data, at + LANES);
            FloatVector mRe = FloatVector.fromArray(SPECIES, data, mirror);
            FloatVector mIm = FloatVector.fromArray(SPECIES, data, mirror + LANES);
            FloatVector oddRe = zIm.add(mIm);
            FloatVector oddIm = mRe.sub(zRe);
            FloatVector turnedRe = oddRe.mul(cos[k]).sub(oddIm.mul(minusSin[k]));
            FloatVector turnedIm = oddRe.mul(minusSin[k]).add(oddIm.mul(cos[k]));
            FloatVector binRe = zRe.add(mRe).add(turnedRe);
            FloatVector binIm = zIm.sub(mIm).add(turnedIm);
            binRe.mul(binRe).add(binIm.mul(binIm)).intoArray(power, k * LANES);
        }
    }

    private void filter(float[] mel) {
        MelFilters filters = plan.filters();
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

package deejai.spectrogram;

/// Mel power in plain Java, one frame at a time: for machines and runs without the Vector API, and the reference that
/// [VectorMelKernel] is tested against. The same operations in the same order, so the results are equal.
final class ScalarMelKernel implements MelKernel {

    private final FourierTables tables;
    private final MelFilters filters;
    private final int nFft;
    private final int hopLength;
    private final float[] re;
    private final float[] im;
    private final float[] power;

    ScalarMelKernel(Preprocessing preprocessing) {
        nFft = preprocessing.nFft();
        hopLength = preprocessing.hopLength();
        tables = new FourierTables(nFft);
        filters = new MelFilters(preprocessing.sampleRate(), nFft, preprocessing.nMels());
        re = new float[tables.size()];
        im = new float[tables.size()];
        power = new float[tables.size() + 1];
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void melPower(float[] blocks, int stride, float[] mel) {
        window(blocks, stride);
        int length = tables.size();
        for (; length >= 4; length /= 4) {
            step(length);
        }
        if (length == 2) {
            lastStepRadix2();
        }
        splitToPower();
        filter(mel);
    }

    private void window(float[] blocks, int stride) {
        float[] window = tables.halfWindow();
        for (int k = 0; k < nFft; k += 2) {
            re[k / 2] = blocks[k % hopLength * stride + k / hopLength] * window[k];
            im[k / 2] = blocks[(k + 1) % hopLength * stride + (k + 1) / hopLength] * window[k + 1];
        }
    }

    /// One radix-4 step on each block of `length` points.
    private void step(int length) {
        float[] cos = tables.cos();
        float[] minusSin = tables.minusSin();
        int part = length / 4;
        int turn = tables.size() / length;
        for (int block = 0; block < tables.size(); block += length) {
            for (int n = 0; n < part; n++) {
                int a = block + n;
                int b = a + part;
                int c = b + part;
                int d = c + part;
                float sumAcRe = re[a] + re[c];
                float sumAcIm = im[a] + im[c];
                float difAcRe = re[a] - re[c];
                float difAcIm = im[a] - im[c];
                float sumBdRe = re[b] + re[d];
                float sumBdIm = im[b] + im[d];
                float difBdRe = re[b] - re[d];
                float difBdIm = im[b] - im[d];
                int n1 = n * turn;
                re[a] = sumAcRe + sumBdRe;
                im[a] = sumAcIm + sumBdIm;
                turnInto(b, difAcRe + difBdIm, difAcIm - difBdRe, cos[n1], minusSin[n1]);
                turnInto(c, sumAcRe - sumBdRe, sumAcIm - sumBdIm, cos[2 * n1], minusSin[2 * n1]);
                turnInto(d, difAcRe - difBdIm, difAcIm + difBdRe, cos[3 * n1], minusSin[3 * n1]);
            }
        }
    }

    /// Stores (valueRe + i valueIm) * (turnRe + i turnIm).
    private void turnInto(int at, float valueRe, float valueIm, float turnRe, float turnIm) {
        re[at] = valueRe * turnRe - valueIm * turnIm;
        im[at] = valueRe * turnIm + valueIm * turnRe;
    }

    private void lastStepRadix2() {
        for (int a = 0; a < tables.size(); a += 2) {
            float difRe = re[a] - re[a + 1];
            float difIm = im[a] - im[a + 1];
            re[a] += re[a + 1];
            im[a] += im[a + 1];
            re[a + 1] = difRe;
            im[a + 1] = difIm;
        }
    }

    /// From the complex transform to |X[k]|^2 of the real signal, k = 0..nFft/2.
    private void splitToPower() {
        int size = tables.size();
        int[] position = tables.position();
        float[] cos = tables.splitCos();
        float[] minusSin = tables.splitMinusSin();
        // The window is halved for the pairs; X[0] and X[size] come from one point and want the factor back.
        float lowest = (re[0] + im[0]) * 2f;
        float highest = (re[0] - im[0]) * 2f;
        power[0] = lowest * lowest;
        power[size] = highest * highest;
        for (int k = 1; k <= size / 2; k++) {
            int at = position[k];
            int mirror = position[size - k];
            float evenRe = re[at] + re[mirror];
            float evenIm = im[at] - im[mirror];
            float oddRe = im[at] + im[mirror];
            float oddIm = re[mirror] - re[at];
            float turnedRe = oddRe * cos[k] - oddIm * minusSin[k];
            float turnedIm = oddRe * minusSin[k] + oddIm * cos[k];
            float lowRe = evenRe + turnedRe;
            float lowIm = evenIm + turnedIm;
            float highRe = evenRe - turnedRe;
            float highIm = evenIm - turnedIm;
            power[k] = lowRe * lowRe + lowIm * lowIm;
            power[size - k] = highRe * highRe + highIm * highIm;
        }
    }

    private void filter(float[] mel) {
        for (int band = 0; band < filters.nMels(); band++) {
            float[] weights = filters.weights(band);
            int first = filters.firstBin(band);
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += power[first + i] * weights[i];
            }
            mel[band] = sum;
        }
    }
}

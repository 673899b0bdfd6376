package deejai.spectrogram;

/// Mel power in plain Java, one frame at a time: for machines and runs without the Vector API, and the reference that
/// [VectorMelKernel] is tested against. The same operations in the same order, so the results are equal.
final class ScalarMelKernel implements MelKernel {

    private final MelPlan plan;
    private final FourierTables tables;

    /// real and imaginary parts of the transform in work, `size` each
    private final float[] re;

    private final float[] im;

    /// power of the bins that the filters touch
    private final float[] power;

    ScalarMelKernel(MelPlan plan) {
        this.plan = plan;
        tables = new FourierTables(plan.nFft());
        re = new float[tables.size()];
        im = new float[tables.size()];
        power = new float[plan.filters().bins()];
    }

    @Override
    public MelPlan plan() {
        return plan;
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void melPower(float[] samples, int from, float[] mel) {
        window(samples, from);
        int length = tables.size();
        if (tables.firstRadix() == 2) {
            firstStepRadix2();
            length /= 2;
        }
        for (; length >= 4; length /= 4) {
            step(length);
        }
        splitToPower();
        filter(mel);
    }

    private void window(float[] samples, int from) {
        float[] window = tables.halfWindow();
        for (int n = 0; n < re.length; n++) {
            re[n] = samples[from + 2 * n] * window[2 * n];
            im[n] = samples[from + 2 * n + 1] * window[2 * n + 1];
        }
    }

    private void firstStepRadix2() {
        int half = tables.size() / 2;
        for (int n = 0; n < half; n++) {
            float difRe = re[n] - re[n + half];
            float difIm = im[n] - im[n + half];
            re[n] += re[n + half];
            im[n] += im[n + half];
            turnInto(n + half, difRe, difIm, tables.cos()[n], tables.minusSin()[n]);
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

    /// From the complex transform to |X[k]|^2 of the real signal, for the bins that the filters touch.
    private void splitToPower() {
        int size = tables.size();
        int[] position = tables.position();
        float[] cos = tables.splitCos();
        float[] minusSin = tables.splitMinusSin();
        // The window is halved for the pairs; X[0] and X[size] come from one point and want the factor back.
        float lowest = (re[0] + im[0]) * 2f;
        float highest = (re[0] - im[0]) * 2f;
        power[0] = lowest * lowest;
        if (size < power.length) {
            power[size] = highest * highest;
        }
        for (int k = 1; k < Math.min(size, power.length); k++) {
            int at = position[k];
            int mirror = position[size - k];
            float evenRe = re[at] + re[mirror];
            float evenIm = im[at] - im[mirror];
            float oddRe = im[at] + im[mirror];
            float oddIm = re[mirror] - re[at];
            float binRe = evenRe + (oddRe * cos[k] - oddIm * minusSin[k]);
            float binIm = evenIm + (oddRe * minusSin[k] + oddIm * cos[k]);
            power[k] = binRe * binRe + binIm * binIm;
        }
    }

    private void filter(float[] mel) {
        for (int band = 0; band < mel.length; band++) {
            float[] weights = plan.filters().weights(band);
            int first = plan.filters().firstBin(band);
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += power[first + i] * weights[i];
            }
            mel[band] = sum;
        }
    }
}

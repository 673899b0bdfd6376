package deejai.spectrogram;

/// Triangular filters from the bins of a power spectrum to mel bands: Slaney's mel scale (linear below 1 kHz,
/// logarithmic above) and area norm, from 0 Hz to half the sample rate. The same numbers as
/// `librosa.filters.mel(sr, n_fft, n_mels)`.
///
/// Every filter touches only a few neighbouring bins, so only those are kept.
public final class MelFilters {

    private static final double LINEAR_HZ_PER_MEL = 200.0 / 3;
    private static final double LOG_START_HZ = 1000;
    private static final double LOG_START_MEL = LOG_START_HZ / LINEAR_HZ_PER_MEL;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    /// first bin of each band
    private final int[] firstBin;

    /// bands x (bins that the band touches)
    private final float[][] weights;

    /// The filters of spectra of `nFft` samples.
    ///
    /// @param sampleRate Hz
    public MelFilters(int sampleRate, int nFft, int nMels) {
        firstBin = new int[nMels];
        weights = new float[nMels][];
        double highestMel = hzToMel(sampleRate / 2.0);
        for (int band = 0; band < nMels; band++) {
            double lower = melToHz(highestMel * band / (nMels + 1));
            double centre = melToHz(highestMel * (band + 1) / (nMels + 1));
            double upper = melToHz(highestMel * (band + 2) / (nMels + 1));
            double binHz = (double) sampleRate / nFft;
            int first = (int) Math.ceil(lower / binHz);
            int last = Math.min((int) Math.floor(upper / binHz), nFft / 2);
            float[] bandWeights = new float[Math.max(0, last - first + 1)];
            for (int bin = first; bin <= last; bin++) {
                double rising = (bin * binHz - lower) / (centre - lower);
                double falling = (upper - bin * binHz) / (upper - centre);
                double area = 2 / (upper - lower);
                bandWeights[bin - first] = (float) (Math.max(0, Math.min(rising, falling)) * area);
            }
            firstBin[band] = first;
            weights[band] = bandWeights;
        }
    }

    private MelFilters(int[] firstBin, float[][] weights) {
        this.firstBin = firstBin;
        this.weights = weights;
    }

    /// These filters, the weights of bin k multiplied by factors[k].
    MelFilters weighted(double[] factors) {
        float[][] weighted = new float[weights.length][];
        for (int band = 0; band < weights.length; band++) {
            weighted[band] = weights[band].clone();
            for (int i = 0; i < weighted[band].length; i++) {
                weighted[band][i] *= (float) factors[firstBin[band] + i];
            }
        }
        return new MelFilters(firstBin, weighted);
    }

    /// Number of bins that any filter touches: they are the lowest ones.
    int bins() {
        int bins = 0;
        for (int band = 0; band < weights.length; band++) {
            bins = Math.max(bins, firstBin[band] + weights[band].length);
        }
        return bins;
    }

    /// Number of bands.
    public int nMels() {
        return weights.length;
    }

    /// First bin that `band` touches.
    public int firstBin(int band) {
        return firstBin[band];
    }

    /// Weights of `band`, of the bins from firstBin(band) on; not a copy.
    public float[] weights(int band) {
        return weights[band];
    }

    private static double hzToMel(double hz) {
        return hz < LOG_START_HZ ? hz / LINEAR_HZ_PER_MEL : LOG_START_MEL + Math.log(hz / LOG_START_HZ) / LOG_STEP;
    }

    private static double melToHz(double mel) {
        return mel < LOG_START_MEL
                ? mel * LINEAR_HZ_PER_MEL
                : LOG_START_HZ * Math.exp(LOG_STEP * (mel - LOG_START_MEL));
    }
}

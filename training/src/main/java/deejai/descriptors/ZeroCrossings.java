package deejai.descriptors;

/// How often a signal changes its sign, as `librosa.feature.zero_crossing_rate` with frames inside the signal.
final class ZeroCrossings {

    private ZeroCrossings() {}

    /// The share of the samples of each frame that have another sign than the one before; 0 counts as positive.
    static double[] rates(float[] samples) {
        int[] crossings = new int[samples.length];
        for (int i = 1; i < samples.length; i++) {
            crossings[i] = crossings[i - 1] + ((samples[i] < 0) == (samples[i - 1] < 0) ? 0 : 1);
        }
        double[] rates = new double[PowerSpectrum.frames(samples.length)];
        for (int frame = 0; frame < rates.length; frame++) {
            int first = frame * PowerSpectrum.HOP_LENGTH;
            int last = first + PowerSpectrum.N_FFT - 1;
            rates[frame] = (double) (crossings[last] - crossings[first]) / PowerSpectrum.N_FFT;
        }
        return rates;
    }
}

package deejai.descriptors;

/// Mel-frequency cepstral coefficients: the orthonormal DCT-II of the dB bands of each frame, as `librosa.feature.mfcc`
/// computes them.
final class Cepstrum {

    /// Number of coefficients kept.
    static final int SIZE = 25;

    private Cepstrum() {}

    /// The coefficients of all frames.
    ///
    /// @param bands series of each band
    /// @return [#SIZE] series
    static double[][] of(double[][] bands) {
        int frames = bands[0].length;
        double[][] coefficients = new double[SIZE][frames];
        for (int k = 0; k < SIZE; k++) {
            double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / bands.length);
            for (int band = 0; band < bands.length; band++) {
                double weight = scale * StrictMath.cos(Math.PI * k * (2 * band + 1) / (2 * bands.length));
                for (int frame = 0; frame < frames; frame++) {
                    coefficients[k][frame] += weight * bands[band][frame];
                }
            }
        }
        return coefficients;
    }
}

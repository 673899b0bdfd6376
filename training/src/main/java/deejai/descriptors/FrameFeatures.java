package deejai.descriptors;

import deejai.spectrogram.MelFilters;

/// What is measured in every frame of a slice. Features of several numbers are arrays of their series over time.
final class FrameFeatures {

    private static final int N_MELS = 96;
    private static final double TOP_DB = 80;
    private static final MelFilters MEL = new MelFilters(PowerSpectrum.SAMPLE_RATE, PowerSpectrum.N_FFT, N_MELS);

    private final double[][] melPower;
    private final double[][] chroma;
    private final SpectralContrast contrast;
    private final SpectralShape shape;

    private FrameFeatures(int frames) {
        melPower = new double[N_MELS][frames];
        chroma = new double[Chroma.SIZE][frames];
        contrast = new SpectralContrast(frames);
        shape = new SpectralShape(frames);
    }

    /// Measures the frames that lie inside a signal.
    ///
    /// @param scale what samples are multiplied by
    static FrameFeatures of(float[] samples, double scale) {
        int frames = PowerSpectrum.frames(samples.length);
        FrameFeatures features = new FrameFeatures(frames);
        PowerSpectrum spectrum = new PowerSpectrum();
        double[] power = new double[PowerSpectrum.BINS];
        for (int frame = 0; frame < frames; frame++) {
            spectrum.of(samples, frame * PowerSpectrum.HOP_LENGTH, scale, power);
            features.measure(power, frame);
        }
        return features;
    }

    private void measure(double[] power, int frame) {
        for (int band = 0; band < N_MELS; band++) {
            float[] weights = MEL.weights(band);
            int firstBin = MEL.firstBin(band);
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * power[firstBin + i];
            }
            melPower[band][frame] = sum;
        }
        Chroma.measure(power, chroma, frame);
        contrast.measure(power, frame);
        shape.measure(power, frame);
    }

    /// Mel bands in decibels below the loudest point of the slice, -80..0.
    double[][] decibels() {
        double loudest = 0;
        for (double[] band : melPower) {
            for (double power : band) {
                loudest = Math.max(loudest, power);
            }
        }
        double reference = Decibels.of(loudest);
        double[][] decibels = new double[N_MELS][];
        for (int band = 0; band < N_MELS; band++) {
            decibels[band] = Decibels.of(melPower[band]);
            for (int frame = 0; frame < decibels[band].length; frame++) {
                decibels[band][frame] = Math.max(decibels[band][frame] - reference, -TOP_DB);
            }
        }
        return decibels;
    }

    /// Strength of the 12 pitch classes.
    double[][] chroma() {
        return chroma;
    }

    /// Spectral contrast of 7 bands (dB).
    double[][] contrast() {
        return contrast.decibels();
    }

    double[] logFlatness() {
        return shape.logFlatness();
    }

    double[] centroid() {
        return shape.centroid();
    }

    double[] bandwidth() {
        return shape.bandwidth();
    }

    double[] rollOff() {
        return shape.rollOff();
    }
}

package deejai.spectrogram;

import deejai.audio.ResamplingFilter;
import deejai.simd.DotProduct;

/// The [ResamplingFilter] of [deejai.audio.AudioFile#decode] where it halves or quarters a sample rate, without delay.
final class LowPass {

    /// Share of the lower Nyquist frequency below which the filter lets everything through, to within 1e-6.
    private static final double FLAT = 0.9;

    private final int factor;
    private final int radius;

    /// 2 radius + 1, symmetric
    private final float[] taps;

    /// @param factor the higher sample rate over the lower one
    LowPass(int factor) {
        this.factor = factor;
        double step = ResamplingFilter.CUTOFF / factor;
        radius = (int) Math.ceil(ResamplingFilter.FILTER_SIZE / step) / 2;
        double[] half = new double[radius + 1];
        double sum = 0;
        for (int i = 0; i <= radius; i++) {
            half[i] = ResamplingFilter.at(Math.PI * i * step, (double) i / radius);
            sum += i == 0 ? half[i] : 2 * half[i];
        }
        taps = new float[2 * radius + 1];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = (float) (half[Math.abs(i - radius)] / sum);
        }
    }

    /// Samples on either side of one that the filter reaches.
    int radius() {
        return radius;
    }

    /// The signal at samples[at], filtered. The array must go on for radius() samples on both sides.
    float filtered(float[] samples, int at) {
        return DotProduct.of(samples, at - radius, taps, 0, taps.length);
    }

    /// What the filter and the change of sample rate do to the power of the bins of a window of nFft samples at the
    /// lower rate. A spectrum at the higher rate is `factor` times as large, hence a factor of 1 / factor^2.
    ///
    /// @return nFft / 2 + 1 factors, 0 Hz first
    double[] powerResponse(int nFft) {
        double[] response = new double[nFft / 2 + 1];
        for (int k = 0; k < response.length; k++) {
            double amplitude = k < FLAT * nFft / 2 ? 1 : amplitude(2 * Math.PI * k / nFft / factor);
            response[k] = amplitude * amplitude / (factor * factor);
        }
        return response;
    }

    private double amplitude(double radiansPerSample) {
        double twice = 2 * Math.cos(radiansPerSample);
        double previous = 1;
        double cos = twice / 2;
        double sum = taps[radius];
        for (int i = 1; i <= radius; i++) {
            sum += 2 * taps[radius + i] * cos;
            double next = twice * cos - previous;
            previous = cos;
            cos = next;
        }
        return sum;
    }
}

package deejai.composer;

/// Linear prediction of a windowed frame: the all-pole filter whose response is the frame's spectral envelope.
///
/// Autocorrelation method with the Levinson-Durbin recursion (Makhoul, "Linear prediction: a tutorial review",
/// Proceedings of the IEEE 63, 1975). The filter is kept as reflection coefficients, since those may be
/// interpolated without it becoming unstable.
public final class LinearPrediction {

    private final float[] reflections;
    private final double gain;

    private LinearPrediction(float[] reflections, double gain) {
        this.reflections = reflections;
        this.gain = gain;
    }

    /// The reflection coefficient of each lattice stage, all within -1 .. 1.
    public float[] reflections() {
        return reflections.clone();
    }

    /// Root mean square of what the filter must be fed with to sound as loud as the frame.
    public double gain() {
        return gain;
    }

    /// Analyses a frame.
    ///
    /// @param samples all samples
    /// @param from first sample of the frame; the frame must lie within the samples
    /// @param window weights, one a sample of the frame
    /// @param order number of stages
    public static LinearPrediction of(float[] samples, int from, double[] window, int order) {
        if (order < 1 || order >= window.length) {
            throw new IllegalArgumentException("order must be between 1 and the window's length: " + order);
        }
        double[] correlation = autocorrelation(samples, from, window, order);
        float[] reflections = new float[order];
        // A little white noise keeps the recursion sound where the spectrum has holes.
        double error = correlation[0] * 1.0001 + 1e-9;
        double[] predictor = new double[order + 1];
        double[] previous = new double[order + 1];
        for (int stage = 1; stage <= order; stage++) {
            double sum = correlation[stage];
            for (int i = 1; i < stage; i++) {
                sum -= previous[i] * correlation[stage - i];
            }
            double reflection = sum / error;
            reflections[stage - 1] = (float) Math.clamp(reflection, -.9999, .9999);
            predictor[stage] = reflection;
            for (int i = 1; i < stage; i++) {
                predictor[i] = previous[i] - reflection * previous[stage - i];
            }
            error *= 1 - reflection * reflection;
            System.arraycopy(predictor, 0, previous, 0, order + 1);
        }
        double weight = 0;
        for (double value : window) {
            weight += value * value;
        }
        return new LinearPrediction(reflections, Math.sqrt(Math.max(0, error) / weight));
    }

    private static double[] autocorrelation(float[] samples, int from, double[] window, int order) {
        double[] frame = new double[window.length];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = samples[from + i] * window[i];
        }
        double[] correlation = new double[order + 1];
        for (int lag = 0; lag <= order; lag++) {
            double sum = 0;
            for (int i = lag; i < frame.length; i++) {
                sum += frame[i] * frame[i - lag];
            }
            correlation[lag] = sum;
        }
        return correlation;
    }
}

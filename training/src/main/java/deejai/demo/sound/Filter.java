package deejai.demo.sound;

/// A resonant filter of two poles that may be moved while it is in use: the state variable filter in
/// trapezoidal integration (Zavalishin, The Art of VA Filter Design, 2012).
final class Filter {

    /// Up to here the tangent is approximated well, and the ear misses little.
    private static final double HIGHEST = 9_000;

    private double gain;
    private double damping;
    private double scale;
    private double first;
    private double second;
    private double low;
    private double high;
    private double band;

    /// Moves the filter.
    ///
    /// @param hertz     of the cutoff; beyond 9 kHz it stays there
    /// @param resonance 0.5 for none, 5 for a whistle
    Filter tune(double hertz, double resonance) {
        double angle = Math.PI * Math.min(hertz, HIGHEST) / Signals.SAMPLE_RATE;
        double square = angle * angle;
        gain = angle * (1 + square / 3 + 2 * square * square / 15); // the tangent
        damping = 1 / resonance;
        scale = 1 / (1 + gain * (gain + damping));
        return this;
    }

    /// Takes a sample.
    Filter step(double in) {
        high = (in - (gain + damping) * first - second) * scale;
        band = gain * high + first;
        low = gain * band + second;
        first = gain * high + band;
        second = gain * band + low;
        return this;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    double band() {
        return band * damping;
    }
}

package deejai.demo.sound;

/// Shapes of an oscillation. Steps are rounded off by the polynomial band-limited step (Välimäki and
/// Huovilainen, Antialiasing Oscillators in Subtractive Synthesis, 2007), which keeps their mirror
/// frequencies low.
public enum Wave {
    SINE,
    TRIANGLE,
    SAW,
    SQUARE,
    /// High for a quarter of the time: the nasal sound of old game consoles.
    PULSE;

    private static final double QUARTER = .25;

    /// The value at a phase.
    ///
    /// @param phase in turns, 0 to 1
    /// @param step  turns a sample
    double at(double phase, double step) {
        return switch (this) {
            case SINE -> Signals.sine(phase);
            case TRIANGLE -> 4 * Math.abs(phase - .5) - 1;
            case SAW -> 2 * phase - 1 - rounding(phase, step);
            case SQUARE -> pulse(phase, step, .5);
            case PULSE -> pulse(phase, step, QUARTER);
        };
    }

    private static double pulse(double phase, double step, double width) {
        double fallen = phase - width;
        double height = phase < width ? 1 : -1;
        return height + rounding(phase, step) - rounding(fallen < 0 ? fallen + 1 : fallen, step) - (2 * width - 1);
    }

    private static double rounding(double phase, double step) {
        if (phase < step) {
            double x = phase / step;
            return x + x - x * x - 1;
        }
        if (phase > 1 - step) {
            double x = (phase - 1) / step;
            return x * x + x + x + 1;
        }
        return 0;
    }
}

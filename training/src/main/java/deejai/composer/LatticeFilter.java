package deejai.composer;

/// An all-pole lattice filter, the inverse of a linear prediction; its coefficients may change from sample to
/// sample.
final class LatticeFilter {

    private final double[] backward;

    LatticeFilter(int order) {
        backward = new double[order + 1];
    }

    /// Filters a sample with the reflection coefficients of the moment.
    double next(double input, float[] reflections) {
        double forward = input;
        for (int stage = reflections.length; stage >= 1; stage--) {
            double reflection = reflections[stage - 1];
            forward += reflection * backward[stage - 1];
            backward[stage] = backward[stage - 1] - reflection * forward;
        }
        backward[0] = forward;
        return forward;
    }
}

package deejai.spectrogram;

/// How the mel power of a frame is computed from a signal at a given sample rate.
///
/// The frames of a preprocessing are defined on a signal at its own sample rate. A source at twice or four times that
/// rate need not be resampled: windows of twice or four times as many samples, as many times further apart, cover the
/// same stretches of time, and their lowest bins lie at the same frequencies. In these a spectrum is `factor` times as
/// large (there are so many more samples to sum), and lacks what the resampler's low-pass filter would have done; both
/// are put into the weights of the mel filters.
///
/// What remains is the difference between cutting a signal before and after filtering. Under a Hann window, which cuts
/// softly, it is nothing; see [EdgeFrames] for the ends of the signal.
///
/// @param factor    the signal's sample rate over the preprocessing's: 1, 2 or 4
/// @param nFft      samples in a window
/// @param hopLength samples between two frames
/// @param filters   from the lowest bins to mel bands
record MelPlan(int factor, int nFft, int hopLength, MelFilters filters) {

    private static final int MAX_FACTOR = 4;

    /// The plan for a signal at the preprocessing's own rate: the definition.
    static MelPlan of(Preprocessing preprocessing) {
        return of(preprocessing, preprocessing.sampleRate());
    }

    /// The plan for a signal at `sampleRate`.
    ///
    /// @throws IllegalArgumentException if that is not 1, 2 or 4 times the preprocessing's rate
    static MelPlan of(Preprocessing preprocessing, int sampleRate) {
        if (!isMultiple(preprocessing, sampleRate)) {
            throw new IllegalArgumentException(
                    "sampleRate must be 1, 2 or 4 times " + preprocessing.sampleRate() + ": " + sampleRate);
        }
        int factor = sampleRate / preprocessing.sampleRate();
        int nFft = preprocessing.nFft();
        MelFilters filters = new MelFilters(preprocessing.sampleRate(), nFft, preprocessing.nMels());
        if (factor > 1) {
            filters = filters.weighted(new LowPass(factor).powerResponse(nFft));
        }
        return new MelPlan(factor, nFft * factor, preprocessing.hopLength() * factor, filters);
    }

    /// Whether there is a plan for a signal at `sampleRate`.
    static boolean isMultiple(Preprocessing preprocessing, int sampleRate) {
        int factor = sampleRate / preprocessing.sampleRate();
        return sampleRate % preprocessing.sampleRate() == 0 && factor <= MAX_FACTOR && Integer.bitCount(factor) == 1;
    }
}

package deejai.descriptors;

/// How strongly sounds set in, and how regularly.
///
/// The onset strength of a frame is the mean over bands of what their decibels rose by since the frame before
/// (`librosa.onset.onset_strength`).
final class Onsets {

    /// Number of lags at which the autocorrelation is described.
    static final int LAGS = 24;

    private static final double FRAMES_PER_SECOND = (double) PowerSpectrum.SAMPLE_RATE / PowerSpectrum.HOP_LENGTH;
    private static final double SHORTEST_SECONDS = 0.15;
    private static final double LONGEST_SECONDS = 2;

    /// one lag over the one before
    private static final double LAG_RATIO = StrictMath.pow(LONGEST_SECONDS / SHORTEST_SECONDS, 1.0 / (LAGS - 1));

    private static final double SLOWEST_BPM = 30;
    private static final double FASTEST_BPM = 320;
    private static final double USUAL_BPM = 120;

    private final double[] strength;

    /// at lags of 0, 1, 2 ... frames; 1 at lag 0, or all 0
    private final double[] autocorrelation;

    private Onsets(double[] strength) {
        this.strength = strength;
        this.autocorrelation = autocorrelation(strength, (int) Math.ceil(lastFrame(LAGS - 1)) + 1);
    }

    /// The onsets in some bands.
    ///
    /// @param decibels  bands x frames
    /// @param firstBand first of the bands
    /// @param endBand   the band behind the last
    static Onsets of(double[][] decibels, int firstBand, int endBand) {
        double[] strength = new double[decibels[0].length - 1];
        for (int band = firstBand; band < endBand; band++) {
            for (int frame = 0; frame < strength.length; frame++) {
                strength[frame] += Math.max(0, decibels[band][frame + 1] - decibels[band][frame]);
            }
        }
        for (int frame = 0; frame < strength.length; frame++) {
            strength[frame] /= endBand - firstBand;
        }
        return new Onsets(strength);
    }

    /// Onset strength over time (dB), from the second frame on.
    double[] strength() {
        return strength;
    }

    /// Of the strength less its mean; sums over fewer frames are not scaled up, so that long lags weigh less.
    private static double[] autocorrelation(double[] strength, int lags) {
        double[] centred = Statistics.standardized(strength);
        double[] autocorrelation = new double[lags];
        for (int lag = 0; lag < lags; lag++) {
            for (int frame = lag; frame < centred.length; frame++) {
                autocorrelation[lag] += centred[frame] * centred[frame - lag];
            }
        }
        return autocorrelation;
    }

    /// The autocorrelation around [#LAGS] lags from 0.15 s to 2 s, spaced logarithmically: the highest between the
    /// geometric means of a lag and its neighbours, so that no beat falls through between two lags.
    double[] rhythm() {
        double[] rhythm = new double[LAGS];
        for (int i = 0; i < LAGS; i++) {
            double first = lastFrame(i - 1);
            double last = lastFrame(i);
            double highest = Math.max(interpolated(first), interpolated(last));
            for (int lag = (int) Math.ceil(first); lag <= last; lag++) {
                highest = Math.max(highest, autocorrelation[lag]);
            }
            rhythm[i] = highest;
        }
        return rhythm;
    }

    /// End of the stretch that lag i stands for, in frames.
    private static double lastFrame(int i) {
        return SHORTEST_SECONDS * StrictMath.pow(LAG_RATIO, i + 0.5) * FRAMES_PER_SECOND;
    }

    private double interpolated(double lag) {
        int below = (int) lag;
        return autocorrelation[below] + (lag - below) * (autocorrelation[below + 1] - autocorrelation[below]);
    }

    /// The tempo: log2 of the beats per minute of the best lag, as `librosa.feature.tempo` weighs it, with a
    /// log-normal prior around 120 (one octave is one deviation). 120 where there is no beat at all.
    double logTempo() {
        double usual = log2(USUAL_BPM);
        double bestTempo = usual;
        double bestScore = 0;
        int slowest = (int) (60 * FRAMES_PER_SECOND / SLOWEST_BPM);
        for (int lag = (int) Math.ceil(60 * FRAMES_PER_SECOND / FASTEST_BPM); lag <= slowest; lag++) {
            double tempo = log2(60 * FRAMES_PER_SECOND / lag);
            double correlation = Math.max(0, autocorrelation[lag]);
            double score = StrictMath.log1p(1e6 * correlation) - 0.5 * (tempo - usual) * (tempo - usual);
            if (score > bestScore) {
                bestScore = score;
                bestTempo = log2(60 * FRAMES_PER_SECOND / (lag + peakOffset(lag)));
            }
        }
        return bestTempo;
    }

    /// Where a parabola through a lag and its neighbours has its peak, -0.5..0.5 frames from the lag.
    private double peakOffset(int lag) {
        double before = autocorrelation[lag - 1];
        double after = autocorrelation[lag + 1];
        double curvature = before - 2 * autocorrelation[lag] + after;
        return curvature < -Statistics.SMALLEST_DEVIATION
                ? Math.clamp(0.5 * (before - after) / curvature, -0.5, 0.5)
                : 0;
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}

package deejai.track2vec;

import java.util.SortedMap;
import java.util.TreeMap;

/// Settings of the [Word2VecTrainer].
///
/// @param architecture what is predicted from what
/// @param dimension    floats in a vector, at least 1
/// @param context      which tracks belong together
/// @param negatives    what tracks are told apart from
/// @param schedule     how long and how fast to learn
public record Word2VecSettings(
        Architecture architecture, int dimension, Context context, Negatives negatives, Schedule schedule)
        implements TrainerSettings {

    /// The settings of the original Deej-A.I., on tracks with 3 occurrences or more.
    public static final Word2VecSettings ORIGINAL = new Word2VecSettings(
            Architecture.CBOW, 100, new Context(2, 3, 1e-3), new Negatives(5, 0.75), new Schedule(15, 0.025, 1e-4, 1));

    /// What is predicted from what.
    public enum Architecture {
        /// A track from the mean of those around it (continuous bag of words).
        CBOW,
        /// A track from each of those around it.
        SKIP_GRAM
    }

    /// Which tracks belong together.
    ///
    /// @param window      tracks up to this far apart, drawn anew from 1 to this for each; 0 for the whole
    ///   playlist
    /// @param minCount    tracks with fewer entries are left out, at least 1
    /// @param subSampling share of all entries above which entries of a track are passed over by chance; 0 for
    ///   never
    public record Context(int window, int minCount, double subSampling) {

        /// Checks the ranges.
        public Context {
            if (window < 0) {
                throw new IllegalArgumentException("window must be at least 0: " + window);
            }
            if (minCount < 1) {
                throw new IllegalArgumentException("minCount must be positive: " + minCount);
            }
            if (!(subSampling >= 0)) {
                throw new IllegalArgumentException("subSampling must be at least 0: " + subSampling);
            }
        }
    }

    /// What tracks are told apart from.
    ///
    /// @param count    negative samples for each prediction, at least 1
    /// @param exponent they are drawn in proportion to count(track)^exponent; negative: rare tracks more often
    public record Negatives(int count, double exponent) {

        /// Checks the ranges.
        public Negatives {
            if (count < 1) {
                throw new IllegalArgumentException("count must be positive: " + count);
            }
            if (!Double.isFinite(exponent)) {
                throw new IllegalArgumentException("exponent must be finite: " + exponent);
            }
        }
    }

    /// How long and how fast to learn. The learning rate falls in a straight line.
    ///
    /// @param epochs           times that every playlist is learned from, at least 1
    /// @param learningRate     the first learning rate, positive
    /// @param lastLearningRate the last one, at least 0
    /// @param randomSeed       seed of everything that is drawn by chance
    public record Schedule(int epochs, double learningRate, double lastLearningRate, long randomSeed) {

        /// Checks the ranges.
        public Schedule {
            if (epochs < 1) {
                throw new IllegalArgumentException("epochs must be positive: " + epochs);
            }
            if (!(learningRate > 0)) {
                throw new IllegalArgumentException("learningRate must be positive: " + learningRate);
            }
            if (!(lastLearningRate >= 0)) {
                throw new IllegalArgumentException("lastLearningRate must be at least 0: " + lastLearningRate);
            }
        }
    }

    /// Checks the dimension.
    public Word2VecSettings {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
    }

    @Override
    public String trainer() {
        return "word2vec";
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("architecture", architecture.name());
        parameters.put("dimension", String.valueOf(dimension));
        parameters.put("window", String.valueOf(context.window));
        parameters.put("minCount", String.valueOf(context.minCount));
        parameters.put("subSampling", String.valueOf(context.subSampling));
        parameters.put("negatives", String.valueOf(negatives.count));
        parameters.put("negativeExponent", String.valueOf(negatives.exponent));
        parameters.put("epochs", String.valueOf(schedule.epochs));
        parameters.put("learningRate", String.valueOf(schedule.learningRate));
        parameters.put("lastLearningRate", String.valueOf(schedule.lastLearningRate));
        parameters.put("randomSeed", String.valueOf(schedule.randomSeed));
        return parameters;
    }
}

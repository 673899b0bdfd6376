package deejai.track2vec;

import java.util.SortedMap;
import java.util.TreeMap;

/// Settings of the [SpectralTrainer].
///
/// @param dimension     floats in a vector, at least 1
/// @param minCount      tracks in fewer playlists are left out, at least 1
/// @param weighting     how entries and singular values weigh
/// @param search        how the singular vectors are searched
/// @param refinement    what is done with the vectors afterwards
public record SpectralSettings(
        int dimension, int minCount, Weighting weighting, Search search, RefinementSettings refinement)
        implements TrainerSettings {

    /// What validated best on thousands of playlists.
    public static final SpectralSettings DEFAULT =
            new SpectralSettings(100, 3, new Weighting(0.7, 0.5), new Search(20, 4, 1), RefinementSettings.DEFAULT);

    /// For the tracks of one listener's library: every track counts, and fewer rivals a step do as well there as
    /// many, in half the time.
    public static final SpectralSettings LIBRARY =
            DEFAULT.withMinCount(1).withRefinement(RefinementSettings.DEFAULT.withNegatives(1000));

    /// How entries and singular values weigh.
    ///
    /// @param countExponent    p: an entry weighs count^-p, so 0 is no weighting; 0..1 is of use
    /// @param spectrumExponent q: vectors are V * S^q of the decomposition U * S * V'; 0..1 is of use
    public record Weighting(double countExponent, double spectrumExponent) {

        /// Checks that both are numbers.
        public Weighting {
            if (!Double.isFinite(countExponent) || !Double.isFinite(spectrumExponent)) {
                throw new IllegalArgumentException(
                        "exponents must be finite: " + countExponent + ", " + spectrumExponent);
            }
        }
    }

    /// How the singular vectors are searched.
    ///
    /// @param oversampling singular vectors that are carried along so that those wanted are exact, at least 0
    /// @param iterations   rounds of subspace iteration, at least 0
    /// @param randomSeed   seed of everything that is drawn by chance
    public record Search(int oversampling, int iterations, long randomSeed) {

        /// Checks the ranges.
        public Search {
            if (oversampling < 0) {
                throw new IllegalArgumentException("oversampling must be at least 0: " + oversampling);
            }
            if (iterations < 0) {
                throw new IllegalArgumentException("iterations must be at least 0: " + iterations);
            }
        }
    }

    /// Checks the ranges.
    public SpectralSettings {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
        if (minCount < 1) {
            throw new IllegalArgumentException("minCount must be positive: " + minCount);
        }
    }

    /// The same settings with another dimension.
    public SpectralSettings withDimension(int other) {
        return new SpectralSettings(other, minCount, weighting, search, refinement);
    }

    /// The same settings with another minimum count.
    public SpectralSettings withMinCount(int other) {
        return new SpectralSettings(dimension, other, weighting, search, refinement);
    }

    /// The same settings with another refinement.
    public SpectralSettings withRefinement(RefinementSettings other) {
        return new SpectralSettings(dimension, minCount, weighting, search, other);
    }

    /// The same settings with another random seed.
    public SpectralSettings withRandomSeed(long randomSeed) {
        Search other = new Search(search.oversampling, search.iterations, randomSeed);
        return new SpectralSettings(dimension, minCount, weighting, other, refinement);
    }

    @Override
    public String trainer() {
        return "spectral";
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("dimension", String.valueOf(dimension));
        parameters.put("minCount", String.valueOf(minCount));
        parameters.put("countExponent", String.valueOf(weighting.countExponent));
        parameters.put("spectrumExponent", String.valueOf(weighting.spectrumExponent));
        parameters.put("oversampling", String.valueOf(search.oversampling));
        parameters.put("iterations", String.valueOf(search.iterations));
        parameters.put("randomSeed", String.valueOf(search.randomSeed));
        parameters.put("refinementEpochs", String.valueOf(refinement.epochs()));
        parameters.put("refinementLearningRate", String.valueOf(refinement.learningRate()));
        parameters.put("refinementSharpness", String.valueOf(refinement.sharpness()));
        parameters.put("refinementBatch", String.valueOf(refinement.batch()));
        parameters.put(
                "refinementNegatives", String.valueOf(refinement.sampling().negatives()));
        parameters.put("refinementSeeds", String.valueOf(refinement.sampling().seeds()));
        parameters.put("refinementLength", String.valueOf(refinement.sampling().length()));
        return parameters;
    }
}

package deejai.evaluation;

import deejai.similarity.Hubness;
import java.util.Arrays;
import java.util.Map;

/// What came out for one system.
///
/// Intervals are over the queries of a task, each of which is a track.
public final class EncoderResult {

    private final String system;
    private final Map<EncoderTask, Map<EncoderMeasure, double[]>> values;
    private final Hubness hubness;
    private final long randomSeed;

    /// @param values by task and measure one for each query, in the order of the queries
    EncoderResult(
            String system, Map<EncoderTask, Map<EncoderMeasure, double[]>> values, Hubness hubness, long randomSeed) {
        this.system = system;
        this.values = values;
        this.hubness = hubness;
        this.randomSeed = randomSeed;
    }

    /// Name for tables.
    public String system() {
        return system;
    }

    /// How unevenly the 10 nearest neighbours of all tracks are spread.
    public Hubness hubness() {
        return hubness;
    }

    /// Mean of a measure over the queries of a task; NaN where nobody asks.
    ///
    /// @throws IllegalArgumentException if the task has no such measure
    public ConfidenceInterval mean(EncoderTask task, EncoderMeasure measure) {
        return ConfidenceInterval.of(column(task, measure), randomSeed);
    }

    /// Mean of what this system has more of a measure than another one that answered the same queries.
    ///
    /// @throws IllegalArgumentException if the task has no such measure, or the other result is of other queries
    public ConfidenceInterval difference(EncoderResult other, EncoderTask task, EncoderMeasure measure) {
        double[] own = column(task, measure);
        double[] others = other.column(task, measure);
        if (own.length != others.length) {
            throw new IllegalArgumentException(
                    "results must be of the same queries: " + own.length + " and " + others.length);
        }
        double[] differences = new double[own.length];
        Arrays.setAll(differences, i -> own[i] - others[i]);
        return ConfidenceInterval.of(differences, randomSeed);
    }

    /// Share of the tracks that have the commonest neighbour among their 10 nearest, 0..1.
    public double mostFrequent() {
        return hubness.queries() == 0 ? 0 : (double) hubness.largest() / hubness.queries();
    }

    private double[] column(EncoderTask task, EncoderMeasure measure) {
        double[] column = values.getOrDefault(task, Map.of()).get(measure);
        if (column == null) {
            throw new IllegalArgumentException("measure must be one of " + task + ": " + measure);
        }
        return column;
    }
}

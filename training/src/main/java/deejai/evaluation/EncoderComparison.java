package deejai.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Figures of several systems on one collection.
public final class EncoderComparison {

    private final List<EncoderResult> results;
    private final List<Pair> pairs;
    private final Map<EncoderTask, Integer> queries = new EnumMap<>(EncoderTask.class);
    private final Map<EncoderTask, Integer> labels = new EnumMap<>(EncoderTask.class);

    private EncoderComparison(EncoderEvaluation evaluation, List<EncoderResult> results, List<Pair> pairs) {
        this.results = List.copyOf(results);
        this.pairs = List.copyOf(pairs);
        for (EncoderTask task : EncoderTask.values()) {
            queries.put(task, evaluation.queries(task));
            labels.put(task, evaluation.labels(task));
        }
    }

    /// Two systems that answered the same queries.
    public record Pair(EncoderResult system, EncoderResult baseline) {

        /// For tables: "my-encoder-1 - MFCC".
        public String name() {
            return system.system() + " - " + baseline.system();
        }

        /// Mean of what the one has more than the other.
        public ConfidenceInterval difference(EncoderTask task, EncoderMeasure measure) {
            return system.difference(baseline, task, measure);
        }
    }

    /// Measures all systems.
    ///
    /// @param collection described by the features of `systems`; at least 2 tracks
    /// @param threads    at least 1; does not change the figures
    public static EncoderComparison of(
            EvaluationCollection collection, ComparedSystems systems, long randomSeed, int threads) {
        List<SystemVectors> vectors = systems.vectors(collection);
        EncoderEvaluation evaluation =
                new EncoderEvaluation(collection.tracks(), ComparedSystems.haveHalves(vectors), randomSeed);
        List<EncoderResult> results = vectors.stream()
                .map(system -> evaluation.measure(system, threads))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int model = 0; model < systems.models(); model++) {
            for (EncoderResult other : results.subList(model + 1, results.size())) {
                pairs.add(new Pair(results.get(model), other));
            }
        }
        return new EncoderComparison(evaluation, results, pairs);
    }

    /// One for each system, the encoders that are measured first.
    public List<EncoderResult> results() {
        return results;
    }

    /// Each encoder that is measured with each system that comes after it.
    public List<Pair> pairs() {
        return pairs;
    }

    /// The tasks that some track asks in.
    public List<EncoderTask> tasks() {
        return Arrays.stream(EncoderTask.values())
                .filter(task -> queries(task) > 0)
                .toList();
    }

    /// The number of queries of a task.
    public int queries(EncoderTask task) {
        return queries.getOrDefault(task, 0);
    }

    /// The number of different labels that are asked for; 0 for tasks without labels.
    public int labels(EncoderTask task) {
        return labels.getOrDefault(task, 0);
    }
}

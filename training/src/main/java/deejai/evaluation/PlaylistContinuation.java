package deejai.evaluation;

import deejai.corpus.Corpus;
import deejai.linearalgebra.FixedBlocks;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Lets recommenders continue playlists that were held out and measures how well they do.
public final class PlaylistContinuation {

    private static final long BOOTSTRAP_SEED = 1;
    private static final int PLAYLISTS_PER_BLOCK = 16;

    /// playlists that were learned from
    private final Corpus training;

    private final BitSet known;

    /// @param training playlists that were learned from
    /// @param minCount tracks with fewer entries there count as unknown
    public PlaylistContinuation(Corpus training, int minCount) {
        this.training = training;
        this.known = known(training, minCount);
    }

    /// The tracks with at least `minCount` entries, at least one.
    public static BitSet known(Corpus corpus, int minCount) {
        BitSet known = new BitSet(corpus.tracks());
        for (int track = 0; track < corpus.tracks(); track++) {
            known.set(track, corpus.count(track) >= Math.max(1, minCount));
        }
        return known;
    }

    /// What came out for one recommender.
    ///
    /// @param playlists  measures of every playlist, in the order of the task
    /// @param coverage   share of the known tracks that are in the first ten recommendations of any playlist;
    ///   0..1
    /// @param popularity mean number of entries, in training, of the first ten recommendations
    public record Result(String recommender, List<ContinuationMeasures> playlists, double coverage, double popularity) {

        /// Copies the list.
        public Result {
            playlists = List.copyOf(playlists);
        }

        /// Mean of a measure over the playlists.
        public ConfidenceInterval mean(ToDoubleFunction<ContinuationMeasures> measure) {
            return ConfidenceInterval.of(playlists.stream().mapToDouble(measure).toArray(), BOOTSTRAP_SEED);
        }

        /// Mean of what this result has more of a measure than another one of the same task.
        public ConfidenceInterval difference(Result other, ToDoubleFunction<ContinuationMeasures> measure) {
            if (other.playlists.size() != playlists.size()) {
                throw new IllegalArgumentException("results must be of the same task: " + playlists.size() + " and "
                        + other.playlists.size() + " playlists");
            }
            double[] differences = new double[playlists.size()];
            Arrays.setAll(
                    differences,
                    i -> measure.applyAsDouble(playlists.get(i)) - measure.applyAsDouble(other.playlists.get(i)));
            return ConfidenceInterval.of(differences, BOOTSTRAP_SEED);
        }
    }

    /// The playlists to continue, as far as their tracks are known.
    public ContinuationTask task(Corpus heldOut, ContinuationTask.Settings settings) {
        return ContinuationTask.of(heldOut, known, settings);
    }

    /// Lets a recommender continue every playlist.
    public Result measure(Recommender recommender, ContinuationTask task, int threads) {
        ContinuationMeasures[] measures = new ContinuationMeasures[task.size()];
        int[][] pages = new int[task.size()][];
        try (FixedBlocks blocks = new FixedBlocks(threads)) {
            blocks.runRows(task.size(), PLAYLISTS_PER_BLOCK, (block, from, to) -> {
                float[] scores = new float[training.tracks()];
                for (int playlist = from; playlist < to; playlist++) {
                    int[] recommended = recommend(recommender, task, playlist, scores);
                    measures[playlist] = ContinuationMeasures.of(recommended, task.heldOut(playlist));
                    pages[playlist] =
                            Arrays.copyOf(recommended, Math.min(ContinuationMeasures.PAGE, recommended.length));
                }
            });
        }
        int[] shown = Stream.of(pages).flatMapToInt(Arrays::stream).toArray();
        double coverage = (double) Arrays.stream(shown).distinct().count() / Math.max(1, known.cardinality());
        double popularity = Arrays.stream(shown).map(training::count).average().orElse(0);
        return new Result(recommender.name(), List.of(measures), coverage, popularity);
    }

    private int[] recommend(Recommender recommender, ContinuationTask task, int playlist, float[] scores) {
        recommender.score(task.seeds(playlist), scores);
        for (int track = known.nextClearBit(0); track < scores.length; track = known.nextClearBit(track + 1)) {
            scores[track] = Float.NEGATIVE_INFINITY;
        }
        for (int seed : task.seeds(playlist)) {
            scores[seed] = Float.NEGATIVE_INFINITY;
        }
        return TopTracks.of(scores, Math.max(ContinuationMeasures.LIST, task.heldOut(playlist).length));
    }
}

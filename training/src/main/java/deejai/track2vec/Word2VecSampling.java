package deejai.track2vec;

import deejai.corpus.Corpus;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// What word2vec draws by chance: negative samples and which entries of frequent tracks to pass over.
final class Word2VecSampling {

    private final AliasTable negatives;

    /// chance of an entry of each track to be learned from; null if all are
    private final float @Nullable [] chances;

    /// @param corpus of at least one track, each of which occurs
    Word2VecSampling(Corpus corpus, Word2VecSettings settings) {
        double[] weights = new double[corpus.tracks()];
        Arrays.setAll(
                weights,
                track ->
                        StrictMath.pow(corpus.count(track), settings.negatives().exponent()));
        this.negatives = new AliasTable(weights);
        this.chances = settings.context().subSampling() == 0
                ? null
                : chances(corpus, settings.context().subSampling());
    }

    /// sqrt(t / f) + t / f for a share f of all entries and the setting t: as the reference implementation has
    /// it.
    private static float[] chances(Corpus corpus, double subSampling) {
        float[] chances = new float[corpus.tracks()];
        for (int track = 0; track < chances.length; track++) {
            double ratio = subSampling * corpus.entries() / Math.max(1, corpus.count(track));
            chances[track] = (float) Math.min(1, Math.sqrt(ratio) + ratio);
        }
        return chances;
    }

    /// A track drawn in proportion to count^exponent.
    int negative(SplittableRandom random) {
        return negatives.draw(random.nextLong());
    }

    /// The entries to learn from.
    ///
    /// @param tracks a playlist, may be overwritten
    int[] keep(int[] tracks, SplittableRandom random) {
        if (chances == null) {
            return tracks;
        }
        int kept = 0;
        for (int track : tracks) {
            if (chances[track] >= 1 || random.nextFloat() < chances[track]) {
                tracks[kept++] = track;
            }
        }
        return Arrays.copyOf(tracks, kept);
    }
}

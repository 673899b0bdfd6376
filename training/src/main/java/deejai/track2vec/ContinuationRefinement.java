package deejai.track2vec;

import deejai.corpus.Corpus;
import deejai.linearalgebra.FixedBlocks;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Moves unit vectors such that playlists are continued as they really went on.
///
/// Some tracks of a playlist are its seeds, the others its targets. The query is the sum of the seeds' unit
/// vectors, just as the playlist engine asks; a softmax over cosine similarities to the query should find the
/// targets. Multinomial likelihood as in Liang and others, Variational autoencoders for collaborative filtering
/// (WWW 2018), without their network: the item vectors are all there is to learn. Steps by AdaGrad (Duchi, Hazan
/// and Singer, 2011) with one rate a track. The softmax is over the tracks of the batch and some drawn by
/// chance, which stand for all others, so an epoch takes time in proportion to the playlists, however many
/// tracks there are.
final class ContinuationRefinement {

    private final RefinementSettings settings;
    private final SplittableRandom random;
    private final FixedBlocks blocks;

    ContinuationRefinement(RefinementSettings settings, long randomSeed, FixedBlocks blocks) {
        this.settings = settings;
        this.random = new SplittableRandom(randomSeed);
        this.blocks = blocks;
    }

    /// Refines vectors.
    ///
    /// @param corpus  no track twice in a playlist
    /// @param vectors tracks x dimension, unit rows or zeros, changed
    /// @return number of epochs that were finished
    int refine(Corpus corpus, float[] vectors, TrainingListener listener) {
        if (corpus.playlists() == 0 || settings.epochs() == 0) {
            return 0;
        }
        int[] order = new int[corpus.playlists()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        double weights = 0;
        for (int playlist : order) {
            weights += corpus.weight(playlist);
        }
        RefinementStep step = new RefinementStep(settings, vectors, corpus.tracks(), blocks);
        int batches = Math.ceilDiv(order.length, settings.batch());
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            float[] before = vectors.clone();
            long start = System.nanoTime();
            Shuffle.all(order, random);
            double loss = 0;
            long tokens = 0;
            for (int batch = 0; batch < batches; batch++) {
                if (listener.isStopped()) {
                    System.arraycopy(before, 0, vectors, 0, vectors.length);
                    return epoch;
                }
                int from = batch * settings.batch();
                int to = Math.min(order.length, from + settings.batch());
                RefinementBatch examples =
                        RefinementBatch.draw(corpus, Arrays.copyOfRange(order, from, to), settings.sampling(), random);
                double done = (epoch + (double) batch / batches) / settings.epochs();
                loss += step.learn(examples, (float) (settings.learningRate() * (1 - done)));
                tokens += examples.entries();
            }
            double seconds = (System.nanoTime() - start) * 1e-9;
            listener.epochDone(new TrainingListener.Epoch(
                    epoch + 1, settings.epochs(), loss / weights, tokens / Math.max(1e-9, seconds)));
        }
        return settings.epochs();
    }
}

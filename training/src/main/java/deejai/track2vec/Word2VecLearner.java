package deejai.track2vec;

import deejai.corpus.Corpus;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Learns from playlists, one after the other, on one thread: skip-gram and continuous bag of words with negative
/// sampling (Mikolov and others, Distributed representations of words and phrases, NIPS 2013).
final class Word2VecLearner {

    private final Word2VecSettings settings;
    private final Word2VecModel model;
    private final Word2VecSampling sampling;
    private final SplittableRandom random;

    /// the track to predict, then negative samples
    private final int[] targets;

    private final float[] scores;

    /// vector of the context, or mean of several
    private final float[] context;

    /// what the context is to change by
    private final float[] change;

    private final float[] parts = new float[PaddedRows.UNIT];
    private float learningRate;
    private double loss;
    private long predictions;

    Word2VecLearner(Word2VecSettings settings, Word2VecModel model, Word2VecSampling sampling, long randomSeed) {
        this.settings = settings;
        this.model = model;
        this.sampling = sampling;
        this.random = new SplittableRandom(randomSeed);
        this.targets = new int[1 + settings.negatives().count()];
        this.scores = new float[targets.length];
        this.context = new float[PaddedRows.stride(settings.dimension())];
        this.change = new float[context.length];
    }

    /// Sum of the losses so far, in nats.
    double loss() {
        return loss;
    }

    /// Number of predictions so far.
    long predictions() {
        return predictions;
    }

    /// Learns from one playlist.
    void learn(Corpus corpus, int playlist, double rate) {
        learningRate = (float) rate;
        int[] tracks = sampling.keep(corpus.playlist(playlist), random);
        int window = settings.context().window();
        for (int i = 0; i < tracks.length; i++) {
            int reach = window == 0 ? tracks.length : 1 + random.nextInt(window);
            int from = Math.max(0, i - reach);
            int to = (int) Math.min(tracks.length, i + (long) reach + 1);
            if (to - from < 2) {
                continue;
            }
            switch (settings.architecture()) {
                case CBOW -> predictFromMean(tracks, i, from, to);
                case SKIP_GRAM -> predictFromEach(tracks, i, from, to);
            }
        }
    }

    private void predictFromMean(int[] tracks, int i, int from, int to) {
        PaddedRows contexts = model.contexts();
        float share = 1f / (to - from - 1);
        Arrays.fill(context, 0);
        for (int j = from; j < to; j++) {
            if (j != i) {
                contexts.addTo(context, share, tracks[j]);
            }
        }
        predict(tracks[i]);
        for (int j = from; j < to; j++) {
            if (j != i) {
                contexts.add(tracks[j], 1, change);
            }
        }
    }

    private void predictFromEach(int[] tracks, int i, int from, int to) {
        PaddedRows contexts = model.contexts();
        for (int j = from; j < to; j++) {
            if (j != i) {
                System.arraycopy(contexts.values(), tracks[j] * contexts.stride(), context, 0, context.length);
                predict(tracks[i]);
                contexts.add(tracks[j], 1, change);
            }
        }
    }

    /// Tells a track from negative samples by the context: moves their vectors and finds the change of the
    /// context. All scores come first, so that their rows are fetched from memory side by side.
    private void predict(int track) {
        PaddedRows predicted = model.predicted();
        int count = 1;
        targets[0] = track;
        for (int i = 1; i < targets.length; i++) {
            int negative = sampling.negative(random);
            if (negative != track) {
                targets[count++] = negative;
            }
        }
        for (int i = 0; i < count; i++) {
            scores[i] = predicted.dot(targets[i], context, parts);
        }
        Arrays.fill(change, 0);
        for (int i = 0; i < count; i++) {
            float score = scores[i];
            float wanted = i == 0 ? 1 : 0;
            float step = (wanted - Sigmoid.of(score)) * learningRate;
            loss += Sigmoid.loss(i == 0 ? score : -score);
            predicted.addTo(change, step, targets[i]);
            predicted.add(targets[i], step, context);
        }
        predictions++;
    }
}

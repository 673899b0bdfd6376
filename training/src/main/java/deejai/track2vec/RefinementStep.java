package deejai.track2vec;

import deejai.linearalgebra.FixedBlocks;
import deejai.linearalgebra.Matrix;
import deejai.linearalgebra.MatrixProduct;
import java.util.Arrays;

/// One step of the [ContinuationRefinement]: from a batch to gradients to moved vectors.
final class RefinementStep {

    private static final int PLAYLISTS_PER_BLOCK = 8;
    private static final int CANDIDATES_PER_BLOCK = 256;

    /// keeps the first step of a track from being divided by 0
    private static final float SMALLEST_SQUARE = 1e-8f;

    private final RefinementSettings settings;

    /// tracks x dimension, unit rows or zeros
    private final float[] vectors;

    /// sum of the mean squares of gradients so far, per track
    private final float[] squares;

    private final int dimension;
    private final FixedBlocks blocks;

    RefinementStep(RefinementSettings settings, float[] vectors, int tracks, FixedBlocks blocks) {
        this.settings = settings;
        this.vectors = vectors;
        this.squares = new float[tracks];
        this.dimension = vectors.length / Math.max(1, tracks);
        this.blocks = blocks;
    }

    /// Moves the vectors of the candidates.
    ///
    /// @return sum of the playlists' losses, in nats
    double learn(RefinementBatch batch, float learningRate) {
        int playlists = batch.size();
        int candidates = batch.candidates();
        Matrix own = Matrix.zeros(candidates, dimension);
        Matrix ownTransposed = Matrix.zeros(dimension, candidates);
        blocks.runRows(
                candidates, CANDIDATES_PER_BLOCK, (block, from, to) -> gather(batch, own, ownTransposed, from, to));

        Matrix queries = Matrix.zeros(playlists, dimension);
        Matrix queryGradients = Matrix.zeros(playlists, dimension);
        Matrix scores = Matrix.zeros(playlists, candidates);
        double[] losses = new double[playlists];
        blocks.runRows(playlists, PLAYLISTS_PER_BLOCK, (block, from, to) -> {
            double[] lengths = new double[to - from];
            for (int playlist = from; playlist < to; playlist++) {
                lengths[playlist - from] = sumSeeds(batch.seeds(playlist), own, queries, playlist);
            }
            MatrixProduct.addRows(queries, ownTransposed, scores, from, to);
            for (int playlist = from; playlist < to; playlist++) {
                losses[playlist] = scoresToGradient(batch, playlist, scores.values());
            }
            MatrixProduct.addRows(scores, own, queryGradients, from, to);
            for (int playlist = from; playlist < to; playlist++) {
                tangent(queryGradients.values(), queries.values(), playlist * dimension);
                double length = lengths[playlist - from];
                scale(queryGradients.values(), playlist * dimension, length > 0 ? (float) (1 / length) : 0);
            }
        });

        Matrix gradients = Matrix.zeros(candidates, dimension);
        SeedsOf seedsOf = new SeedsOf(batch);
        blocks.runRows(candidates, CANDIDATES_PER_BLOCK, (block, from, to) -> {
            MatrixProduct.addRows(scores.transposed(), queries, gradients, from, to);
            for (int candidate = from; candidate < to; candidate++) {
                seedsOf.addGradients(candidate, queryGradients, gradients);
                tangent(gradients.values(), own.values(), candidate * dimension);
                move(batch.track(candidate), gradients.values(), candidate * dimension, learningRate);
            }
        });
        return Arrays.stream(losses).sum();
    }

    private void gather(RefinementBatch batch, Matrix own, Matrix ownTransposed, int from, int to) {
        for (int candidate = from; candidate < to; candidate++) {
            System.arraycopy(
                    vectors, batch.track(candidate) * dimension, own.values(), candidate * dimension, dimension);
        }
        for (int i = 0; i < dimension; i++) {
            for (int candidate = from; candidate < to; candidate++) {
                ownTransposed.values()[i * batch.candidates() + candidate] = own.values()[candidate * dimension + i];
            }
        }
    }

    /// Fills a row of `queries` with the seeds' sum scaled to unit length.
    ///
    /// @return the length before
    private double sumSeeds(int[] seeds, Matrix own, Matrix queries, int playlist) {
        float[] sums = queries.values();
        int offset = playlist * dimension;
        for (int seed : seeds) {
            for (int i = 0; i < dimension; i++) {
                sums[offset + i] += own.values()[seed * dimension + i];
            }
        }
        return UnitRows.scale(sums, offset, dimension);
    }

    /// Replaces a playlist's scores by the loss's derivatives by them.
    ///
    /// @return the loss: the mean of -ln(probability) over the targets, times the playlist's weight
    private double scoresToGradient(RefinementBatch batch, int playlist, float[] scores) {
        int from = playlist * batch.candidates();
        int to = from + batch.candidates();
        float sharpness = (float) settings.sharpness();
        float weight = batch.weight(playlist);
        int drawn = batch.candidates() - batch.own();
        int others = squares.length - batch.own();
        float standsFor = drawn == 0 ? 0 : (float) StrictMath.log((double) others / drawn);
        for (int i = from; i < to; i++) {
            scores[i] = sharpness * scores[i] + (i - from < batch.own() ? 0 : standsFor);
        }
        for (int seed : batch.seeds(playlist)) {
            scores[from + seed] = Float.NEGATIVE_INFINITY;
        }
        int[] targets = batch.targets(playlist);
        double wanted = 0;
        for (int target : targets) {
            wanted += scores[from + target];
        }
        double logSum = Softmax.scale(scores, from, to);
        for (int target : targets) {
            scores[from + target] -= 1f / targets.length;
        }
        for (int i = from; i < to; i++) {
            scores[i] *= sharpness * weight;
        }
        return weight * (logSum - wanted / targets.length);
    }

    /// Takes from a gradient what would only change the length of the unit vector that it belongs to.
    private void tangent(float[] gradients, float[] units, int offset) {
        double along = 0;
        for (int i = offset; i < offset + dimension; i++) {
            along += (double) gradients[i] * units[i];
        }
        float part = (float) along;
        for (int i = offset; i < offset + dimension; i++) {
            gradients[i] -= part * units[i];
        }
    }

    private static void scale(float[] values, int row, float factor, int length) {
        for (int i = row; i < row + length; i++) {
            values[i] *= factor;
        }
    }

    private void scale(float[] values, int offset, float factor) {
        scale(values, offset, factor, dimension);
    }

    private void move(int track, float[] gradients, int offset, float learningRate) {
        double square = 0;
        for (int i = offset; i < offset + dimension; i++) {
            square += (double) gradients[i] * gradients[i];
        }
        squares[track] += (float) (square / dimension);
        float rate = learningRate / (float) Math.sqrt(squares[track] + SMALLEST_SQUARE);
        for (int i = 0; i < dimension; i++) {
            vectors[track * dimension + i] -= rate * gradients[offset + i];
        }
        UnitRows.scale(vectors, track * dimension, dimension);
    }
}

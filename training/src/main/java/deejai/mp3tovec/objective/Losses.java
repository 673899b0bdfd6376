package deejai.mp3tovec.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// How far embeddings are from what objectives want, in PyTorch.
public final class Losses {

    /// Keeps the length of an embedding away from 0.
    private static final float LEAST_SQUARES = 1e-12f;

    /// Taken from the similarity of a slice with itself, so that it has no part in a softmax.
    private static final float NEVER = 1e4f;

    private Losses() {}

    /// Embeddings scaled to length 1, by which all objectives go.
    ///
    /// @param embeddings [batch, dimension]
    public static NDArray units(NDArray embeddings) {
        NDArray squares = embeddings.square().sum(new int[] {1}, true).add(LEAST_SQUARES);
        return embeddings.div(squares.sqrt());
    }

    /// The loss, a scalar.
    ///
    /// @param units  [batch, dimension], of length 1
    /// @param target what [Objective#target] gave for the batch
    public static NDArray of(Objective objective, NDArray units, float[] target) {
        NDManager manager = units.getManager();
        long batch = units.getShape().get(0);
        NDArray wanted = manager.create(target, new Shape(batch, target.length / batch));
        return switch (objective) {
            case CosineRegression _ -> regression(units, wanted);
            case Contrastive contrastive -> contrastive(units, wanted, contrastive.temperature());
            case Distillation _ ->
                units.matMul(units.transpose()).sub(wanted).square().mean();
        };
    }

    /// 1 - cosine similarity, over the slices that have a target: rows of length 1, where the others are of length 0.
    private static NDArray regression(NDArray units, NDArray wanted) {
        NDArray known = wanted.square().sum();
        NDArray similarity = units.mul(wanted).sum();
        return known.sub(similarity).div(known.maximum(1f));
    }

    private static NDArray contrastive(NDArray units, NDArray weights, double temperature) {
        long batch = units.getShape().get(0);
        NDArray itself = units.getManager().eye(Math.toIntExact(batch)).mul(NEVER);
        NDArray logits =
                units.matMul(units.transpose()).div((float) temperature).sub(itself);
        return logits.logSoftmax(1).mul(weights).sum().neg().div((float) batch);
    }
}

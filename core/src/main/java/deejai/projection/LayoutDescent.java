package deejai.projection;

import java.util.SplittableRandom;

/// Moves points until those that belong together lie together: stochastic gradient descent on the cross entropy
/// between a [FuzzyGraph] and the layout (algorithm 5 of the UMAP paper, see there).
///
/// Two points at distance d belong together with 1 / (1 + a d^2) in the layout. The paper's family of curves
/// has d to the power 2b; with b = 1 the gradients are quotients, which are the same on every machine and cost
/// little, and the layouts are as good (docs/EVALUATION.md). Takes turns on one thread, in a fixed order.
final class LayoutDescent {

    /// Fits the curve to a least distance of 0.1, as b = 1 allows.
    private static final float A = 1.6f;

    /// The farthest that a point moves at once along an axis, at full rate.
    private static final float MOST = 4;

    /// Keeps the push of a point that lies in the same place finite.
    private static final float NEAR = 0.001f;

    private static final int TELL_EVERY_PAIRS = 1 << 14;

    private final FuzzyGraph graph;
    private final float[] xy;
    private final int firstMoved;
    private final UmapSettings settings;
    private final SplittableRandom random;

    /// @param xy         places to begin with, x and y of each point in turn; changed
    /// @param firstMoved points before this one stay where they are
    LayoutDescent(FuzzyGraph graph, float[] xy, int firstMoved, UmapSettings settings) {
        this.graph = graph;
        this.xy = xy;
        this.firstMoved = firstMoved;
        this.settings = settings;
        random = new SplittableRandom(settings.randomSeed());
    }

    /// Does all epochs.
    ///
    /// @param rate how far points move in the first epoch; falls to 0
    void run(int epochs, float rate, ProjectionListener listener) throws InterruptedException {
        float heaviest = graph.heaviest();
        // Of each pair, what it has not used of its share: the heaviest pair pulls in every epoch.
        float[] due = new float[graph.size()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            float stride = rate * (1 - epoch / (float) epochs);
            for (int pair = 0; pair < graph.size(); pair++) {
                if (pair % TELL_EVERY_PAIRS == 0) {
                    listener.progress((epoch + pair / (double) graph.size()) / epochs);
                }
                due[pair] += graph.weight(pair) / heaviest;
                if (due[pair] >= 1) {
                    due[pair] -= 1;
                    attract(graph.head(pair), graph.tail(pair), stride);
                    attract(graph.tail(pair), graph.head(pair), stride);
                }
            }
        }
    }

    /// Pulls two points together, and pushes the first away from others.
    private void attract(int point, int other, float stride) {
        float dx = xy[2 * point] - xy[2 * other];
        float dy = xy[2 * point + 1] - xy[2 * other + 1];
        float pull = -2 * A / (1 + A * (dx * dx + dy * dy));
        float moveX = stride * limited(pull * dx);
        float moveY = stride * limited(pull * dy);
        if (other >= firstMoved) {
            xy[2 * other] -= moveX;
            xy[2 * other + 1] -= moveY;
        }
        if (point >= firstMoved) {
            xy[2 * point] += moveX;
            xy[2 * point + 1] += moveY;
            for (int i = 0; i < settings.negativeSamples(); i++) {
                repel(point, random.nextInt(xy.length / 2), stride);
            }
        }
    }

    private void repel(int point, int other, float stride) {
        if (other == point) {
            return;
        }
        float dx = xy[2 * point] - xy[2 * other];
        float dy = xy[2 * point + 1] - xy[2 * other + 1];
        float squared = dx * dx + dy * dy;
        float push = 2 / ((NEAR + squared) * (1 + A * squared));
        xy[2 * point] += stride * limited(push * dx);
        xy[2 * point + 1] += stride * limited(push * dy);
    }

    private static float limited(float move) {
        return Math.max(-MOST, Math.min(MOST, move));
    }
}

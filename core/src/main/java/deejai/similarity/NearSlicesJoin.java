package deejai.similarity;

import deejai.simd.DotProduct;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds which slices are near each other: an exact similarity join.
///
/// Unit vectors with a cosine distance below epsilon are at most sqrt(2 epsilon) apart, and so are their projections on
/// any orthonormal axes. The different vectors are put in a k-d tree of their projections on the axes along which they
/// differ most, and only those in boxes close enough are compared in full. On data with any structure this makes few
/// more comparisons than there are results; in the worst case it compares all with all.
///
/// The result is exact whatever the pruning: pairs whose distance in single precision is too close to epsilon to tell
/// are compared again in double precision. It depends on nothing but the vectors: not on the order of the tracks, nor
/// on the machine.
final class NearSlicesJoin {

    private static final int AXES = 8;
    private static final int LEAF_VECTORS = 48;

    /// More than single precision can be wrong about a distance of unit vectors.
    private static final double FLOAT_ERROR = 1e-5;

    private final SliceTable table;
    private final DistinctVectors vectors;
    private final int dimension;
    private final float[] units;
    private final double epsilon;

    /// squared distance of projections beyond which vectors cannot be near, with room for rounding
    private final float reachSquared;

    /// vectors in the order of the tree's leaves
    private final int[] order;

    /// vectors x AXES, in the order of `order`
    private final float[] projections;

    private final int[] inOwnTrack;
    private final int[] tracks;

    private NearSlicesJoin(SliceTable table, double epsilon) {
        this.table = table;
        this.epsilon = epsilon;
        this.vectors = new DistinctVectors(table);
        this.dimension = table.dimension();
        this.units = table.units();
        this.reachSquared = (float) (2 * epsilon + FLOAT_ERROR);
        this.order = new int[vectors.count()];
        this.projections = new float[vectors.count() * AXES];
        this.inOwnTrack = new int[table.slices()];
        this.tracks = new int[table.slices()];
    }

    /// Counts, for every slice of `table`, the slices and tracks within a cosine distance of `epsilon`.
    static NearSlices of(SliceTable table, double epsilon) {
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("epsilon must be between 0 and 1: " + epsilon);
        }
        NearSlicesJoin join = new NearSlicesJoin(table, epsilon);
        join.run();
        return new NearSlices(join.inOwnTrack, join.tracks);
    }

    private void run() {
        if (vectors.count() == 0) {
            return;
        }
        project();
        Node root = build(0, order.length);
        Node[] leaves = root.leaves();
        ThreadLocal<TrackCounts> counts = ThreadLocal.withInitial(() -> new TrackCounts(table.tracks()));
        IntStream.range(0, leaves.length).parallel().forEach(leaf -> count(leaves[leaf], root, counts.get()));
    }

    private void project() {
        int[] offsets = new int[vectors.count()];
        for (int vector = 0; vector < offsets.length; vector++) {
            offsets[vector] = vectors.anySlice(vector) * dimension;
            order[vector] = vector;
        }
        float[] axes = dimension > AXES ? PrincipalAxes.of(units, offsets, dimension, AXES) : null;
        IntStream.range(0, offsets.length).parallel().forEach(vector -> {
            for (int axis = 0; axis < Math.min(AXES, dimension); axis++) {
                projections[vector * AXES + axis] = axes == null
                        ? units[offsets[vector] + axis]
                        : DotProduct.of(units, offsets[vector], axes, axis * dimension, dimension);
            }
        });
    }

    /// A box around neighbouring vectors: those at `from` to `to` of the order.
    private static final class Node {
        final int from;
        final int to;
        final float[] lower = new float[AXES];
        final float[] upper = new float[AXES];
        final Node[] children;

        Node(int from, int to, Node[] children) {
            this.from = from;
            this.to = to;
            this.children = children;
        }

        Node[] leaves() {
            return children.length == 0
                    ? new Node[] {this}
                    : Arrays.stream(children)
                            .flatMap(child -> Arrays.stream(child.leaves()))
                            .toArray(Node[]::new);
        }

        /// Squared distance of a point from the box, 0 inside.
        float distanceSquared(float[] points, int from) {
            float sum = 0;
            for (int axis = 0; axis < AXES; axis++) {
                float value = points[from + axis];
                float gap = Math.max(0, Math.max(lower[axis] - value, value - upper[axis]));
                sum += gap * gap;
            }
            return sum;
        }
    }

    /// Splits at the middle of the widest side, until few vectors are left or none of them differ.
    private Node build(int from, int to) {
        Node node = new Node(from, to, new Node[0]);
        Arrays.fill(node.lower, Float.POSITIVE_INFINITY);
        Arrays.fill(node.upper, Float.NEGATIVE_INFINITY);
        for (int at = from; at < to; at++) {
            for (int axis = 0; axis < AXES; axis++) {
                node.lower[axis] = Math.min(node.lower[axis], projections[at * AXES + axis]);
                node.upper[axis] = Math.max(node.upper[axis], projections[at * AXES + axis]);
            }
        }
        int widest = 0;
        for (int axis = 1; axis < AXES; axis++) {
            if (node.upper[axis] - node.lower[axis] > node.upper[widest] - node.lower[widest]) {
                widest = axis;
            }
        }
        float middle = (node.lower[widest] + node.upper[widest]) / 2;
        if (to - from <= LEAF_VECTORS || !(node.lower[widest] < middle && middle < node.upper[widest])) {
            return node;
        }
        int split = partition(from, to, widest, middle);
        Node parent = new Node(from, to, new Node[] {build(from, split), build(split, to)});
        System.arraycopy(node.lower, 0, parent.lower, 0, AXES);
        System.arraycopy(node.upper, 0, parent.upper, 0, AXES);
        return parent;
    }

    /// Moves the vectors below `middle` to the front; returns where the others begin.
    private int partition(int from, int to, int axis, float middle) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            if (projections[low * AXES + axis] < middle) {
                low++;
            } else {
                swap(low, high);
                high--;
            }
        }
        return low;
    }

    private void swap(int a, int b) {
        int vector = order[a];
        order[a] = order[b];
        order[b] = vector;
        for (int axis = 0; axis < AXES; axis++) {
            float projection = projections[a * AXES + axis];
            projections[a * AXES + axis] = projections[b * AXES + axis];
            projections[b * AXES + axis] = projection;
        }
    }

    /// How many near slices each track has, for one vector at a time.
    private static final class TrackCounts {
        final int[] slicesOfTrack;
        final int[] seen;
        int tracksSeen;

        TrackCounts(int tracks) {
            slicesOfTrack = new int[tracks];
            seen = new int[tracks];
        }

        void add(int track) {
            if (slicesOfTrack[track]++ == 0) {
                seen[tracksSeen++] = track;
            }
        }

        void clear() {
            for (int i = 0; i < tracksSeen; i++) {
                slicesOfTrack[seen[i]] = 0;
            }
            tracksSeen = 0;
        }
    }

    /// Counts for all vectors of one leaf.
    private void count(Node leaf, Node root, TrackCounts counts) {
        for (int at = leaf.from; at < leaf.to; at++) {
            countNear(at, root, counts);
            int vector = order[at];
            for (int position = vectors.first(vector); position < vectors.first(vector + 1); position++) {
                int slice = vectors.slice(position);
                tracks[slice] = counts.tracksSeen;
                inOwnTrack[slice] = counts.slicesOfTrack[trackOf(slice)];
            }
            counts.clear();
        }
    }

    private void countNear(int at, Node node, TrackCounts counts) {
        if (node.distanceSquared(projections, at * AXES) > reachSquared) {
            return;
        }
        for (Node child : node.children) {
            countNear(at, child, counts);
        }
        if (node.children.length == 0) {
            countNearInLeaf(at, node, counts);
        }
    }

    private void countNearInLeaf(int at, Node leaf, TrackCounts counts) {
        int slice = vectors.anySlice(order[at]);
        for (int other = leaf.from; other < leaf.to; other++) {
            if (projectionDistanceSquared(at, other) > reachSquared) {
                continue;
            }
            int neighbour = order[other];
            if (!near(table, slice, table, vectors.anySlice(neighbour), epsilon)) {
                continue;
            }
            for (int position = vectors.first(neighbour); position < vectors.first(neighbour + 1); position++) {
                counts.add(trackOf(vectors.slice(position)));
            }
        }
    }

    private float projectionDistanceSquared(int a, int b) {
        float sum = 0;
        for (int axis = 0; axis < AXES; axis++) {
            float difference = projections[a * AXES + axis] - projections[b * AXES + axis];
            sum += difference * difference;
        }
        return sum;
    }

    /// True if two slices, of one table or of two, are near each other.
    static boolean near(SliceTable tableA, int sliceA, SliceTable tableB, int sliceB, double epsilon) {
        int dimension = tableA.dimension();
        int a = sliceA * dimension;
        int b = sliceB * dimension;
        float distance = 1 - DotProduct.of(tableA.units(), a, tableB.units(), b, dimension);
        if (Math.abs(distance - epsilon) > FLOAT_ERROR) {
            return distance < epsilon;
        }
        double dot = 0;
        for (int i = 0; i < dimension; i++) {
            dot += (double) tableA.get(sliceA, i) * tableB.get(sliceB, i);
        }
        return 1 - dot < epsilon;
    }

    private int trackOf(int slice) {
        // The last track that begins at or before the slice and is not empty.
        int low = 0;
        int high = table.tracks() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (table.firstSlice(middle) <= slice) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

package deejai.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Clusters unit vectors by the cosine to the centroids (Dhillon and Modha, Concept decompositions for large sparse
/// text data using clustering, 2001), in two levels so that thousands of centroids stay cheap: coarse centroids first,
/// then the centroids proper within each coarse cluster. A row is compared with the centroids of the few coarse
/// clusters that it is nearest to.
///
/// All similarities are of bytes ([QuantizedTable]) and all sums are in the order of the rows: the same input gives the
/// same clusters on every machine, however many threads work.
final class SphericalKMeans {

    private static final int ITERATIONS = 8;

    /// Rows that are looked at for each centroid.
    private static final int SAMPLE_PER_CENTROID = 40;

    /// Coarse clusters whose centroids a row is compared with.
    private static final int COARSE_PROBES = 4;

    private static final int BLOCK = 4096;

    private final VectorTable table;

    /// the rows to cluster, which are known by their records here
    private final QuantizedTable records;

    /// Clusters the given rows of a table.
    ///
    /// @param rows rows that hold vectors
    SphericalKMeans(VectorTable table, int[] rows) {
        this.table = table;
        records = QuantizedTable.of(List.of(table), rows);
    }

    /// Puts the rows into about `count` clusters.
    ///
    /// @return for each of the rows the number of its cluster, below `count`
    int[] cluster(int count) {
        if (records.size() == 0) {
            return new int[0];
        }
        int[] all = IntStream.range(0, records.size()).toArray();
        int[] sample = evenly(all, Math.min(all.length, (long) count * SAMPLE_PER_CENTROID));
        int coarseCount = Math.clamp(Math.round(Math.sqrt(count)), 1, sample.length);
        QuantizedTable coarse = train(sample, coarseCount);
        int[] coarseOfSample = nearest(sample, coarse);
        QuantizedTable[] fine = new QuantizedTable[coarse.size()];
        IntStream.range(0, fine.length).parallel().forEach(cluster -> {
            int[] members = members(sample, coarseOfSample, cluster);
            int share = (int) Math.ceilDiv((long) count * members.length, sample.length);
            fine[cluster] = train(members, Math.min(share, members.length));
        });
        return assign(coarse, fine);
    }

    /// Centroids of rows: Lloyd's iterations from rows that lie evenly among them.
    private QuantizedTable train(int[] members, int count) {
        int[] first = IntStream.of(evenly(members, count)).map(records::row).toArray();
        QuantizedTable centroids = QuantizedTable.of(List.of(table), first);
        for (int iteration = 0; iteration < ITERATIONS && centroids.size() > 1; iteration++) {
            centroids = means(members, nearest(members, centroids), centroids.size());
        }
        return centroids;
    }

    /// Unit vectors of the means of clusters; those that are empty vanish.
    private QuantizedTable means(int[] members, int[] clusters, int count) {
        int dimension = table.dimension();
        double[][] sums = new double[count][];
        for (int i = 0; i < members.length; i++) {
            double[] sum = sums[clusters[i]];
            if (sum == null) {
                sum = new double[dimension];
                sums[clusters[i]] = sum;
            }
            table.addTo(sum, records.row(members[i]), 1);
        }
        float[] means = new float[count * dimension];
        int kept = 0;
        for (double[] sum : sums) {
            if (sum != null) {
                for (int i = 0; i < dimension; i++) {
                    means[kept * dimension + i] = (float) sum[i];
                }
                kept++;
            }
        }
        VectorTable units = VectorTable.normalized(Arrays.copyOf(means, kept * dimension), kept, dimension);
        return QuantizedTable.of(List.of(units), IntStream.range(0, kept).toArray());
    }

    /// The nearest centroid of each member.
    private int[] nearest(int[] members, QuantizedTable centroids) {
        int[] clusters = new int[members.length];
        inBlocks(members.length, i -> clusters[i] = centroids.best(records.query(members[i]), 0, centroids.size()));
        return clusters;
    }

    /// Compares every row with the centroids of the coarse clusters that it is nearest to.
    private int[] assign(QuantizedTable coarse, QuantizedTable[] fine) {
        int[] starts = new int[fine.length + 1];
        for (int cluster = 0; cluster < fine.length; cluster++) {
            starts[cluster + 1] = starts[cluster] + fine[cluster].size();
        }
        int[] clusters = new int[records.size()];
        inBlocks(clusters.length, i -> {
            QuantizedQuery query = records.query(i);
            BoundedHeap probes = new BoundedHeap(Math.min(COARSE_PROBES, coarse.size()));
            for (int cluster = 0; cluster < coarse.size(); cluster++) {
                float score = coarse.score(cluster, query);
                if (probes.accepts(cluster, score)) {
                    probes.add(cluster, score);
                }
            }
            float best = Float.NEGATIVE_INFINITY;
            for (Neighbour probe : probes.sorted()) {
                QuantizedTable centroids = fine[probe.row()];
                int centroid = centroids.best(query, 0, centroids.size());
                if (centroid >= 0 && centroids.score(centroid, query) > best) {
                    best = centroids.score(centroid, query);
                    clusters[i] = starts[probe.row()] + centroid;
                }
            }
        });
        return clusters;
    }

    private interface RowWork {
        void accept(int i);
    }

    private static void inBlocks(int size, RowWork work) {
        IntStream.range(0, (size + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            for (int i = block * BLOCK; i < Math.min(size, (block + 1) * BLOCK); i++) {
                work.accept(i);
            }
        });
    }

    private static int[] members(int[] sample, int[] clusters, int cluster) {
        return IntStream.range(0, sample.length)
                .filter(i -> clusters[i] == cluster)
                .map(i -> sample[i])
                .toArray();
    }

    /// `count` of the members, at even distances.
    private static int[] evenly(int[] members, long count) {
        return IntStream.range(0, (int) count)
                .map(i -> members[(int) (i * (long) members.length / count)])
                .toArray();
    }
}

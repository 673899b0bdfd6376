package deejai.benchmarks;

import deejai.similarity.ExactNeighbours;
import deejai.similarity.Neighbour;
import deejai.similarity.Query;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One step of a playlist: the nearest of all tracks in two spaces of 100 dimensions, with the Vector API and without.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NeighboursBenchmark {

    private static final int DIMENSION = 100;

    @Param({"10000", "320000"})
    int tracks;

    private ExactNeighbours neighbours;
    private Query query;

    @Setup
    public void makeUp() {
        Random random = new Random(1);
        neighbours = new ExactNeighbours(List.of(table(random), table(random)));
        query = Query.of(vectors(1, random), vectors(1, random));
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgs = {"--add-modules", "jdk.incubator.vector"})
    public int bestWithVectorApi() {
        return neighbours.best(query, row -> true);
    }

    @Benchmark
    @Fork(1)
    public int bestInPlainJava() {
        return neighbours.best(query, row -> true);
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgs = {"--add-modules", "jdk.incubator.vector"})
    public List<Neighbour> top100WithVectorApi() {
        return neighbours.top(query, 100, row -> true);
    }

    private VectorTable table(Random random) {
        return VectorTable.normalized(vectors(tracks, random), tracks, DIMENSION);
    }

    private static float[] vectors(int rows, Random random) {
        float[] vectors = new float[rows * DIMENSION];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        return vectors;
    }
}

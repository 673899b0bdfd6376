package deejai.benchmarks;

import deejai.similarity.SliceTable;
import deejai.similarity.TfIdf;
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

/// Sound vectors of a whole library from its slices; 400,000 slices are about 8,000 songs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"--add-modules", "jdk.incubator.vector", "-Xmx1500m"})
public class TfIdfBenchmark {

    @Param({"50000", "100000", "200000", "400000"})
    int slices;

    private SliceTable table;

    @Setup
    public void makeUp() {
        table = MadeUpSlices.table(slices, 1);
    }

    @Benchmark
    public float[] trackVectors() {
        return TfIdf.trackVectors(table, TfIdf.EPSILON);
    }
}

package deejai.benchmarks;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Embedding a batch of slices on one core with the models that ship.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"--enable-native-access=ALL-UNNAMED"})
public class EncoderBenchmark {

    @Param({"1", "16"})
    int batch;

    @Param({"mp3tovec-compact-1", "random-compact-1"})
    String model = "";

    private AudioEncoder encoder;
    private List<float[]> slices;

    @Setup
    public void open() throws IOException {
        encoder = EncoderModels.open(new EncoderModels(Path.of("no-models-of-the-user")).find(model), 1);
        int size = encoder.model().preprocessing().nMels()
                * encoder.model().preprocessing().sliceFrames();
        SplittableRandom random = new SplittableRandom(1);
        slices = new ArrayList<>();
        for (int i = 0; i < batch; i++) {
            float[] slice = new float[size];
            for (int j = 0; j < size; j++) {
                slice[j] = (float) random.nextDouble();
            }
            slices.add(slice);
        }
    }

    @TearDown
    public void close() {
        encoder.close();
    }

    @Benchmark
    public List<float[]> encode() {
        return encoder.encode(slices);
    }
}

package deejai.spectrogram;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpectrogramBenchmark {

    private static final int FRAMES = 480;

    @Param({"2048", "4096"})
    public int nFft;

    private float[] samples = new float[0];
    private MelSpectrogram vector;
    private MelSpectrogram scalar;
    private MelKernel kernel;
    private float[] mel;
    private float sum;

    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(1);
        samples = new float[FRAMES * nFft / 4];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextDouble(-1, 1);
        }
        MelPlan plan = MelPlan.of(Preprocessing.MP3TOVEC, 22_050 * nFft / 2048);
        kernel = new VectorMelKernel(plan);
        mel = new float[96 * kernel.lanes()];
        vector = new MelSpectrogram(
                Preprocessing.MP3TOVEC, new VectorMelKernel(plan), (m, stride, frames) -> sum += m[0]);
        scalar = new MelSpectrogram(
                Preprocessing.MP3TOVEC, new ScalarMelKernel(plan), (m, stride, frames) -> sum += m[0]);
    }

    @Benchmark
    @OperationsPerInvocation(16)
    public float kernelOnly() {
        kernel.melPower(samples, 0, mel);
        return mel[0];
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public float vector() {
        for (int from = 0; from < samples.length; from += 1024) {
            vector.accept(samples, from, Math.min(1024, samples.length - from));
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public float scalar() {
        for (int from = 0; from < samples.length; from += 1024) {
            scalar.accept(samples, from, Math.min(1024, samples.length - from));
        }
        return sum;
    }
}

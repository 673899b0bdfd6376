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

/// Time of a frame, from samples to mel power (a minute of music has 2,584 frames): of a signal at the encoder's
/// own sample rate, and of one at twice that.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpectrogramBenchmark {

    private static final int FRAMES = 480;

    /// About as many as a decoder gives at a time.
    private static final int BLOCK_SAMPLES = 1024;

    /// Sample rate of the signal (Hz).
    @Param({"22050", "44100"})
    public int sampleRate;

    private float[] samples = new float[0];
    private MelSpectrogram vector = spectrogram(new VectorMelKernel(MelPlan.of(Preprocessing.MP3TOVEC)));
    private MelSpectrogram scalar = spectrogram(new ScalarMelKernel(MelPlan.of(Preprocessing.MP3TOVEC)));
    private float sum;

    /// Makes the signal, of white noise.
    @Setup
    public void setUp() {
        MelPlan plan = MelPlan.of(Preprocessing.MP3TOVEC, sampleRate);
        samples = Noise.of(FRAMES * plan.hopLength());
        vector = spectrogram(new VectorMelKernel(plan));
        scalar = spectrogram(new ScalarMelKernel(plan));
    }

    /// With the Vector API.
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public float vector() {
        return run(vector);
    }

    /// In plain Java.
    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public float scalar() {
        return run(scalar);
    }

    private float run(MelSpectrogram spectrogram) {
        for (int from = 0; from < samples.length; from += BLOCK_SAMPLES) {
            spectrogram.accept(samples, from, Math.min(BLOCK_SAMPLES, samples.length - from));
        }
        return sum;
    }

    private MelSpectrogram spectrogram(MelKernel kernel) {
        return new MelSpectrogram(Preprocessing.MP3TOVEC, kernel, (mel, stride, frames) -> sum += mel[0]);
    }

    /// White noise between -1 and 1.
    static final class Noise {

        private Noise() {}

        static float[] of(int length) {
            SplittableRandom random = new SplittableRandom(1);
            float[] samples = new float[length];
            for (int i = 0; i < length; i++) {
                samples[i] = (float) random.nextDouble(-1, 1);
            }
            return samples;
        }
    }
}

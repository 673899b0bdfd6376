package deejai.spectrogram;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time of a slice of mel power (a minute of music has 12): to decibels, and on to what the network sees.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecibelsBenchmark {

    private final float[] power = SpectrogramBenchmark.Noise.of(96 * 216);
    private final float[] slice = new float[power.length];
    private final SliceScaler scaler = new SliceScaler(Preprocessing.MP3TOVEC);

    /// To decibels, with the Vector API.
    @Benchmark
    public float[] vector() {
        System.arraycopy(power, 0, slice, 0, power.length);
        Decibels.fromPower(slice);
        return slice;
    }

    /// To decibels, in plain Java.
    @Benchmark
    public float[] scalar() {
        System.arraycopy(power, 0, slice, 0, power.length);
        for (int i = 0; i < slice.length; i++) {
            slice[i] = Decibels.fromPower(slice[i]);
        }
        return slice;
    }

    /// To decibels, cut off and scaled.
    @Benchmark
    public float[] scaled() {
        System.arraycopy(power, 0, slice, 0, power.length);
        scaler.scale(slice);
        return slice;
    }
}

package deejai.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A worker that does what broken decoders do, to files whose names say so: "crash.wav" at once, "late-crash.wav" after
/// the first slice. Others it reads as it should.
final class MisbehavingWorker {

    /// A header and a slice, and no second slice.
    private static final long LATE_BYTES = 90_000;

    private final OutputStream out;
    private @Nullable String lateTrouble;

    /// Bytes said of the file so far.
    private long saidBytes;

    MisbehavingWorker(OutputStream out) {
        this.out = out;
    }

    /// Runs the worker until its input ends.
    public static void main(String[] arguments) {
        MisbehavingWorker worker = new MisbehavingWorker(DecodingWorker.takeStandardOutput());
        DecodingWorker.work(new FileInputStream(FileDescriptor.in), worker.new Answers(), worker::open);
    }

    private void open(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("\\..*", "");
        lateTrouble = null;
        saidBytes = 0;
        if (name.startsWith("late-")) {
            lateTrouble = name.substring("late-".length());
        } else {
            misbehave(name);
        }
    }

    void misbehave(String trouble) {
        switch (trouble) {
            case "crash" -> call("strlen", MemorySegment.NULL);
            case "hang" -> call("sleep", MemorySegment.ofAddress(3600));
            case "heap" -> say(new byte[1 << 30]);
            case "memory" -> fillMemory();
            case "exit" -> Runtime.getRuntime().halt(0);
            case "exception" -> throw new IllegalStateException("told to");
            case "garbage" -> say("Segmentation fault, they printed.\n".getBytes(StandardCharsets.US_ASCII));
            case "endless" -> sayForever();
            default -> {}
        }
    }

    /// Calls a function of the C library, so that it is native code that goes wrong.
    private static void call(String function, MemorySegment argument) {
        Linker linker = Linker.nativeLinker();
        try {
            Object _ = linker.downcallHandle(
                            linker.defaultLookup().findOrThrow(function),
                            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS))
                    .invoke(argument);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes 500 MB a second, more slowly than the watch looks.
    private static void fillMemory() {
        Arena arena = Arena.global();
        while (true) {
            arena.allocate(10 << 20).fill((byte) 1);
            call("usleep", MemorySegment.ofAddress(20_000));
        }
    }

    private void sayForever() {
        byte[] slice = new byte[1 + 96 * 216 * Float.BYTES];
        slice[0] = 12;
        while (true) {
            say(slice);
        }
    }

    private void say(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The way to the scan, on which the trouble comes late.
    private final class Answers extends OutputStream {

        @Override
        public void write(byte[] block, int offset, int length) throws IOException {
            out.write(block, offset, length);
            saidBytes += length;
            if (lateTrouble != null && saidBytes >= LATE_BYTES) {
                misbehave(lateTrouble);
            }
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }
    }
}

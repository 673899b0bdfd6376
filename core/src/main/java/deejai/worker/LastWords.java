package deejai.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The end of what a process wrote to its standard error. A thread reads it all, so that the process never waits for
/// a reader.
final class LastWords {

    private static final int MAX_BYTES = 4096;

    private final Thread reader;
    private byte[] tail = {};

    /// Listens to `errors` until it ends.
    LastWords(InputStream errors) {
        reader = new Thread(() -> read(errors), "last words of a worker");
        reader.setDaemon(true);
        reader.start();
    }

    /// The last line that is not blank; "" if there is none, or there was only Java's note that it runs with an
    /// incubator module. To be asked when the process has ended.
    String line() throws InterruptedException {
        reader.join(1_000);
        String text;
        synchronized (this) {
            text = new String(tail, StandardCharsets.UTF_8);
        }
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("WARNING: Using incubator modules"))
                .reduce("", (before, line) -> line);
    }

    private void read(InputStream errors) {
        byte[] block = new byte[1024];
        try (errors) {
            for (int length = errors.read(block); length >= 0; length = errors.read(block)) {
                append(block, length);
            }
        } catch (IOException e) {
            byte[] note = ("\n" + e).getBytes(StandardCharsets.UTF_8);
            append(note, note.length);
        }
    }

    private synchronized void append(byte[] bytes, int length) {
        int kept = Math.min(tail.length, MAX_BYTES - Math.min(length, MAX_BYTES));
        byte[] longer = Arrays.copyOfRange(tail, tail.length - kept, tail.length + length);
        System.arraycopy(bytes, 0, longer, kept, length);
        tail = longer;
    }
}

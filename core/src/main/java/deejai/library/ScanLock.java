package deejai.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to scan into a library, which one scan has at a time. Those who only read are not concerned.
///
/// A lock on a file beside the library, which holds the number of the process. The system frees it when the process
/// ends, however that comes about; the file stays.
final class ScanLock implements AutoCloseable {

    /// The byte that is locked lies behind the text, which others may read even where locks forbid that (Windows).
    private static final long LOCKED_BYTE = 1 << 16;

    /// Libraries that this process scans into. The system's locks are between processes, and are lost when any channel
    /// of the file is closed: so the file must not even be opened twice.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ScanLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock.
    ///
    /// @param library the file of the library, which exists
    /// @throws LibraryException if another scan has it, or it cannot be had
    static ScanLock take(Path library) throws LibraryException {
        try {
            Path real = library.toRealPath();
            Path file = real.resolveSibling(real.getFileName() + ".lock");
            if (!HELD.add(file)) {
                throw taken(library, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return lock(library, file);
            } catch (IOException | LibraryException e) {
                HELD.remove(file);
                throw e;
            }
        } catch (IOException e) {
            throw new LibraryException(library, "cannot be locked for the scan: " + e, e);
        }
    }

    private static ScanLock lock(Path library, Path file) throws IOException, LibraryException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw taken(library, holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return new ScanLock(file, channel);
        } catch (IOException | LibraryException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
    }

    private static LibraryException taken(Path library, String processId) {
        String process = processId.isEmpty() ? "" : " (process " + processId + ")";
        return new LibraryException(
                library, "another scan is writing to this library" + process + "; wait for its end, or stop it");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(file + ": cannot be closed", e);
        } finally {
            HELD.remove(file);
        }
    }
}

package deejai.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a command is to write.
final class OutputFile {

    private OutputFile() {}

    /// Finds out, before any work is done, what would keep a file from being written.
    ///
    /// @throws CommandFailure if it is a folder or a device, or its folder is missing
    static void requireWritable(Path file) {
        if (Files.isDirectory(file)) {
            throw new CommandFailure(file + ": a folder; name the file to write");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CommandFailure(file + ": no regular file; leave -o away to write to standard output");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailure(file + ": cannot be written, there is no folder " + folder);
        }
    }
}

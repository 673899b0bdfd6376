package deejai.library;

import java.nio.file.Path;

/// A library that cannot be opened or written, with its file and what to do about it.
public final class LibraryException extends Exception {

    private static final long serialVersionUID = 1;

    /// A failure of the library in `file`.
    public LibraryException(Path file, String reason) {
        super(file + ": " + reason);
    }

    /// A failure of the library in `file` that something else caused.
    public LibraryException(Path file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }
}

package deejai.audio;

import java.io.Serial;
import java.nio.file.Path;
import java.util.Objects;

/// A file that could not be used as audio. The message holds the path and the reason.
public final class AudioFileException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Path path;
    private final String reason;

    /// @param path   the file
    /// @param reason what is wrong with it, in words that a listener understands
    public AudioFileException(Path path, String reason) {
        super(path + ": " + reason);
        this.path = Objects.requireNonNull(path, "path");
        this.reason = reason;
    }

    /// The file.
    public Path path() {
        return path;
    }

    /// What is wrong with it, without the path.
    public String reason() {
        return reason;
    }
}

package deejai.encoder;

import java.io.IOException;
import java.io.Serial;

/// A file is not a model that this program can use.
public final class ModelFileException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    /// @param source the path of the file, or the name of what ships with the program
    /// @param reason what is wrong with it, for people
    public ModelFileException(String source, String reason) {
        super(source + ": " + reason);
    }

    /// @param source the path of the file, or the name of what ships with the program
    /// @param reason what is wrong with it, for people
    /// @param cause  what found it
    public ModelFileException(String source, String reason, Throwable cause) {
        super(source + ": " + reason, cause);
    }
}

package deejai.server.security;

/// A URL that is not fetched, or could not be; the message is for whoever named it, and tells nothing of this
/// machine or the networks around it.
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1;

    FetchException(String message) {
        super(message);
    }

    FetchException(String message, Throwable cause) {
        super(message, cause);
    }
}

package deejai.server;

import deejai.library.LibraryException;
import deejai.server.database.SiteDatabaseException;
import org.springframework.boot.web.server.PortInUseException;

/// A server that could not be started, with what to do about it.
public final class ServerStartException extends Exception {

    private static final long serialVersionUID = 1;

    private ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    /// What a failure of the start means.
    static ServerStartException of(RuntimeException failure, ServerSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new ServerStartException(
                        "port " + settings.address().port()
                                + " is taken, perhaps by another deejai serve; choose another one with --port",
                        failure);
            }
            if (cause instanceof LibraryException library) {
                return new ServerStartException(String.valueOf(library.getMessage()), failure);
            }
            if (cause instanceof SiteDatabaseException site) {
                return new ServerStartException("accounts and playlists: " + site.getMessage(), failure);
            }
        }
        return new ServerStartException("the server cannot start: " + deepest(failure), failure);
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}

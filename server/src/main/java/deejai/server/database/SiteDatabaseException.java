package deejai.server.database;

/// A site database that cannot be opened: not reached, not let in, of a newer version, or none at all.
public final class SiteDatabaseException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param where   the file, or the address without what is secret
    /// @param problem what is wrong and what to do about it
    public SiteDatabaseException(String where, String problem) {
        super(where + ": " + problem);
    }

    /// @param where   the file, or the address without what is secret
    /// @param problem what is wrong and what to do about it
    /// @param cause   what was reported
    public SiteDatabaseException(String where, String problem, Throwable cause) {
        super(where + ": " + problem, cause);
    }
}

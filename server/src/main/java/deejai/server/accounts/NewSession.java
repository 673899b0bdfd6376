package deejai.server.accounts;

/// A session that has just begun.
///
/// @param token   what the browser shows from now on; it is not stored and cannot be asked for again
/// @param session what is known of it
public record NewSession(String token, Session session) {

    /// Without the token, which no log should show.
    @Override
    public String toString() {
        return "NewSession[" + session + "]";
    }
}

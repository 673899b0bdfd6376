package deejai.server.accounts;

/// An API token that has just been made.
///
/// @param secret what the program shows, `deejai_...`; it is not stored and cannot be asked for again
/// @param token  what is known of it
public record NewApiToken(String secret, ApiToken token) {

    /// Without the secret, which no log should show.
    @Override
    public String toString() {
        return "NewApiToken[" + token + "]";
    }
}

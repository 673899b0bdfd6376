package deejai.server.accounts;

/// What became of a change to an account.
public enum AccountChange {
    /// It was made.
    DONE,
    /// There is no such account.
    NOT_FOUND,
    /// Nobody would be left who may look after the site, so nothing was changed.
    LAST_ADMIN
}

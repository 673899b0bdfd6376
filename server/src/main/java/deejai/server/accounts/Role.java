package deejai.server.accounts;

/// What an account may do. The later one may do all that the earlier one may.
public enum Role {
    /// Searches, listens, saves playlists.
    LISTENER,
    /// Scans, and looks after accounts and everybody's playlists.
    ADMIN;

    /// The one of the two that may do less.
    public Role atMost(Role other) {
        return compareTo(other) <= 0 ? this : other;
    }
}

package deejai.server.identity;

/// What someone may do, from least to most.
public enum Access {
    /// Search, generate, save and rate, on a public server.
    VISITOR,
    /// Also listen to files and see where they lie.
    LISTENER,
    /// Also scan, and manage accounts.
    ADMIN;

    /// True if this allows what `needed` allows.
    public boolean includes(Access needed) {
        return compareTo(needed) >= 0;
    }
}

package deejai.server.identity;

import java.util.Objects;

/// Who sent a request. A controller method that has a parameter of this type gets it.
///
/// @param access what they may do
/// @param owner  what belongs to them is stored with this: `account:ID`, `visitor:HASH`, or [#LOCAL]
/// @param name   of the account; what visitors and the listener at the machine itself are called otherwise
public record Caller(Access access, String owner, String name) {

    /// Whoever sits at a machine that serves nobody else.
    public static final Caller LOCAL = new Caller(Access.ADMIN, "local", "you");

    public Caller {
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(name, "name");
    }

    /// True if they may do what `needed` allows.
    public boolean may(Access needed) {
        return access.includes(needed);
    }

    /// True if they may see where files lie.
    public boolean seesPaths() {
        return may(Access.LISTENER);
    }
}

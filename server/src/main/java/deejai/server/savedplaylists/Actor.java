package deejai.server.savedplaylists;

import deejai.server.identity.Access;
import deejai.server.identity.Caller;

/// Who saves, changes or rates a playlist.
///
/// @param key     what is stored of them: `account:ID`, `visitor:HASH`, or `local` for whoever sits at the machine
/// @param isAdmin true if they may change everybody's playlists
public record Actor(String key, boolean isAdmin) {

    private static final String ACCOUNT = "account:";

    private static final String VISITOR = "visitor:";

    /// Checks the key.
    public Actor {
        if (!(key.startsWith(ACCOUNT) && key.length() > ACCOUNT.length())
                && !(key.startsWith(VISITOR) && key.length() > VISITOR.length())
                && !key.equals(Caller.LOCAL.owner())) {
            throw new IllegalArgumentException("key must be account:ID, visitor:HASH or local: " + key);
        }
    }

    /// Who sent a request.
    public static Actor of(Caller caller) {
        return new Actor(caller.owner(), caller.may(Access.ADMIN));
    }

    /// Somebody who is signed in.
    public static Actor account(long id, boolean isAdmin) {
        return new Actor(ACCOUNT + id, isAdmin);
    }

    /// Somebody who is not.
    ///
    /// @param hash tells them from others, and not who they are
    public static Actor visitor(String hash) {
        return new Actor(VISITOR + hash, false);
    }

    /// True if they are not signed in.
    public boolean isVisitor() {
        return key.startsWith(VISITOR);
    }

    /// True if they may change what is `owner`'s.
    public boolean mayChange(String owner) {
        return isAdmin || key.equals(owner);
    }
}

package deejai.server.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What lets a program do what an account may.
///
/// @param id       to delete it by; no secret
/// @param account  in whose name it acts
/// @param name     what the account calls it
/// @param role     what it may do: never more than its account may at the time
/// @param created  when it was made
/// @param lastUsed a minute precise; null if it never was
/// @param expires  null if it lasts until it is deleted
public record ApiToken(
        long id,
        long account,
        String name,
        Role role,
        Instant created,
        @Nullable Instant lastUsed,
        @Nullable Instant expires) {}

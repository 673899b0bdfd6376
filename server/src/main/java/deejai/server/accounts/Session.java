package deejai.server.accounts;

import java.time.Instant;

/// Somebody signed in with a browser.
///
/// @param id        to end it by; no secret
/// @param account   whose it is
/// @param created   when it began
/// @param lastSeen  when it was last used, a minute precise
/// @param expires   when it ends if it is not used before
/// @param userAgent what the browser calls itself; may be empty
public record Session(long id, long account, Instant created, Instant lastSeen, Instant expires, String userAgent) {}

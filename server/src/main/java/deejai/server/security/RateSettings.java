package deejai.server.security;

import java.time.Duration;

/// How many requests one address, and one account, may send.
///
/// @param cheap     requests that cost next to nothing
/// @param playlists searches and playlists
/// @param uploads   files to be heard
/// @param signIn    passwords
/// @param saving    what stays here
/// @param mostKept  addresses and accounts that are kept count of, times classes; those that have been quiet
///                  for the longest time are forgotten first
record RateSettings(Rate cheap, Rate playlists, Rate uploads, Rate signIn, Rate saving, int mostKept) {

    /// What a server that others reach allows.
    static final RateSettings DEFAULTS = new RateSettings(
            new Rate(50, Duration.ofSeconds(1), 200),
            new Rate(20, Duration.ofSeconds(1), 100),
            new Rate(6, Duration.ofMinutes(1), 6),
            new Rate(10, Duration.ofMinutes(1), 10),
            new Rate(30, Duration.ofMinutes(1), 30),
            50_000);

    RateSettings {
        if (mostKept < 1) {
            throw new IllegalArgumentException("mostKept must be positive: " + mostKept);
        }
    }

    /// How fast requests may come.
    ///
    /// @param requests in each `period`, on average
    /// @param period   in which they may come
    /// @param burst    requests that may come at once after a quiet time
    record Rate(long requests, Duration period, long burst) {

        Rate {
            if (requests < 1 || burst < 1 || period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException(
                        "requests, period and burst must be positive: " + requests + ", " + period + ", " + burst);
            }
        }

        /// Seconds in which all of the burst comes back.
        long secondsToRefill() {
            return Math.ceilDiv(burst * period.toMillis(), requests * 1000);
        }
    }

    Rate of(RequestClass kind) {
        return switch (kind) {
            case CHEAP -> cheap;
            case PLAYLISTS -> playlists;
            case UPLOADS -> uploads;
            case SIGN_IN -> signIn;
            case SAVING -> saving;
        };
    }
}

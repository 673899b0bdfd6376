package deejai.worker;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How long a worker has been waited for, and whether that is too long.
///
/// Only time in which a thread waits counts, as told by [#tick]: not what the scan takes itself, nor the night that
/// the computer slept.
///
/// Safe for use by the thread that waits and the one that ticks.
final class Patience {

    private static final double NANOS_PER_SECOND = 1e9;

    private double limitSeconds;
    private double silenceLimitSeconds;
    private double waitedSeconds;
    private double silentSeconds;
    private @Nullable Thread waiting;

    /// Begins anew: what comes next may take `seconds`, all of it in silence.
    synchronized void begin(double seconds) {
        limitSeconds = seconds;
        silenceLimitSeconds = seconds;
        waitedSeconds = 0;
        silentSeconds = 0;
    }

    /// All of what was begun may take `seconds`.
    synchronized void allow(double seconds) {
        limitSeconds = seconds;
    }

    /// This thread waits from now on.
    synchronized void waitFrom() {
        waiting = Thread.currentThread();
        silentSeconds = 0;
    }

    /// Nobody waits any more.
    synchronized void waitNoMore() {
        waiting = null;
    }

    /// Time passes.
    ///
    /// @return why it is no use to wait any longer; null if it is, or if nobody waits
    synchronized @Nullable String tick(long nanos) {
        if (waiting == null) {
            return null;
        }
        waitedSeconds += nanos / NANOS_PER_SECOND;
        silentSeconds += nanos / NANOS_PER_SECOND;
        if (waiting.isInterrupted()) {
            return "stopped";
        }
        if (silentSeconds > silenceLimitSeconds) {
            return tookLongerThan(silenceLimitSeconds);
        }
        return waitedSeconds > limitSeconds ? tookLongerThan(limitSeconds) : null;
    }

    private static String tookLongerThan(double seconds) {
        return String.format(Locale.ROOT, "took longer than %.0f seconds", seconds);
    }
}

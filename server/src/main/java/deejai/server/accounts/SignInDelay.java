package deejai.server.accounts;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/// Makes those who try passwords wait, longer after each wrong one.
///
/// Tries are counted by account, so that many machines together get no further than one, and by address, so
/// that one machine cannot try one password on many accounts. An account's delay stays short: whoever knows
/// its name could keep its owner out otherwise. A try counts before the password is looked at, so tries at
/// the same time count as well.
///
/// Safe for use by several threads.
@Component
final class SignInDelay {

    /// At most 70 tries an hour, whoever makes them.
    private static final Patience ACCOUNT = new Patience(5, Duration.ofMinutes(1));

    private static final Patience ADDRESS = new Patience(10, Duration.ofMinutes(5));

    /// Quiet for so long, and all is forgotten.
    private static final Duration FORGET = Duration.ofHours(1);

    private static final int MOST_KEPT = 20_000;

    private final Clock clock;

    /// By time of last use.
    private final LinkedHashMap<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true);

    SignInDelay(Clock clock) {
        this.clock = clock;
    }

    /// How wrong passwords are borne.
    ///
    /// @param free    tries before there is a delay
    /// @param longest that the delay grows to, from a second on, twice as long every time
    private record Patience(int free, Duration longest) {

        Duration after(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            Duration delay = Duration.ofSeconds(1L << Math.min(30, failures - free - 1));
            return delay.compareTo(longest) < 0 ? delay : longest;
        }
    }

    private record Tries(int failures, Instant next) {}

    /// Counts a try, which is wrong until [#succeeded] says otherwise.
    ///
    /// @throws ProblemException if it comes too soon, which does not count as a try
    synchronized void admit(String name, String address) {
        Instant now = clock.instant();
        Tries account = known(accountKey(name), now);
        Tries sender = known(addressKey(address), now);
        Instant next = account.next().isAfter(sender.next()) ? account.next() : sender.next();
        if (next.isAfter(now)) {
            int seconds =
                    Math.toIntExact(Math.ceilDiv(Duration.between(now, next).toMillis(), 1000));
            throw ProblemException.passing(
                    ProblemCode.RATE_LIMITED, "too many wrong passwords; try again in " + seconds + " s", seconds);
        }
        count(accountKey(name), account, ACCOUNT, now);
        count(addressKey(address), sender, ADDRESS, now);
    }

    /// The password was right: the account's tries are forgotten, the address's only by this one, since
    /// whoever has an account could otherwise try those of others for ever.
    synchronized void succeeded(String name, String address) {
        tries.remove(accountKey(name));
        Tries sender = tries.get(addressKey(address));
        if (sender != null) {
            tries.put(addressKey(address), new Tries(sender.failures() - 1, clock.instant()));
        }
    }

    private Tries known(String key, Instant now) {
        Tries known = tries.get(key);
        boolean isRecent = known != null && known.next().plus(FORGET).isAfter(now);
        return known != null && isRecent ? known : new Tries(0, Instant.MIN);
    }

    private void count(String key, Tries before, Patience patience, Instant now) {
        if (tries.size() >= MOST_KEPT && !tries.containsKey(key)) {
            tries.pollFirstEntry();
        }
        int failures = before.failures() + 1;
        tries.put(key, new Tries(failures, now.plus(patience.after(failures))));
    }

    /// Every way to write the name of an account is the same account. It need not be there: how long to wait must
    /// not tell.
    private static String accountKey(String name) {
        return "account " + AccountStore.key(name);
    }

    private static String addressKey(String address) {
        return "address " + address;
    }
}

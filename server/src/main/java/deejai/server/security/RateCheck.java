package deejai.server.security;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.server.security.RateSettings.Rate;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;

/// Refuses those who send more than [RateSettings] allows, and tells all how much they have left, in the
/// header fields of the IETF's draft "RateLimit header fields for HTTP".
final class RateCheck implements RequestCheck {

    private final RateLimits limits;
    private final RateSettings settings;
    private final Function<HttpServletRequest, Optional<String>> who;

    /// @param who sends a request; requests of those who are empty are not counted
    RateCheck(RateLimits limits, RateSettings settings, Function<HttpServletRequest, Optional<String>> who) {
        this.limits = limits;
        this.settings = settings;
        this.who = who;
    }

    @Override
    public void check(HttpServletRequest request, HttpServletResponse response) {
        who.apply(request).ifPresent(sender -> take(RequestClass.of(request), sender, response));
    }

    private void take(RequestClass kind, String sender, HttpServletResponse response) {
        ConsumptionProbe probe = limits.take(kind, sender);
        Rate rate = settings.of(kind);
        long wait = seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        String label = '"' + kind.label() + '"';
        response.setHeader("RateLimit-Policy", label + ";q=" + rate.burst() + ";w=" + rate.secondsToRefill());
        response.setHeader("RateLimit", label + ";r=" + probe.getRemainingTokens() + ";t=" + wait);
        if (!probe.isConsumed()) {
            throw ProblemException.passing(
                    ProblemCode.RATE_LIMITED,
                    "too many requests of this kind; go on in " + wait + " s",
                    Math.toIntExact(Math.max(1, wait)));
        }
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000);
    }
}

package deejai.server.health;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Times every request by route and status, and logs it where requests are logged.
///
/// Routes are patterns (`/api/v2/tracks/{id}`), so that there are as many as controllers have, and none that a
/// client makes up.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestMetrics extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("deejai.server.requests");
    /// Bounds of the histogram's buckets.
    private static final Duration[] OBJECTIVES = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2)
    };

    private static final String NO_ROUTE = "none";

    private final PrometheusMeterRegistry metrics;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(PrometheusMeterRegistry metrics) {
        this.metrics = metrics;
    }

    /// Requests that are timed together.
    private record Kind(String method, String route, int status) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                done(request, response, System.nanoTime() - start);
            }
        }
    }

    private void done(HttpServletRequest request, HttpServletResponse response, long nanos) {
        Kind kind = new Kind(known(request.getMethod()), route(request), response.getStatus());
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isDebugEnabled()) {
            LOG.atDebug()
                    .addKeyValue("method", kind.method())
                    .addKeyValue("route", kind.route())
                    .addKeyValue("status", kind.status())
                    .addKeyValue("milliseconds", nanos / 1_000_000)
                    .log("{} {} {}", kind.method(), kind.route(), kind.status());
        }
    }

    /// A client may call its method what it likes, or leave it out.
    private static String known(@Nullable String method) {
        return switch (method) {
            case null -> "other";
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }

    private static String route(HttpServletRequest request) {
        @Nullable Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? NO_ROUTE : pattern.toString();
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Time to answer requests")
                .tag("method", kind.method())
                .tag("uri", kind.route())
                .tag("status", Integer.toString(kind.status()))
                .serviceLevelObjectives(OBJECTIVES)
                .register(metrics);
    }
}

package deejai.server.scans;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells clients how scans go on, as server-sent events.
///
/// A client that reads slowly, or is gone, holds up nobody for long: events are sent by one thread, twice a
/// second, to those who have not heard the newest status yet; what came between is left out. A client that
/// cannot be written to is dropped.
@Component
final class ScanEvents implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScanEvents.class);
    private static final int MOST_CLIENTS = 100;
    private static final Duration INTERVAL = Duration.ofMillis(500);

    /// A sign of life now and then, so that proxies keep the connection and broken ones are noticed.
    private static final int QUIET_INTERVALS = 30;

    private static final long FOREVER = 0;

    private final Scans scans;
    private final Set<SseEmitter> clients = ConcurrentHashMap.newKeySet();
    private final Thread sender = Thread.ofVirtual().name("scan events").unstarted(this::sendAll);
    private @Nullable ScanStatus sent;
    private int quiet;
    private volatile boolean running;

    ScanEvents(Scans scans) {
        this.scans = scans;
    }

    /// A stream for a client, which begins with the status of now.
    ///
    /// @throws ProblemException if there are too many already
    SseEmitter open() {
        if (clients.size() >= MOST_CLIENTS) {
            throw ProblemException.passing(
                    ProblemCode.OVERLOADED, "too many clients watch scans; ask for /api/v2/scan instead", 30);
        }
        SseEmitter client = new SseEmitter(FOREVER);
        client.onCompletion(() -> clients.remove(client));
        client.onError(_ -> clients.remove(client));
        clients.add(client);
        send(client, event(scans.status()));
        return client;
    }

    private void sendAll() {
        while (running) {
            try {
                Thread.sleep(INTERVAL);
                sendNews();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("events of scans could not be sent", e);
            }
        }
    }

    private void sendNews() {
        if (clients.isEmpty()) {
            sent = null;
            return;
        }
        ScanStatus status = scans.status();
        boolean isNews = !status.equals(sent);
        quiet = isNews ? 0 : quiet + 1;
        if (!isNews && quiet % QUIET_INTERVALS != 0) {
            return;
        }
        sent = status;
        for (SseEmitter client : clients) {
            send(client, isNews ? event(status) : SseEmitter.event().comment("quiet"));
        }
    }

    private static SseEmitter.SseEventBuilder event(ScanStatus status) {
        return SseEmitter.event().name("scan").data(status);
    }

    private void send(SseEmitter client, SseEmitter.SseEventBuilder event) {
        try {
            client.send(event);
        } catch (IOException | IllegalStateException e) {
            clients.remove(client);
            client.completeWithError(e);
        }
    }

    @Override
    public void start() {
        running = true;
        sender.start();
    }

    /// Before the web server waits for requests to come to their end: these would not.
    @Override
    public void stop() {
        running = false;
        sender.interrupt();
        clients.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

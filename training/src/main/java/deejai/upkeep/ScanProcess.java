package deejai.upkeep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The update of a library in a process of its own, at low priority: the decoders, the encoder and what they do
/// to memory and processor are no concern of the process that starts it. It never outlives that one for long.
///
/// Safe for use by several threads.
public final class ScanProcess implements AutoCloseable {

    /// What the system ends a process with that is killed.
    private static final int KILLED = 137;

    private final Process process;
    private final Writer requests;
    private final Consumer<UpdateEvent> events;
    private final CompletableFuture<UpdateEvent.Ending> ending = new CompletableFuture<>();
    private volatile boolean stopped;

    private ScanProcess(Process process, Consumer<UpdateEvent> events) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.events = events;
    }

    /// Starts a scan.
    ///
    /// @param library file of the library; made if it is not there
    /// @param models  folder of the user's encoders
    /// @param folders folders, or single audio files; none for those of earlier scans that are there
    /// @param events  is told what goes on, on a thread of its own; the last event is an [UpdateEvent.Ending].
    ///                If it throws, the scan is stopped
    /// @throws IOException if the process cannot be started
    public static ScanProcess start(
            Path library, Path models, List<Path> folders, ScanProcessSettings settings, Consumer<UpdateEvent> events)
            throws IOException {
        ScanOrder order = new ScanOrder(library, models, folders, settings.update());
        ScanProcess scan = new ScanProcess(
                BackgroundJava.start(ScanMain.class, settings.heapMegabytes(), settings.lowPriority()), events);
        Thread.ofPlatform().daemon().name("scan events").start(scan::listen);
        scan.say(order);
        return scan;
    }

    /// A process that has ended already says why itself.
    private void say(ScanOrder order) {
        try {
            requests.write(order.line());
            requests.write('\n');
            requests.flush();
        } catch (IOException _) {
            stop();
        }
    }

    /// Number of the process, for people.
    public long processId() {
        return process.pid();
    }

    /// True until the last event was told.
    public boolean isRunning() {
        return !ending.isDone();
    }

    /// Has the scan stop in good order: files in work are given up, all others are kept. Returns at once; if
    /// the process has not ended after 20 s, it is killed, which loses no more.
    public void stop() {
        stopped = true;
        try {
            requests.close();
        } catch (IOException _) {
            // Nobody reads it any more.
        }
        Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(ScanMain.LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Waits until the last event was told, and returns it.
    public UpdateEvent.Ending awaitEnd() throws InterruptedException {
        try {
            return ending.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("events must be taken: " + e.getCause(), e.getCause());
        }
    }

    /// Stops the scan and waits for its end.
    @Override
    public void close() {
        stop();
        try {
            awaitEnd();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Passes on what the process says of trouble; not what Java says of every process that uses its Vector
    /// API.
    private void passOnErrors() {
        try (BufferedReader lines = process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(BackgroundJava.INCUBATING)) {
                    System.err.println(line);
                }
            }
        } catch (IOException _) {
            // It has ended.
        }
    }

    private void listen() {
        Thread.ofVirtual().name("errors of the scan").start(this::passOnErrors);
        try {
            UpdateEvent.Ending told = tellEvents();
            int exitCode = process.waitFor();
            UpdateEvent.Ending last = told == null ? ending(exitCode) : told;
            events.accept(last);
            ending.complete(last);
        } catch (InterruptedException | RuntimeException | Error e) {
            stop();
            ending.completeExceptionally(e);
        }
    }

    /// Passes on what the process tells but its last event, which is for when it has ended.
    ///
    /// @return the last event; null if it ended without
    private UpdateEvent.@Nullable Ending tellEvents() {
        UpdateEvent.Ending last = null;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<UpdateEvent> event = UpdateEvent.parse(line);
                if (event.isPresent() && event.get() instanceof UpdateEvent.Ending told) {
                    last = told;
                } else {
                    event.ifPresent(events);
                }
            }
        } catch (IOException _) {
            // It was killed; its exit code tells how it ended.
        }
        return last;
    }

    /// How a process ended that did not say so.
    private UpdateEvent.Ending ending(int exitCode) {
        if (stopped) {
            return new UpdateEvent.Stopped();
        }
        String how = exitCode == KILLED ? ": killed, perhaps for lack of memory" : "";
        return new UpdateEvent.Broken("the process of the scan ended unexpectedly (exit code " + exitCode + how
                + "); what is done is kept, and the next scan goes on from there");
    }
}

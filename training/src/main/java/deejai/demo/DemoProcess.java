package deejai.demo;

import deejai.upkeep.BackgroundJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A demo library made in a process of its own, so that the one that starts it needs no encoder of audio. It never
/// outlives that one for long.
///
/// Safe for use by several threads.
public final class DemoProcess implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 384;

    private final Process process;
    private final Consumer<DemoEvent> events;
    private final Thread listening =
            Thread.ofPlatform().daemon().name("demo events").unstarted(this::listen);

    private DemoProcess(Process process, Consumer<DemoEvent> events) {
        this.process = process;
        this.events = events;
    }

    /// Starts to make a demo library, as [DemoLibrary#write] does.
    ///
    /// @param folder      where to; made if it is not there
    /// @param lowPriority true to leave processor and disk to whoever wants them
    /// @param events      is told what goes on, on a thread of its own; the last event is a [DemoEvent.Ending]
    /// @throws IOException if the process cannot be started
    public static DemoProcess start(Path folder, DemoSettings settings, boolean lowPriority, Consumer<DemoEvent> events)
            throws IOException {
        DemoProcess demo = new DemoProcess(BackgroundJava.start(DemoMain.class, HEAP_MEGABYTES, lowPriority), events);
        demo.listening.start();
        demo.say(new DemoOrder(folder.toAbsolutePath(), settings));
        return demo;
    }

    /// A process that has ended already says why itself.
    private void say(DemoOrder order) {
        Writer requests = process.outputWriter(StandardCharsets.UTF_8);
        try {
            requests.write(order.line());
            requests.write('\n');
            requests.flush();
        } catch (IOException _) {
            process.destroy();
        }
    }

    private void listen() {
        Thread.ofVirtual().name("errors of the demo").start(this::passOnErrors);
        DemoEvent.Ending told = null;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                DemoEvent event = DemoEvent.parse(line).orElse(null);
                if (event instanceof DemoEvent.Ending ending) {
                    told = ending;
                } else if (event != null) {
                    events.accept(event);
                }
            }
        } catch (IOException _) {
            // It was killed; its exit code tells how it ended.
        }
        events.accept(ending(told));
    }

    /// The last event, also of a process that did not tell it.
    private DemoEvent ending(DemoEvent.@Nullable Ending told) {
        if (told != null) {
            return told;
        }
        try {
            return new DemoEvent.Failed("the process ended unexpectedly (exit code " + process.waitFor() + ")");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new DemoEvent.Failed("stopped");
        }
    }

    private void passOnErrors() {
        try (BufferedReader lines = process.errorReader()) {
            lines.lines()
                    .filter(line -> !line.startsWith(BackgroundJava.INCUBATING))
                    .forEach(System.err::println);
        } catch (IOException _) {
            // It has ended.
        }
    }

    /// Stops it, if it is not done, and waits until its last event was told. Pieces that are done stay.
    @Override
    public void close() {
        try {
            process.getOutputStream().close(); // which is its sign to stop
        } catch (IOException _) {
            // Nobody reads it any more.
        }
        try {
            if (!listening.join(DemoMain.LONGEST_STOP.plusSeconds(1))) {
                process.destroyForcibly();
                listening.join();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

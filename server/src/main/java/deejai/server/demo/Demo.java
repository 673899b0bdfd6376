package deejai.server.demo;

import deejai.demo.DemoEvent;
import deejai.demo.DemoLibrary;
import deejai.demo.DemoProcess;
import deejai.demo.DemoSettings;
import deejai.server.ServerSettings;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.scans.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The demo library of this server: composed in the background, then made a folder of the library and scanned.
///
/// Safe for use by several threads.
@Component
final class Demo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Path folder;
    private final boolean lowPriority;
    private final LiveLibrary library;
    private final Scans scans;

    private DemoStatus status = DemoStatus.none();
    private @Nullable DemoProcess process;
    private boolean running;

    Demo(ServerSettings settings, LiveLibrary library, Scans scans) {
        this.folder = settings.data().folder().toAbsolutePath().resolve("demo-music");
        this.lowPriority = settings.scans().lowPriority();
        this.library = library;
        this.scans = scans;
    }

    /// How far it is. One that was made before is ready as long as its folder belongs to the library.
    synchronized DemoStatus status() {
        boolean ready = status.state() == DemoStatus.State.READY;
        return ready && !library.library().settings().scannedFolders().contains(folder) ? DemoStatus.none() : status;
    }

    /// Begins to compose, unless that is going on.
    synchronized DemoStatus begin(DemoSettings settings) {
        if (process != null || !running) {
            return status();
        }
        status = DemoStatus.composing(0, settings.tracks());
        try {
            process = DemoProcess.start(folder, settings, lowPriority, this::hear);
            LOG.info("composing a demo library in {}", folder);
        } catch (IOException e) {
            LOG.error("no process can be started to compose a demo library", e);
            status = status.failed("no process can be started for it: " + e.getMessage());
        }
        return status;
    }

    private void hear(DemoEvent event) {
        switch (event) {
            case DemoEvent.Composed composed -> change(DemoStatus.composing(composed.done(), composed.total()), false);
            case DemoEvent.Finished _ -> finish();
            case DemoEvent.Failed failed -> {
                LOG.warn("the demo library is not complete: {}", failed.reason());
                change(status().failed(failed.reason()), true);
            }
        }
    }

    private void finish() {
        try {
            library.library().settings().addScannedFolders(List.of(folder));
            scans.beginAgain();
            change(status().ready(), true);
            LOG.info("the demo library is composed");
        } catch (RuntimeException e) {
            LOG.warn("the demo library cannot be scanned", e);
            change(status().failed("it cannot be scanned: " + e.getMessage()), true);
        }
    }

    private synchronized void change(DemoStatus next, boolean ended) {
        status = next;
        if (ended) {
            process = null;
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        try {
            int pieces = DemoLibrary.count(folder);
            status = pieces > 0 ? DemoStatus.composing(pieces, pieces).ready() : status;
        } catch (IOException e) {
            LOG.warn("the demo library cannot be read", e);
        }
    }

    @Override
    public void stop() {
        DemoProcess ended;
        synchronized (this) {
            running = false;
            ended = process;
        }
        if (ended != null) {
            ended.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}

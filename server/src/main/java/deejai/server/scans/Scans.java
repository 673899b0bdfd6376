package deejai.server.scans;

import deejai.library.LibraryException;
import deejai.library.ScanSettings;
import deejai.server.ServerSettings;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import deejai.server.scans.ScanStatus.Phase;
import deejai.upkeep.ScanProcess;
import deejai.upkeep.ScanProcessSettings;
import deejai.upkeep.UpdateEvent;
import deejai.upkeep.UpdateSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the library up to date: scans in a process of their own, at low priority, when the server starts, from
/// time to time, and when asked to; and takes over what they, or commands in other shells, make of the library.
///
/// Safe for use by several threads.
@Component
public final class Scans implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

    /// How often it is looked whether another process made a new snapshot.
    private static final Duration RELOAD = Duration.ofSeconds(2);

    /// How often it is looked whether the library has changed and nobody made a snapshot of it.
    private static final Duration FRESHNESS = Duration.ofMinutes(1);

    /// How often the log tells how far a scan is.
    private static final Duration TELLING = Duration.ofMinutes(1);

    private final ServerSettings.Scans settings;
    private final ServerSettings.Data data;
    private final LiveLibrary library;
    private final Clock clock = Clock.systemUTC();
    private final Thread upkeep = Thread.ofPlatform().daemon().name("upkeep").unstarted(this::keepUp);

    private ScanStatus status = ScanStatus.IDLE;
    private @Nullable ScanProcess process;
    private Instant lastBegin = clock.instant();
    private Instant lastTold = clock.instant();
    private volatile boolean running;

    Scans(ServerSettings settings, LiveLibrary library) {
        this.settings = settings.scans();
        this.data = settings.data();
        this.library = library;
    }

    /// How far it is.
    public synchronized ScanStatus status() {
        return status.withTracks(library.size());
    }

    /// Starts a scan of all folders, unless one is going on.
    ///
    /// @throws ProblemException if there is no folder to scan, or no process can be started
    public ScanStatus begin() {
        return begin(false);
    }

    /// The same.
    ///
    /// @param retryFailed whether to try files again that could not be used and have not changed since
    public synchronized ScanStatus begin(boolean retryFailed) {
        if (!running) {
            throw new ProblemException(ProblemCode.CONFLICT, "the server is stopping");
        }
        if (process != null) {
            return status();
        }
        List<Path> folders = folders();
        if (folders.isEmpty()) {
            throw new ProblemException(ProblemCode.CONFLICT, "there is no folder to scan: add one first");
        }
        lastBegin = clock.instant();
        status = status.starting(lastBegin);
        try {
            process = ScanProcess.start(data.library(), data.models(), folders, scanSettings(retryFailed), this::hear);
        } catch (IOException e) {
            LOG.error("a scan cannot be started", e);
            hear(new UpdateEvent.Broken("no process can be started for it: " + e.getMessage()));
        }
        return status();
    }

    /// Stops the scan that is going on, if there is one: what is done is kept.
    public ScanStatus stopScan() {
        ScanProcess stopped;
        synchronized (this) {
            stopped = process;
            if (stopped != null) {
                status = status.at(Phase.STOPPING);
            }
        }
        if (stopped != null) {
            stopped.stop();
        }
        return status();
    }

    /// Starts a scan of all folders; one that is going on is stopped first, since it does not know of a new
    /// folder. It loses no more than the files in work.
    public ScanStatus beginAgain() {
        endScan();
        return begin();
    }

    /// Takes a folder out of the library. A scan that is going on stops, and goes on afterwards.
    ///
    /// @throws LibraryException if another program is scanning this library
    void forget(Path folder) throws LibraryException {
        boolean wasScanning = endScan();
        try {
            library.library().forgetFolder(folder);
        } finally {
            if (wasScanning) {
                beginIfThereIsAnything();
            }
        }
    }

    /// Stops the scan of this server that is going on and waits for its end.
    ///
    /// @return false if there is none
    private boolean endScan() {
        ScanProcess ended;
        synchronized (this) {
            ended = process;
        }
        if (ended == null) {
            return false;
        }
        ended.close();
        return true;
    }

    private ScanProcessSettings scanSettings(boolean retryFailed) {
        UpdateSettings usual = UpdateSettings.standard();
        ScanSettings files =
                new ScanSettings(settings.jobs(), retryFailed, usual.scan().includeVideo());
        return new ScanProcessSettings(
                new UpdateSettings(files, usual.model(), usual.maxMinutes(), usual.coListening(), usual.early()),
                ScanProcessSettings.standard().heapMegabytes(),
                settings.lowPriority());
    }

    /// The folders that scans look into and that are there.
    private List<Path> folders() {
        return library.library().settings().scannedFolders().stream()
                .filter(Files::exists)
                .toList();
    }

    private void hear(UpdateEvent event) {
        switch (event) {
            case UpdateEvent.TracksChanged _ -> library.reload();
            case UpdateEvent.Failed failed -> LOG.debug("{}: {}", failed.file(), failed.reason());
            case UpdateEvent.Finished finished -> {
                library.reload();
                LOG.info("scan finished: {}", finished.report());
            }
            case UpdateEvent.Found found ->
                LOG.info("scan: {} audio files, {} of them to be listened to", found.files(), found.work());
            case UpdateEvent.Progress progress -> tell(progress);
            case UpdateEvent.Stopped _ -> LOG.info("scan stopped");
            case UpdateEvent.Broken broken -> LOG.warn("scan broken: {}", broken.reason());
            case UpdateEvent.Started _, UpdateEvent.Weighing _, UpdateEvent.Learning _ -> {}
        }
        synchronized (this) {
            if (event instanceof UpdateEvent.Ending) {
                process = null;
            }
            status = status.after(event, clock.instant());
        }
    }

    /// In the log, once a minute.
    private void tell(UpdateEvent.Progress progress) {
        Instant now = clock.instant();
        if (Duration.between(lastTold, now).compareTo(TELLING) < 0) {
            return;
        }
        lastTold = now;
        LOG.info(
                "scan: {} of {} files, {} failed, about {} minutes to go",
                progress.done(),
                progress.total(),
                progress.failed(),
                Math.ceilDiv(Math.round(progress.etaSeconds()), 60));
    }

    @Override
    public void start() {
        running = true;
        upkeep.start();
    }

    private void keepUp() {
        attempt(this::beginFirst);
        Instant looked = clock.instant();
        while (running) {
            try {
                Thread.sleep(RELOAD);
            } catch (InterruptedException e) {
                return;
            }
            attempt(library::reload);
            Instant now = clock.instant();
            if (Duration.between(looked, now).compareTo(FRESHNESS) >= 0) {
                looked = now;
                attempt(this::refresh);
            }
            if (isTimeForAnother(now)) {
                attempt(this::beginIfThereIsAnything);
            }
        }
    }

    private void beginFirst() {
        library.library().settings().addScannedFolders(settings.folders());
        library.makeSnapshotWhereThereIsNone();
        if (settings.atStart()) {
            beginIfThereIsAnything();
        }
    }

    /// Time runs from the start of the server and from the begin of every scan.
    private synchronized boolean isTimeForAnother(Instant now) {
        return settings.every().isPresent()
                && process == null
                && Duration.between(lastBegin, now).compareTo(settings.every().get()) >= 0;
    }

    private void beginIfThereIsAnything() {
        if (!folders().isEmpty()) {
            begin();
        }
    }

    /// What commands in other shells changed, such as another source of co-listening vectors.
    private void refresh() {
        if (!status().isScanning()) {
            library.refresh();
        }
    }

    /// A failure now is no reason not to try again later.
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("keeping the library up to date failed; it will be tried again", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        upkeep.interrupt();
        endScan();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

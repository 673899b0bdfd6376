package deejai.library;

import deejai.audio.AudioFileException;
import deejai.encoder.EncoderModel;
import deejai.encoder.TrackAnalyzer.Analysis;
import deejai.encoder.TrackReader;
import deejai.encoder.TrackReader.Reading;
import deejai.library.FolderWalk.FoundFile;
import deejai.library.PassedOverFiles.PassedOverFile;
import deejai.library.VectorStore.StoredModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings a library up to date with folders of music.
///
/// A file that has not changed costs a look at its size and date. A new or changed one is hashed; only sound
/// that the library does not know is decoded and embedded. Every file is stored by itself as soon as it is
/// done, so a scan that is
/// stopped, or killed, loses the files in work and nothing else. No file ends a scan: what cannot be used is
/// kept with its reason.
///
/// Of the reader's models, the first decides what is to be done: every file gets its vectors. The others listen
/// where a file is decoded anyway that they do not know. So an older model, whose vectors serve until the first
/// has vectors of all tracks, knows new music too.
public final class LibraryScan {

    private final Library library;
    private final TrackReader reader;
    private final ScanListener listener;
    private final Clock clock;

    private int added;
    private int updated;
    private int moved;
    private int removed;
    private int failed;
    private double audioSeconds;

    /// The folders to scan, absolute.
    private List<Path> roots = List.of();

    /// Paths of the library that are gone, by the track they held.
    private final Map<String, Queue<Path>> missingByTrack = new HashMap<>();

    /// A scan into `library`. It can run once, and closes `reader` when all files are read.
    public LibraryScan(Library library, TrackReader reader, ScanListener listener, Clock clock) {
        this.library = library;
        this.reader = reader;
        this.listener = listener;
        this.clock = clock;
    }

    /// What reading one file gave.
    private sealed interface Outcome {

        FoundFile file();

        /// The file holds a track.
        ///
        /// @param reading what it gave; nothing was heard where the library knows this sound already
        record Read(FoundFile file, Reading reading) implements Outcome {}

        /// The file cannot be used.
        record Failed(FoundFile file, String reason) implements Outcome {}
    }

    /// Scans folders, and all folders below.
    ///
    /// Stops when the thread is interrupted: files in work are given up, and the report says so.
    ///
    /// @param folders folders, or single audio files
    /// @throws LibraryException if a folder cannot be read, another scan is writing to this library, or no
    ///                          file at all can be read any more
    public ScanReport run(List<Path> folders, ScanSettings settings) throws LibraryException {
        try (ScanLock _ = ScanLock.take(library.file())) {
            return runAlone(folders, settings);
        }
    }

    private ScanReport runAlone(List<Path> folders, ScanSettings settings) throws LibraryException {
        long start = System.nanoTime();
        EncoderModel model = reader.models().getFirst();
        reader.models().forEach(library.vectors()::putModel);
        roots = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        Map<Path, StoredFile> known = knownUnder(roots);
        Map<Path, PassedOverFile> passedOver = library.passedOverFiles().under(roots);
        MusicFiles music = new MusicFiles(known, passedOver, settings.includeVideo());
        FolderWalk walk = walk(music);
        library.passedOverFiles().replace(passedOver, music.passedOver());
        collectMissing(walk, known);
        Queue<FoundFile> work = work(walk, known, settings, model);
        int unreadable = noteUnreadable(walk, known);
        int scanned = walk.files().size() + unreadable;
        int skipped = walk.files().size() - work.size();
        listener.videosPassedOver(music.videoCount());
        listener.found(scanned, work.size());
        library.unfinishedScans().begin(roots, work.size(), clock.instant());

        long workBytes = work.stream().mapToLong(FoundFile::sizeBytes).sum();
        boolean stopped = analyze(work, known, reader.threads(workBytes, settings.jobs()));
        if (!stopped) {
            removeMissing();
            listener.weighing();
            refreshSoundVectors();
            library.unfinishedScans().end(roots);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new ScanReport(scanned, added, updated, moved, removed, skipped, failed, seconds, audioSeconds, stopped);
    }

    private FolderWalk walk(MusicFiles music) throws LibraryException {
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw new LibraryException(root, "no such folder");
            }
        }
        try {
            return FolderWalk.of(roots, music);
        } catch (IOException e) {
            throw new LibraryException(roots.getFirst(), "cannot be read: " + e, e);
        }
    }

    private Map<Path, StoredFile> knownUnder(List<Path> roots) {
        Map<Path, StoredFile> known = new HashMap<>();
        for (StoredFile file : library.files().all()) {
            if (roots.stream().anyMatch(file.path()::startsWith)) {
                known.put(file.path(), file);
            }
        }
        return known;
    }

    /// Files that are gone. What lies in a folder that cannot be read just now is not.
    private void collectMissing(FolderWalk walk, Map<Path, StoredFile> known) {
        for (StoredFile file : known.values()) {
            boolean hidden = walk.unreadable().keySet().stream().anyMatch(file.path()::startsWith);
            if (!walk.files().containsKey(file.path()) && !hidden) {
                String owner = file.trackId() == null ? "" : file.trackId();
                missingByTrack
                        .computeIfAbsent(owner, track -> new ArrayDeque<>())
                        .add(file.path());
            }
        }
    }

    private Queue<FoundFile> work(
            FolderWalk walk, Map<Path, StoredFile> known, ScanSettings settings, EncoderModel model) {
        Set<String> embedded = library.vectors().tracksWithSlices(model.hash());
        Queue<FoundFile> work = new ArrayDeque<>();
        List<FoundFile> again = new ArrayList<>();
        for (FoundFile file : walk.files().values()) {
            StoredFile before = known.get(file.path());
            if (before == null || !before.isUnchanged(file.sizeBytes(), file.modifiedMillis())) {
                work.add(file);
            } else if (before.trackId() == null) {
                if (settings.retryFailed()) {
                    work.add(file);
                }
            } else if (!embedded.contains(before.trackId())) {
                again.add(file);
            }
        }
        // New music first: it need not wait until all that another model knows has been analysed again.
        work.addAll(again);
        return work;
    }

    private int noteUnreadable(FolderWalk walk, Map<Path, StoredFile> known) {
        walk.unreadable().forEach((path, reason) -> {
            StoredFile before = known.get(path);
            if (before == null || before.trackId() == null) {
                library.files().put(new StoredFile(path, 0, 0, null, reason));
            }
            failed++;
            listener.failed(path, reason);
        });
        return walk.unreadable().size();
    }

    /// Reads the files, several at a time, and stores each as it is done; returns whether it was stopped.
    private boolean analyze(Queue<FoundFile> work, Map<Path, StoredFile> known, int threads) throws LibraryException {
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> new Thread(task, "scan"));
        CompletionService<Outcome> outcomes = new ExecutorCompletionService<>(executor);
        try {
            int inWork = 0;
            while (!work.isEmpty() || inWork > 0) {
                // No more are handed out than can be worked on, so that stopping is a matter of the files in work.
                for (; inWork < 2 * threads && !work.isEmpty(); inWork++) {
                    FoundFile file = work.remove();
                    outcomes.submit(() -> read(file));
                }
                Outcome outcome = outcomes.take().get();
                inWork--;
                store(outcome, known.get(outcome.file().path()));
            }
            return false;
        } catch (InterruptedException e) {
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new LibraryException(library.file(), "the scan cannot go on: " + cause.getMessage(), cause);
            }
            throw new IllegalStateException("scan failed: " + e.getCause(), e);
        } finally {
            executor.shutdownNow();
            awaitEnd(executor);
            reader.close();
        }
    }

    /// Waits for files in work to be given up: native memory must not be freed under them.
    private static void awaitEnd(ExecutorService executor) {
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome read(FoundFile file) throws IOException {
        try {
            return new Outcome.Read(
                    file,
                    reader.read(file.path(), (track, model) -> library.vectors().hasSlices(track, model.hash())));
        } catch (AudioFileException e) {
            return new Outcome.Failed(file, e.reason());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Outcome.Failed(file, "error in Deej-A.I.: " + e);
        }
    }

    private void store(Outcome outcome, @Nullable StoredFile before) {
        Path path = outcome.file().path();
        switch (outcome) {
            case Outcome.Read read -> {
                Path movedFrom = before == null ? nextMissing(read.reading().contentHash()) : null;
                library.inTransaction(() -> {
                    store(read, before);
                    if (movedFrom != null) {
                        library.files().remove(movedFrom);
                    }
                    library.unfinishedScans().countDone(roots);
                });
                count(before, movedFrom);
                List<Analysis> analyses = read.reading().analyses();
                double seconds = analyses.isEmpty() ? 0 : analyses.getFirst().durationSeconds();
                audioSeconds += seconds;
                listener.done(path, seconds);
            }
            case Outcome.Failed failure -> {
                library.inTransaction(() -> {
                    store(failure, before);
                    library.unfinishedScans().countDone(roots);
                });
                failed++;
                listener.failed(path, failure.reason());
            }
        }
    }

    private void store(Outcome.Read read, @Nullable StoredFile before) {
        FoundFile file = read.file();
        Reading reading = read.reading();
        String trackId = reading.contentHash();
        List<Analysis> analyses = reading.analyses();
        boolean known = before != null
                && before.isUnchanged(file.sizeBytes(), file.modifiedMillis())
                && trackId.equals(before.trackId());
        if (!known) {
            double duration = analyses.isEmpty()
                    ? reading.properties().durationSeconds()
                    : analyses.getFirst().durationSeconds();
            library.tracks().put(trackId, reading.tags(), reading.properties(), duration, clock.instant());
        }
        for (Analysis analysis : analyses) {
            library.vectors().putSlices(trackId, analysis.model().hash(), analysis.embeddings());
        }
        if (known) {
            return; // the vectors of other models, and what was made of them, stay fresh
        }
        library.files().put(new StoredFile(file.path(), file.sizeBytes(), file.modifiedMillis(), trackId, null));
        library.vectors().touch();
    }

    private void store(Outcome.Failed failure, @Nullable StoredFile before) {
        FoundFile file = failure.file();
        library.files()
                .put(new StoredFile(file.path(), file.sizeBytes(), file.modifiedMillis(), null, failure.reason()));
        if (before != null && before.trackId() != null) {
            library.vectors().touch();
        }
    }

    /// A path that is gone and held a track, each of them once; null if there is none.
    private @Nullable Path nextMissing(String trackId) {
        Queue<Path> missing = missingByTrack.get(trackId);
        return missing == null ? null : missing.poll();
    }

    private void count(@Nullable StoredFile before, @Nullable Path movedFrom) {
        if (before != null) {
            updated++;
        } else if (movedFrom != null) {
            moved++;
        } else {
            added++;
        }
    }

    private void removeMissing() {
        library.inTransaction(() -> {
            for (Queue<Path> paths : missingByTrack.values()) {
                for (Path path : paths) {
                    library.files().remove(path);
                    removed++;
                }
            }
            if (removed > 0) {
                library.vectors().touch();
            }
        });
    }

    private void refreshSoundVectors() {
        Set<String> hashes = reader.models().stream().map(EncoderModel::hash).collect(Collectors.toSet());
        for (StoredModel stored : library.vectors().models()) {
            if (hashes.contains(stored.hash())) {
                library.vectors().refreshSoundVectors(stored);
            }
        }
    }
}

package deejai.slices;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.audio.Tags;
import deejai.corpus.TrackDescription;
import deejai.slices.FileOutcome.AlreadyThere;
import deejai.slices.FileOutcome.Done;
import deejai.slices.FileOutcome.SameAs;
import deejai.slices.FileOutcome.Skipped;
import deejai.slices.TrackSlicing.HeardSlice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills a [SliceCache] from folders of audio. What is there already stays, so that a build that was stopped goes on
/// where it was; a file that cannot be used is told and passed over.
///
/// Decoding happens in this process, which a crash of a native decoder would end.
///
/// A builder builds once.
public final class SliceCacheBuilder {

    private final SliceCache cache;
    private final SliceCacheSettings settings;
    private final CacheListener listener;
    private final Instant start = Instant.now();
    private int finished;

    /// A builder of a cache, whose folder need not exist yet.
    public SliceCacheBuilder(SliceCache cache, SliceCacheSettings settings, CacheListener listener) {
        this.cache = cache;
        this.settings = settings;
        this.listener = listener;
    }

    /// Adds all audio files in folders, then makes the manifest.
    ///
    /// @param roots audio roots; the folders right below them are the collections
    /// @throws IOException           if a root cannot be read, or the cache cannot be written
    /// @throws CancellationException if the thread is interrupted, which stays so; what is done is kept
    public CacheReport build(List<Path> roots) throws IOException {
        NavigableMap<Path, String> unreadable = new TreeMap<>();
        NavigableMap<Path, String> collections = new TreeMap<>();
        // A file below several roots belongs to the first.
        AudioFolders.files(roots, unreadable::put)
                .forEach(file -> collections.putIfAbsent(file.path(), file.collection()));
        List<Map.Entry<Path, String>> files = List.copyOf(collections.entrySet());
        listener.found(files.size() + unreadable.size());
        List<FileOutcome> outcomes = new ArrayList<>();
        unreadable.forEach((path, reason) -> outcomes.add(tell(new Skipped(path, reason))));
        try (ExecutorService threads = Executors.newFixedThreadPool(settings.threads())) {
            List<Hashed> hashed = all(threads, files, file -> hash(file.getKey(), file.getValue()));
            outcomes.addAll(all(threads, firstOfEach(hashed), this::add));
        }
        cache.writeManifest();
        outcomes.sort((a, b) -> a.path().compareTo(b.path()));
        return new CacheReport(outcomes);
    }

    /// A file to be added.
    ///
    /// @param id      hash of its sound; empty where that cannot be read
    /// @param outcome where it is known already
    private record Hashed(
            Path path,
            String collection,
            String id,
            @Nullable FileOutcome outcome) {

        Hashed with(FileOutcome itsOutcome) {
            return new Hashed(path, collection, id, itsOutcome);
        }
    }

    private static Hashed hash(Path path, String collection) {
        try (AudioFile audio = AudioFile.open(path)) {
            return new Hashed(path, collection, audio.contentHash(), null);
        } catch (AudioFileException e) {
            return new Hashed(path, collection, "", new Skipped(path, e.reason()));
        }
    }

    /// Of files with the same sound the first stands for all, whichever thread is faster.
    private static List<Hashed> firstOfEach(List<Hashed> files) {
        Map<String, Path> first = new HashMap<>();
        List<Hashed> marked = new ArrayList<>(files.size());
        for (Hashed file : files) {
            Path other = file.outcome() == null ? first.putIfAbsent(file.id(), file.path()) : null;
            marked.add(other == null ? file : file.with(new SameAs(file.path(), other)));
        }
        return marked;
    }

    private FileOutcome add(Hashed file) throws IOException {
        FileOutcome outcome = file.outcome();
        if (outcome == null) {
            outcome = isThere(file.id()) ? new AlreadyThere(file.path()) : hear(file);
        }
        return tell(outcome);
    }

    private boolean isThere(String id) {
        try {
            SliceFile file = cache.find(id);
            return file != null && file.track().slices() >= Math.min(settings.maxSlices(), file.allSlices());
        } catch (IOException _) {
            return false; // It is made again.
        }
    }

    private FileOutcome hear(Hashed file) throws IOException {
        TrackSlicing slicing = new TrackSlicing(settings.maxSlices());
        Tags tags;
        long samples;
        try (AudioFile audio = AudioFile.open(file.path())) {
            tags = audio.tags();
            samples = audio.decode(SliceCache.PREPROCESSING.sampleRate(), slicing::accept);
        } catch (AudioFileException e) {
            return new Skipped(file.path(), e.reason());
        }
        List<HeardSlice> slices = slicing.finish();
        if (slices.isEmpty()) {
            double seconds = (double) samples / SliceCache.PREPROCESSING.sampleRate();
            return new Skipped(file.path(), String.format(Locale.ROOT, "shorter than a slice (%.1f s)", seconds));
        }
        cache.write(heard(file, tags, slicing.allSlices(), slices), start);
        return new Done(file.path(), slices.size());
    }

    private static HeardTrack heard(Hashed file, Tags tags, int allSlices, List<HeardSlice> slices) {
        String path = file.path().toString();
        String artists = tags.artists().stream().collect(Collectors.joining("; "));
        TrackDescription description =
                new TrackDescription(path, artists, orEmpty(tags.title()), tags.isrc(), tags.musicBrainzRecordingId());
        return new HeardTrack(
                new SliceTrack(file.id(), path, artists, orEmpty(tags.album()), file.collection(), slices.size()),
                description,
                allSlices,
                slices.stream().map(HeardSlice::slice).toList(),
                slices.stream().map(HeardSlice::descriptors).toList());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private synchronized FileOutcome tell(FileOutcome outcome) {
        finished++;
        listener.finished(outcome, finished);
        return outcome;
    }

    /// Work on one item that may fail for want of disk.
    @FunctionalInterface
    private interface Work<T, R> {
        R on(T item) throws IOException;
    }

    /// Does work on every item, several at a time.
    ///
    /// @return the results in the order of the items
    private static <T, R> List<R> all(ExecutorService threads, List<T> items, Work<T, R> work) throws IOException {
        List<Future<R>> futures = new ArrayList<>(items.size());
        for (T item : items) {
            futures.add(threads.submit(() -> work.on(item)));
        }
        List<R> results = new ArrayList<>(items.size());
        try {
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    private static IOException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException failure -> failure;
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null, default -> new IOException(e);
        };
    }
}

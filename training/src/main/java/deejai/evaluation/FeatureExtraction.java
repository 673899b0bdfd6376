package deejai.evaluation;

import deejai.audio.AudioFile;
import deejai.audio.AudioFileException;
import deejai.audio.Tags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Describes audio files: each is decoded once for all features that are not in the cache yet, and not at all
/// where none is missing. All of it happens in this process, which a native crash of a decoder would end; what is
/// in the cache by then is kept.
public final class FeatureExtraction {

    /// What came of a file.
    public sealed interface Outcome {

        /// The file.
        Path file();

        /// A file that was described.
        ///
        /// @param id   content hash
        /// @param rows one for each [TrackFeatures], in their order
        record Described(Path file, String id, Tags tags, List<FeatureRows> rows) implements Outcome {
            /// Copies the list.
            public Described {
                rows = List.copyOf(rows);
            }
        }

        /// A file that cannot be used.
        ///
        /// @param reason in words for a listener
        record Skipped(Path file, String reason) implements Outcome {}
    }

    private final List<TrackFeatures> features;
    private final FeatureCache cache;
    private final int jobs;

    /// @param features what to describe files by
    /// @param jobs     files at the same time, at least 1
    public FeatureExtraction(List<? extends TrackFeatures> features, FeatureCache cache, int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be positive: " + jobs);
        }
        this.features = List.copyOf(features);
        this.cache = cache;
        this.jobs = jobs;
    }

    /// Number of [TrackFeatures].
    public int features() {
        return features.size();
    }

    /// Describes files.
    ///
    /// @param listener is told of every file when it is its turn, by the thread that calls this
    /// @return one for each file, in their order
    /// @throws IOException           if the cache cannot be used
    /// @throws CancellationException if the thread is interrupted, which stays so
    public List<Outcome> describe(List<Path> files, Consumer<Outcome> listener) throws IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(jobs)) {
            try {
                List<Future<Outcome>> waiting = files.stream()
                        .map(file -> threads.submit(() -> describe(file)))
                        .toList();
                List<Outcome> outcomes = new ArrayList<>();
                for (Future<Outcome> outcome : waiting) {
                    outcomes.add(outcome.get());
                    listener.accept(outcomes.getLast());
                }
                return outcomes;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw cancellation(e);
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private Outcome describe(Path file) throws IOException {
        try (AudioFile audio = AudioFile.open(file)) {
            String id = audio.contentHash();
            List<@Nullable FeatureRows> known = new ArrayList<>();
            for (TrackFeatures feature : features) {
                known.add(cache.read(id, feature));
            }
            return new Outcome.Described(file, id, audio.tags(), completed(audio, id, known));
        } catch (AudioFileException e) {
            return new Outcome.Skipped(file, e.reason());
        }
    }

    /// Makes what is not known, in one pass through the sound.
    private List<FeatureRows> completed(AudioFile audio, String id, List<@Nullable FeatureRows> known)
            throws AudioFileException, IOException {
        List<TrackFeatures.Collector> collectors = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (known.get(i) == null) {
                collectors.add(features.get(i).collector());
            }
        }
        if (!collectors.isEmpty()) {
            audio.decode(TrackFeatures.SAMPLE_RATE, (samples, length) -> {
                for (TrackFeatures.Collector collector : collectors) {
                    collector.accept(samples, length);
                }
            });
        }
        List<FeatureRows> rows = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            FeatureRows there = known.get(i);
            if (there == null) {
                there = collectors.removeFirst().finish();
                cache.write(id, features.get(i), there);
            }
            rows.add(there);
        }
        return rows;
    }

    private static CancellationException cancellation(InterruptedException cause) {
        CancellationException cancelled = new CancellationException("interrupted");
        cancelled.initCause(cause);
        return cancelled;
    }

    private static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case IOException io -> io;
            case null, default -> new IOException("describing files failed", cause);
        };
    }
}

package deejai.corpus;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/// Makes a corpus of the playlists in files, folders and archives: reads, counts and cleans them.
///
/// @param sessionGap how long nothing may begin to play within a session of listens, above 0
/// @param cleaning   how playlists are cleaned
public record CorpusReader(Duration sessionGap, CorpusCleaning cleaning) {

    /// Half an hour, as listening services have it, and the usual cleaning.
    public static final CorpusReader DEFAULT = new CorpusReader(Duration.ofMinutes(30), CorpusCleaning.DEFAULT);

    public CorpusReader {
        Objects.requireNonNull(cleaning, "cleaning");
        if (sessionGap.isNegative() || sessionGap.isZero()) {
            throw new IllegalArgumentException("sessionGap must be positive: " + sessionGap);
        }
    }

    /// Reads playlists. What is damaged or no playlist is passed over and reported.
    ///
    /// @param paths    files, folders, archives
    /// @param listener is told how it goes on
    /// @throws NoSuchFileException   if one of the paths is not there
    /// @throws CancellationException if the thread was interrupted
    /// @throws IOException           if a folder cannot be listed
    public ReadCorpus read(List<Path> paths, ReadingListener listener) throws IOException {
        CollectedPlaylists collected = new CollectedPlaylists();
        PlaylistSources sources = new PlaylistSources(collected, sessionGap, listener);
        sources.read(paths);
        listener.cleaning();
        TrackMerging merging = new TrackMerging(collected);
        merging.mergeBy(track -> List.of(track.key()));
        SourceReport report = sources.report(new SourceCounting(collected, merging));
        CorpusCleaner.Cleaned cleaned = CorpusCleaner.clean(collected, merging, cleaning, report.total());
        return new ReadCorpus(cleaned.corpus(), report, cleaned.report());
    }
}

package deejai.slices;

import deejai.slices.FileOutcome.AlreadyThere;
import deejai.slices.FileOutcome.Done;
import deejai.slices.FileOutcome.SameAs;
import deejai.slices.FileOutcome.Skipped;
import java.util.List;

/// What became of all files when a cache was built.
///
/// @param outcomes one a file, sorted by path
public record CacheReport(List<FileOutcome> outcomes) {

    public CacheReport {
        outcomes = List.copyOf(outcomes);
    }

    /// Number of files that are in the cache now and were not before.
    public int done() {
        return count(Done.class);
    }

    /// Number of files whose sound was in the cache already.
    public int alreadyThere() {
        return count(AlreadyThere.class);
    }

    /// Number of files with the same sound as another.
    public int same() {
        return count(SameAs.class);
    }

    /// Files that were left out.
    public List<Skipped> skipped() {
        return outcomes.stream()
                .filter(Skipped.class::isInstance)
                .map(Skipped.class::cast)
                .toList();
    }

    private int count(Class<? extends FileOutcome> kind) {
        return (int) outcomes.stream().filter(kind::isInstance).count();
    }
}

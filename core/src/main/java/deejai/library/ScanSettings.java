package deejai.library;

/// How a scan works.
///
/// @param jobs         files analysed at the same time
/// @param retryFailed  true to try files again that were skipped before, although they have not changed
/// @param includeVideo true to take films for music: what is heard in them counts
public record ScanSettings(int jobs, boolean retryFailed, boolean includeVideo) {

    public ScanSettings {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be positive: " + jobs);
        }
    }

    /// Settings that leave films out.
    public ScanSettings(int jobs, boolean retryFailed) {
        this(jobs, retryFailed, false);
    }

    /// One job for each core.
    public static ScanSettings standard() {
        return new ScanSettings(Runtime.getRuntime().availableProcessors(), false);
    }
}

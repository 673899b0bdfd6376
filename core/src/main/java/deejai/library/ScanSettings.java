package deejai.library;

/// How a scan works.
///
/// @param jobs        files analysed at the same time
/// @param retryFailed true to try files again that were skipped before, although they have not changed
public record ScanSettings(int jobs, boolean retryFailed) {

    public ScanSettings {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be positive: " + jobs);
        }
    }

    /// One job for each core.
    public static ScanSettings standard() {
        return new ScanSettings(Runtime.getRuntime().availableProcessors(), false);
    }
}

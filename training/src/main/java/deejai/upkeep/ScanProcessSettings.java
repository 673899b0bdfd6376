package deejai.upkeep;

import java.util.Objects;

/// How a [ScanProcess] works.
///
/// @param update        how the library is updated
/// @param heapMegabytes size of its Java heap (2^20 bytes), that of its decoding workers not counted; a library of
///                      100,000 songs takes a few thousand
/// @param lowPriority   true to leave processor and disk to whoever wants them, where the system can do that
public record ScanProcessSettings(UpdateSettings update, int heapMegabytes, boolean lowPriority) {

    private static final int STANDARD_HEAP_MEGABYTES = 1024;

    public ScanProcessSettings {
        Objects.requireNonNull(update, "update");
        if (heapMegabytes < 1) {
            throw new IllegalArgumentException("heapMegabytes must be positive: " + heapMegabytes);
        }
    }

    /// What is usual, at low priority.
    public static ScanProcessSettings standard() {
        return new ScanProcessSettings(UpdateSettings.standard(), STANDARD_HEAP_MEGABYTES, true);
    }
}

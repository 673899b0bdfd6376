package deejai.upkeep;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;

/// How a [ScanProcess] works.
///
/// @param update        how the library is updated
/// @param heapMegabytes size of its Java heap (2^20 bytes), that of its decoding workers not counted; a
///                      library of
///                      100,000 songs takes a few thousand
/// @param lowPriority   true to leave processor and disk to whoever wants them, where the system can do that
public record ScanProcessSettings(UpdateSettings update, int heapMegabytes, boolean lowPriority) {

    private static final long LEAST_HEAP_MEGABYTES = 1024;

    public ScanProcessSettings {
        Objects.requireNonNull(update, "update");
        if (heapMegabytes < 1) {
            throw new IllegalArgumentException("heapMegabytes must be positive: " + heapMegabytes);
        }
    }

    /// What is usual, at low priority. The heap may grow to half of the machine's memory, which it only does
    /// where the library is that large.
    public static ScanProcessSettings standard() {
        long machineMegabytes = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
        int heapMegabytes = Math.toIntExact(Math.max(LEAST_HEAP_MEGABYTES, machineMegabytes / 2));
        return new ScanProcessSettings(UpdateSettings.standard(), heapMegabytes, true);
    }
}

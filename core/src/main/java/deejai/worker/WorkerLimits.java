package deejai.worker;

/// What a worker may take before it is ended and the file it reads is given up.
///
/// The time for a file grows with what it holds, so that neither a long mix on a slow disk is given up nor a hang
/// waited for all day.
///
/// @param heapMegabytes       size of its Java heap (2^20 bytes)
/// @param residentMegabytes   its whole memory, that of native code included (2^20 bytes); watched where the system
///                            tells (Linux)
/// @param startSeconds        time until it is ready
/// @param baseSeconds         time that every file has
/// @param bytesPerSecond      how fast files are read at least
/// @param timesRealTime       how fast sound is decoded at least, in seconds of sound a second
public record WorkerLimits(
        int heapMegabytes,
        int residentMegabytes,
        double startSeconds,
        double baseSeconds,
        double bytesPerSecond,
        double timesRealTime) {

    /// Some ten times slower than a slow computer with its music on a network disk.
    public static final WorkerLimits STANDARD = new WorkerLimits(256, 1024, 60, 60, 5e6, 20);

    /// Bytes of a second of sound in a file, between which a length that the file claims is believed: from silence,
    /// losslessly packed, to very low quality.
    private static final double LEAST_BYTES_OF_A_SECOND = 100;

    private static final double LOW_QUALITY_BYTES_OF_A_SECOND = 2000;

    public WorkerLimits {
        requirePositive("heapMegabytes", heapMegabytes);
        requirePositive("residentMegabytes", residentMegabytes);
        requirePositive("startSeconds", startSeconds);
        requirePositive("baseSeconds", baseSeconds);
        requirePositive("bytesPerSecond", bytesPerSecond);
        requirePositive("timesRealTime", timesRealTime);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    /// How long a worker may keep silent while it reads a file: every byte may have to be read before the next word.
    double silenceSeconds(long sizeBytes) {
        return baseSeconds + sizeBytes / bytesPerSecond;
    }

    /// How long a worker may take for a file in all.
    ///
    /// @param durationSeconds length that the file claims; 0 if it claims none
    double seconds(long sizeBytes, double durationSeconds) {
        double believed = Math.clamp(
                durationSeconds, sizeBytes / LOW_QUALITY_BYTES_OF_A_SECOND, sizeBytes / LEAST_BYTES_OF_A_SECOND);
        return silenceSeconds(sizeBytes) + believed / timesRealTime;
    }
}

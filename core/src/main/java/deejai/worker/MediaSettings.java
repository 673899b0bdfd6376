package deejai.worker;

/// How much a [MediaPool] may take.
///
/// @param mostProcesses    worker processes at a time. Where there are several, one of them is left to covers, so
///                         that streams and uploads cannot hold them up
/// @param mostQueued       tasks that wait for a process, 0 or more; one more is refused at once
/// @param queueSeconds     how long a task waits for a process before it is refused
/// @param idleSeconds      how long a process is kept without a task
/// @param readAheadBytes   how much of a stream is made before its listener takes it: a process is free as soon
///                         as the rest fits
/// @param limits           what a process may take
public record MediaSettings(
        int mostProcesses,
        int mostQueued,
        double queueSeconds,
        double idleSeconds,
        int readAheadBytes,
        WorkerLimits limits) {

    /// A task has what a slow and busy computer needs.
    private static final WorkerLimits LIMITS = new WorkerLimits(512, 1536, 60, 30, 5e6, 5);

    /// 8 MB of a stream at 128 kbit/s are about 9 minutes.
    public static final MediaSettings STANDARD =
            new MediaSettings(Math.max(2, Runtime.getRuntime().availableProcessors()), 64, 30, 60, 8 << 20, LIMITS);

    public MediaSettings {
        requireAtLeast("mostProcesses", mostProcesses, 1);
        requireAtLeast("mostQueued", mostQueued, 0);
        requireAtLeast("queueSeconds", queueSeconds, 0);
        requireAtLeast("idleSeconds", idleSeconds, 0);
        requireAtLeast("readAheadBytes", readAheadBytes, MediaProtocol.MAX_DATA_BYTES);
    }

    private static void requireAtLeast(String name, double value, int least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }
}

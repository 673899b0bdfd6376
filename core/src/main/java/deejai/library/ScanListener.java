package deejai.library;

import java.nio.file.Path;

/// Hears how a scan goes on. All calls come from the thread that scans.
public interface ScanListener {

    /// A listener that does nothing.
    ScanListener SILENT = new ScanListener() {};

    /// The folders were read: `work` of the `found` audio files are new or have changed.
    default void found(int found, int work) {}

    /// Of the files found, `count` are films, and not taken for music.
    default void videosPassedOver(int count) {}

    /// A file is done. `audioSeconds` of sound were analysed; 0 where there was nothing to analyse.
    default void done(Path file, double audioSeconds) {}

    /// A file is done, but could not be used.
    default void failed(Path file, String reason) {}

    /// All files are done; the sound vectors of the whole library are being made.
    default void weighing() {}
}

package deejai.library;

/// What a scan did. Every audio file found counts once: scanned = added + updated + moved + skipped + failed, less
/// those
/// not reached when the scan was stopped.
///
/// @param scanned      audio files found
/// @param added        files that are new to the library
/// @param updated      files known before whose sound or tags have changed, or whose vectors of the model were missing
/// @param moved        files whose track was known under a path that is gone
/// @param removed      paths known before that are gone, those of moved files not counted
/// @param skipped      files that have not changed, those skipped with a reason before among them
/// @param failed       files that could not be analysed now; their reasons are kept
/// @param seconds      time the scan took
/// @param audioSeconds length of the sound that was analysed
/// @param stopped      true if the scan was stopped before its end; the next one goes on from there
public record ScanReport(
        int scanned,
        int added,
        int updated,
        int moved,
        int removed,
        int skipped,
        int failed,
        double seconds,
        double audioSeconds,
        boolean stopped) {

    /// True if the scan changed the tracks of the library.
    public boolean changed() {
        return added + updated + moved + removed > 0;
    }
}

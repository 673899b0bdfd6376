package deejai.upkeep;

import deejai.library.Library;
import deejai.library.ScanListener;
import deejai.library.VectorStore.StoredModel;
import deejai.snapshot.LibrarySnapshot;
import deejai.snapshot.SnapshotListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The snapshot of a library, made now and then while a scan brings new tracks. It hears of these as a listener of the
/// scan, and does its work on the thread of the scan: workers decode on meanwhile, and nobody else writes.
final class GrowingSnapshot implements ScanListener {

    private final Library library;
    private final String chosenHash;
    private final UpdateListener listener;
    private final ScanListener scanning;
    private final @Nullable EarlySnapshots early;

    /// tracks whose sound was analysed since the last snapshot
    private int newTracks;

    /// tracks in the last snapshot of this scan; -1 if it has made none
    private int tracks = -1;

    private long lastNanos;

    /// The snapshot of a library.
    ///
    /// @param chosenHash of the model that serves where several have the same number of tracks
    /// @param listener   hears how the scan goes on, and when a snapshot is ready
    /// @param early      when it is made during the scan; null for never
    GrowingSnapshot(Library library, String chosenHash, UpdateListener listener, @Nullable EarlySnapshots early) {
        this.library = library;
        this.chosenHash = chosenHash;
        this.listener = listener;
        this.scanning = listener.scanning();
        this.early = early;
    }

    @Override
    public void found(int found, int work) {
        scanning.found(found, work);
    }

    @Override
    public void videosPassedOver(int count) {
        scanning.videosPassedOver(count);
    }

    @Override
    public void done(Path file, double audioSeconds) {
        scanning.done(file, audioSeconds);
        if (audioSeconds > 0) {
            newTracks++;
            if (isDue()) {
                grow();
            }
        }
    }

    @Override
    public void failed(Path file, String reason) {
        scanning.failed(file, reason);
    }

    @Override
    public void weighing() {
        scanning.weighing();
    }

    private boolean isDue() {
        if (early == null) {
            return false;
        }
        return tracks < 0
                ? early.isFirstDue(newTracks)
                : early.isNextDue(tracks, newTracks, (System.nanoTime() - lastNanos) / 1e9);
    }

    private void grow() {
        Optional<StoredModel> serving = library.vectors().serving(chosenHash);
        // What was analysed may be new to another model alone, which does not serve yet.
        if (serving.isPresent() && library.vectors().refreshSoundVectors(serving.get())) {
            make(serving.get());
        }
        tracks = serving.map(StoredModel::tracks).orElse(0);
        newTracks = 0;
        lastNanos = System.nanoTime();
    }

    /// Makes the snapshot of the library as it is now, its sound vectors being fresh, and says so if it lies ready.
    void make(StoredModel serving) {
        boolean[] kept = {true};
        SnapshotListener keeping = new SnapshotListener() {
            @Override
            public void notKept(Path file, IOException reason) {
                kept[0] = false;
            }
        };
        LibrarySnapshot snapshot = LibrarySnapshot.open(library, serving, keeping);
        if (kept[0]) {
            listener.tracksChanged(snapshot.catalogue().tracks().size());
        }
    }
}

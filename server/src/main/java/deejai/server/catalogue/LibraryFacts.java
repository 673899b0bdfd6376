package deejai.server.catalogue;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What playlists go by in the library's database, kept for some seconds: under load it would be asked a thousand
/// times a second.
///
/// Safe for use by several threads.
@Component
public final class LibraryFacts {

    private static final long KEPT_NANOS = Duration.ofSeconds(3).toNanos();

    private final LiveLibrary library;
    private final LongSupplier nanoTime;

    private volatile @Nullable MaxMinutes maxMinutes;
    private volatile @Nullable Label label;

    @Autowired
    LibraryFacts(LiveLibrary library) {
        this(library, System::nanoTime);
    }

    LibraryFacts(LiveLibrary library, LongSupplier nanoTime) {
        this.library = library;
        this.nanoTime = nanoTime;
    }

    private record MaxMinutes(double value, long readNanos) {}

    /// @param modelHash which model
    /// @param text      its name and version
    private record Label(String modelHash, String text) {}

    /// Length of the longest tracks that playlists choose, minutes, as it was some seconds ago at most.
    public double maxMinutes() {
        MaxMinutes known = maxMinutes;
        long now = nanoTime.getAsLong();
        if (known != null && now - known.readNanos() < KEPT_NANOS) {
            return known.value();
        }
        if (known != null) {
            // While this thread reads, the others go by what was known.
            maxMinutes = new MaxMinutes(known.value(), now);
        }
        double value = library.library().settings().maxMinutes();
        maxMinutes = new MaxMinutes(value, now);
        return value;
    }

    /// Name and version of the model that the sound vectors are of: "mp3tovec-compact-1"; its hash where the
    /// library has just dropped it.
    public String modelLabel(LiveLibrary.State state) {
        String hash = state.snapshot().origin().modelHash();
        Label known = label;
        if (known == null || !known.modelHash().equals(hash)) {
            known = new Label(hash, library.library().vectors().label(hash).orElse(hash));
            label = known;
        }
        return known.text();
    }
}

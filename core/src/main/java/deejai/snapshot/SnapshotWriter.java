package deejai.snapshot;

import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.TrackKeys;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes a snapshot of a library: row by row from the database into the file.
final class SnapshotWriter {

    private SnapshotWriter() {}

    /// What was read of the library in one transaction.
    private record Read(
            SnapshotOrigin origin,
            MappedTracks tracks,
            VectorTable sound,
            @Nullable VectorTable coListening) {}

    /// Writes a snapshot.
    ///
    /// @param file does not exist yet, or is empty
    /// @return what it was made of
    static SnapshotOrigin write(Library library, StoredModel model, Path file) throws IOException {
        try (SectionWriter out = new SectionWriter(file)) {
            Read read = library.inTransaction(() -> read(library, model, out));
            StoredKeys.write(out, TrackKeys.of(read.tracks()));
            StoredSearch.write(out, read.sound(), read.coListening());
            out.finish(read.origin().text());
            return read.origin();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Read read(Library library, StoredModel model, SectionWriter out) {
        try {
            SnapshotOrigin origin = SnapshotOrigin.of(library, model);
            MappedTracks tracks = MappedTracks.write(out, library.tracks().count(), library.tracks()::forEach);
            VectorTable sound = StoredVectors.writeSound(out, tracks, library.vectors(), model);
            VectorTable coListening = StoredVectors.writeCoListening(out, tracks, library.coListening());
            return new Read(origin, tracks, sound, coListening);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package deejai.snapshot;

import deejai.files.AtomicFile;
import deejai.library.Library;
import deejai.library.Track;
import deejai.library.TrackSearch;
import deejai.library.TrackTable;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Catalogue;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A state of a library, ready for playlists: one file beside the library that is mapped into memory, and made
/// again where the library has changed. Opening it takes some milliseconds for each 100,000 tracks, and the
/// heap holds a few ints a track.
///
/// Immutable; safe for use by several threads. It needs no closing: the file is unmapped when nobody uses the
/// catalogue any more.
public final class LibrarySnapshot {

    /// What a process that builds has not written to for so long was left behind by one that was killed.
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final SnapshotOrigin origin;
    private final Catalogue catalogue;
    private final long sizeBytes;
    private final Path searchFolder;

    /// made when words are first looked for
    private @Nullable TrackSearch search;

    private LibrarySnapshot(SnapshotOrigin origin, Catalogue catalogue, long sizeBytes, Path searchFolder) {
        this.origin = origin;
        this.catalogue = catalogue;
        this.sizeBytes = sizeBytes;
        this.searchFolder = searchFolder;
    }

    /// Where the snapshot of a library is kept: `library.snapshot` beside `library.db`.
    public static Path fileOf(Library library) {
        String name = library.file().getFileName().toString();
        String stem = name.endsWith(".db") ? name.substring(0, name.length() - ".db".length()) : name;
        return library.file().resolveSibling(stem + ".snapshot");
    }

    /// Opens the snapshot of a library where it is kept.
    ///
    /// @see #open(Library, StoredModel, Path, SnapshotListener)
    public static LibrarySnapshot open(Library library, StoredModel model, SnapshotListener listener) {
        return open(library, model, fileOf(library), listener);
    }

    /// Opens the snapshot of a library in `file`. It is made there if there is none, or if it is stale, damaged
    /// or of another version. Where it cannot be written it is made in the folder for temporary files, or else
    /// on the heap.
    ///
    /// Several processes may do so at the same time: each gets a whole snapshot.
    ///
    /// @param model whose sound vectors are wanted; they are taken as they are, stale or not
    public static LibrarySnapshot open(Library library, StoredModel model, Path file, SnapshotListener listener) {
        SnapshotOrigin wanted = SnapshotOrigin.of(library, model);
        Optional<SectionFile> fresh =
                SectionFile.open(file).filter(sections -> sections.origin().equals(wanted.text()));
        return fresh.isPresent()
                ? mapped(fresh.get(), wanted, searchFolder(file))
                : build(library, model, file, listener);
    }

    /// Opens the snapshot that lies in `file`, stale or not, as another process has left it. Costs next to nothing.
    ///
    /// @return empty where there is none, or it is damaged or of another version
    public static Optional<LibrarySnapshot> stored(Path file) {
        return SectionFile.open(file)
                .flatMap(sections -> SnapshotOrigin.parse(sections.origin())
                        .map(origin -> mapped(sections, origin, searchFolder(file))));
    }

    /// True if it is of the library as it is now and of this model.
    public boolean isFresh(Library library, StoredModel model) {
        return origin.equals(SnapshotOrigin.of(library, model));
    }

    /// What it was made of.
    public SnapshotOrigin origin() {
        return origin;
    }

    /// The tracks with their vectors, by id.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// Text search over the tracks. For a big library it is an index in a folder beside the snapshot, `library.words`,
    /// that is made when it is first asked for.
    public synchronized TrackSearch search() {
        if (search == null) {
            search = SnapshotSearch.of(catalogue.tracks(), searchFolder, origin.text());
        }
        return search;
    }

    /// The folder of the text index that belongs to a snapshot.
    private static Path searchFolder(Path file) {
        String name = file.getFileName().toString();
        String stem = name.endsWith(".snapshot") ? name.substring(0, name.length() - ".snapshot".length()) : name;
        return file.resolveSibling(stem + ".words");
    }

    /// Size of the file, 0 where there is none and all is on the heap.
    public long sizeBytes() {
        return sizeBytes;
    }

    private static LibrarySnapshot build(Library library, StoredModel model, Path file, SnapshotListener listener) {
        listener.building(library.tracks().count());
        try {
            LibrarySnapshot[] built = new LibrarySnapshot[1];
            AtomicFile.deleteAbandoned(file, Instant.now().minus(ABANDONED));
            // Mapped before it gets its name: by then it may be that of another process's snapshot.
            AtomicFile.write(file, temporary -> built[0] = written(library, model, temporary, searchFolder(file)));
            return built[0];
        } catch (IOException e) {
            listener.notKept(file, e);
        }
        try {
            Path temporary = Files.createTempFile("deejai", ".snapshot");
            try {
                return written(library, model, temporary, searchFolder(file));
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            listener.notKept(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
        return onHeap(library, model, searchFolder(file));
    }

    private static LibrarySnapshot written(Library library, StoredModel model, Path file, Path searchFolder)
            throws IOException {
        SnapshotOrigin origin = SnapshotWriter.write(library, model, file);
        SectionFile sections =
                SectionFile.open(file).orElseThrow(() -> new IOException(file + ": changed while it was written"));
        return mapped(sections, origin, searchFolder);
    }

    private static LibrarySnapshot mapped(SectionFile file, SnapshotOrigin origin, Path searchFolder) {
        MappedTracks tracks = MappedTracks.of(file);
        VectorTable sound = StoredVectors.readSound(file, tracks.size(), origin.dimension());
        VectorTable coListening = StoredVectors.readCoListening(file, tracks.size());
        NearestNeighbours neighbours = StoredSearch.read(file, sound, coListening);
        Catalogue catalogue = new Catalogue(tracks, StoredKeys.read(file), sound, coListening, neighbours);
        return new LibrarySnapshot(origin, catalogue, file.sizeBytes(), searchFolder);
    }

    private static LibrarySnapshot onHeap(Library library, StoredModel model, Path searchFolder) {
        return library.inTransaction(() -> {
            List<Track> tracks = library.tracks().all();
            VectorTable sound = library.vectors().soundVectors(tracks, model);
            VectorTable coListening = library.coListening().vectors(tracks).orElse(null);
            NearestNeighbours neighbours = StoredSearch.of(sound, coListening);
            Catalogue catalogue = new Catalogue(TrackTable.of(tracks), sound, coListening, neighbours);
            return new LibrarySnapshot(SnapshotOrigin.of(library, model), catalogue, 0, searchFolder);
        });
    }
}

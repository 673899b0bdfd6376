package deejai.matching;

import deejai.library.CoListeningMetadata;
import deejai.library.CoListeningStore.CoListeningVector;
import deejai.library.CoListeningStore.Source;
import deejai.library.Library;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import deejai.track2vec.TrackVectorsMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The catalogue that a library's tracks have their co-listening vectors of.
///
/// A copy of it is kept beside the library, as `library.catalogue.bin` and so on: music that comes later is matched
/// with all of it, even if the folder that it was read from was moved or deleted since.
public final class CatalogueInUse {

    private final Library library;

    /// The catalogue of a library, if it has one.
    public CatalogueInUse(Library library) {
        this.library = library;
    }

    /// Takes a catalogue into use in place of the one before.
    ///
    /// @param path  file of vectors, or a folder with `track2vec.bin` or `track2vec.txt`
    /// @param model whose sound vectors tell the neighbours of tracks that the catalogue does not know
    /// @return vectors in the catalogue
    /// @throws IOException if it cannot be read or copied; the library is then as it was
    public int use(Path path, StoredModel model) throws IOException {
        Path file = fileIn(path);
        DescribedVectors catalogue = DescribedVectors.read(file);
        if (catalogue.tracks().isEmpty()) {
            throw new IOException(file + ": holds no vectors");
        }
        if (!isCopy(file)) {
            catalogue.write(copy());
            if (catalogue.vectors().metadata() == null) {
                Files.deleteIfExists(beside(".json")); // that of the catalogue before
            }
        }
        match(catalogue, file.toAbsolutePath().toString(), model);
        return catalogue.tracks().size();
    }

    private static Path fileIn(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return path;
        }
        for (String name : List.of("track2vec.bin", "track2vec.txt")) {
            if (Files.exists(path.resolve(name))) {
                return path.resolve(name);
            }
        }
        throw new IOException(path + ": has neither track2vec.bin nor track2vec.txt");
    }

    private boolean isCopy(Path file) throws IOException {
        return Files.exists(copy()) && Files.isSameFile(file, copy());
    }

    /// Matches the tracks of the library anew if they or their sound have changed since they were matched.
    ///
    /// @return false if there is no catalogue, or nothing was to be done
    /// @throws IOException if the copy of the catalogue cannot be read; the vectors stay as they are
    public boolean refresh(StoredModel model) throws IOException {
        Optional<CoListeningMetadata> before = library.coListening().metadata(Source.CATALOGUE);
        if (before.isEmpty() || before.get().madeFrom().equals(state(model))) {
            return false;
        }
        match(DescribedVectors.read(copy()), before.get().origin(), model);
        return true;
    }

    /// Forgets the catalogue and the vectors that tracks have of it.
    ///
    /// @return false if there was none
    /// @throws IOException if the copy cannot be deleted
    public boolean drop() throws IOException {
        boolean wasThere = library.coListening().remove(Source.CATALOGUE);
        deleteCopy();
        return wasThere;
    }

    private void match(DescribedVectors catalogue, String origin, StoredModel model) {
        // Read together: whatever changes meanwhile leaves the vectors stale.
        record Read(String state, List<Track> tracks, VectorTable sound) {}
        Read read = library.inTransaction(() -> {
            List<Track> tracks = library.tracks().all();
            return new Read(state(model), tracks, library.vectors().soundVectors(tracks, model));
        });
        List<CoListeningVector> vectors = CatalogueMatching.match(read.tracks(), read.sound(), catalogue);
        TrackVectorsMetadata metadata = catalogue.vectors().metadata();
        library.coListening()
                .replace(
                        Source.CATALOGUE,
                        new CoListeningMetadata(
                                origin,
                                metadata == null ? "" : metadata.trainer(),
                                catalogue.vectors().vectors().dimension(),
                                read.state()),
                        vectors.iterator());
    }

    private String state(StoredModel model) {
        return library.vectors().revision(model) + " " + model.hash();
    }

    private Path copy() {
        String name = library.file().getFileName().toString();
        String stem = name.endsWith(".db") ? name.substring(0, name.length() - ".db".length()) : name;
        return library.file().resolveSibling(stem + ".catalogue.bin");
    }

    /// A file of the same name as the copy, with another ending.
    private Path beside(String ending) {
        String name = copy().getFileName().toString();
        return copy().resolveSibling(name.substring(0, name.length() - ".bin".length()) + ending);
    }

    private void deleteCopy() throws IOException {
        for (String ending : List.of(".bin", ".csv", ".json")) {
            Files.deleteIfExists(beside(ending));
        }
    }
}

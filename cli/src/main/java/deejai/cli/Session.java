package deejai.cli;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.LinearTrackSearch;
import deejai.library.TrackSearch;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Catalogue;
import deejai.snapshot.LibrarySnapshot;
import deejai.snapshot.SnapshotListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An open library, with the model whose vectors are in use.
final class Session implements AutoCloseable {

    /// Tracks that take longer to prepare than a user waits without wondering.
    private static final int MANY_TRACKS = 20_000;

    private final Library library;
    private final DeejAi program;
    private final Console console;
    private @Nullable EncoderModel chosenModel;
    private @Nullable LibrarySnapshot snapshot;

    private Session(Library library, DeejAi program) {
        this.library = library;
        this.program = program;
        this.console = program.console();
    }

    /// Opens the library that the command line names.
    static Session open(DeejAi program) throws LibraryException {
        return new Session(Library.open(program.libraryFile()), program);
    }

    Library library() {
        return library;
    }

    /// The model whose vectors the library is read with: the one in use, or, where the library has no vectors of
    /// that, the one it has most vectors of. Null if it has none at all.
    @Nullable
    StoredModel storedModel() throws IOException {
        List<StoredModel> models = library.vectors().models();
        String hash = chosenModel().hash();
        StoredModel most = models.isEmpty() || models.getFirst().tracks() == 0 ? null : models.getFirst();
        return models.stream()
                .filter(model -> model.hash().equals(hash) && model.tracks() > 0)
                .findFirst()
                .orElse(most);
    }

    /// The model that the library is read with, its sound vectors up to date: those that are stale, as after a scan
    /// that was stopped, are made anew. Says which model it is if there is something to know of it.
    ///
    /// @throws CommandFailure if the library has no vectors at all
    StoredModel modelInUse() throws IOException {
        StoredModel model = storedModel();
        if (model == null) {
            throw new CommandFailure(library.file() + ": no track has been analysed yet; deejai scan FOLDER does that");
        }
        EncoderModel inUse = chosenModel();
        if (!model.hash().equals(inUse.hash())) {
            console.note("The library was scanned with " + model.name() + "-" + model.version() + ", not with "
                    + inUse.label() + "; its vectors are used until the next scan.");
        }
        if (!model.trained()) {
            console.note(untrained(model.name() + "-" + model.version()));
        }
        if (library.isReadOnly()) {
            noteStale(model);
        } else {
            library.vectors().refreshSoundVectors(model);
        }
        return model;
    }

    /// The model that the user has chosen. To know its hash is to read the whole file, so this is done once.
    private EncoderModel chosenModel() throws IOException {
        if (chosenModel == null) {
            chosenModel = models(program).current().model();
        }
        return chosenModel;
    }

    private void noteStale(StoredModel model) {
        if (library.vectors().isStale(model)) {
            console.note("The library has changed since its sound vectors were made and is read-only: tracks that are"
                    + " new have none. Any playlist made where it can be written brings them up to date.");
        }
    }

    /// The tracks of the library with their vectors, from its snapshot; that is made if there is none or the library
    /// has changed.
    Catalogue catalogue(StoredModel model) {
        return snapshot(model).catalogue();
    }

    /// Text search over the tracks of the library: that of its snapshot where there are many.
    TrackSearch search() throws IOException {
        StoredModel model = library.tracks().count() < MANY_TRACKS ? null : storedModel();
        return model == null
                ? new LinearTrackSearch(library.tracks().all())
                : snapshot(model).search();
    }

    /// The snapshot of the library as it is now, opened once for words and vectors alike.
    private LibrarySnapshot snapshot(StoredModel model) {
        if (snapshot == null || !snapshot.isFresh(library, model)) {
            if (!library.isReadOnly()) {
                // Before and not after it is made, which would make it stale at once.
                library.vectors().refreshSoundVectors(model);
            }
            snapshot = LibrarySnapshot.open(library, model, new PreparingNotes());
        }
        return snapshot;
    }

    /// Says what takes time, and what cannot be kept.
    private final class PreparingNotes implements SnapshotListener {

        @Override
        public void building(int tracks) {
            if (tracks >= MANY_TRACKS) {
                console.note("Preparing " + Console.count(tracks, "track") + "; only now and when they change ...");
            }
        }

        @Override
        public void notKept(Path file, IOException reason) {
            if (!library.isReadOnly()) {
                console.note(file + ": could not be written, so playlists start more slowly: " + reason);
            }
        }
    }

    /// The models of the user.
    static EncoderModels models(DeejAi program) {
        return new EncoderModels(program.dataFolder().models());
    }

    /// Opens the model that the user names, or the one in use; says if it is untrained.
    static AudioEncoder encoder(DeejAi program, @Nullable String nameOrPath, int threads) throws IOException {
        EncoderModels models = models(program);
        ModelFile file = nameOrPath == null ? models.current() : models.find(nameOrPath);
        if (!file.model().trained()) {
            program.console().note(untrained(file.model().label()));
        }
        return EncoderModels.open(file, threads);
    }

    /// Opens the model that vectors of a library are of.
    static AudioEncoder encoderOf(DeejAi program, StoredModel model) throws IOException {
        return EncoderModels.open(
                models(program).find(model.hash()), Runtime.getRuntime().availableProcessors());
    }

    private static String untrained(String label) {
        return "Model " + label + " is not trained (random weights): what sounds alike is only a rough guess.";
    }

    @Override
    public void close() {
        library.close();
    }
}

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    /// The model whose vectors the library is read with. Null if it has none at all.
    ///
    /// @see deejai.library.VectorStore#serving
    @Nullable
    StoredModel storedModel() throws IOException {
        return library.vectors().serving(chosenModel().hash()).orElse(null);
    }

    /// The same for a library without a session.
    static Optional<StoredModel> serving(DeejAi program, Library library) throws IOException {
        return library.vectors().serving(models(program).current().model().hash());
    }

    /// The model that the library is read with, its sound vectors up to date: those that are stale, as after a
    /// scan that was stopped, are made anew. Says which model it is.
    ///
    /// @throws CommandFailure if the library has no vectors at all
    StoredModel modelInUse() throws IOException {
        StoredModel model = storedModel();
        if (model == null) {
            throw new CommandFailure(library.file() + ": no track has been analysed yet; deejai scan FOLDER does that");
        }
        console.note(ModelTexts.serving(library, model, chosenModel()));
        if (library.isReadOnly()) {
            noteStale(model);
        } else {
            library.vectors().refreshSoundVectors(model);
        }
        return model;
    }

    /// The model that scans use. To know its hash is to read the whole file, so this is done once.
    EncoderModel chosenModel() throws IOException {
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

    /// The tracks of the library with their vectors, from its snapshot; that is made if there is none or the
    /// library has changed.
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

    /// Opens the model that the user names, or the one in use; says which it is.
    static AudioEncoder encoder(DeejAi program, @Nullable String nameOrPath, int threads) throws IOException {
        EncoderModels models = models(program);
        ModelFile file = nameOrPath == null ? models.current() : models.find(nameOrPath);
        program.console()
                .note(ModelTexts.naming(file.model().label(), file.model().trained()));
        return EncoderModels.open(file, threads);
    }

    /// Opens the model whose vectors the library is read with, or, where there is no library or it has none,
    /// the one in use; says which it is.
    static AudioEncoder servingEncoder(DeejAi program, int threads) throws IOException, LibraryException {
        if (!Files.exists(program.libraryFile())) {
            return encoder(program, null, threads);
        }
        try (Library library = Library.open(program.libraryFile())) {
            Optional<StoredModel> serving = serving(program, library);
            if (serving.isEmpty()) {
                return encoder(program, null, threads);
            }
            StoredModel model = serving.get();
            program.console().note(ModelTexts.naming(model.label(), model.trained()));
            return encoderOf(program, model, threads);
        }
    }

    /// Opens the model that vectors of a library are of.
    ///
    /// @throws CommandFailure if it is not there any more
    static AudioEncoder encoderOf(DeejAi program, StoredModel model, int threads) throws IOException {
        ModelFile file = models(program)
                .withHash(model.hash())
                .orElseThrow(() -> new CommandFailure("the library's vectors are of " + model.label()
                        + ", which is not there any more: import it again with deejai model import, or scan the"
                        + " library with another one"));
        return EncoderModels.open(file, threads);
    }

    @Override
    public void close() {
        library.close();
    }
}

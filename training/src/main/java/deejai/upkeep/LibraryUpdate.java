package deejai.upkeep;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.LibraryScan;
import deejai.library.ScanReport;
import deejai.library.VectorStore.StoredModel;
import deejai.matching.CatalogueInUse;
import deejai.worker.WorkerPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Brings a library up to date with folders of music, from what lies on the disk to what playlists are made of: scans,
/// learns which tracks go together, matches what is new with the catalogue in use, and makes the snapshot.
///
/// Safe to be killed at any time: what is done is kept, and the next update goes on from there.
public final class LibraryUpdate {

    private final Path libraryFile;
    private final EncoderModels models;
    private final UpdateListener listener;

    /// An update of a library.
    ///
    /// @param libraryFile is made if it is not there
    /// @param models      the encoders that there are
    public LibraryUpdate(Path libraryFile, EncoderModels models, UpdateListener listener) {
        this.libraryFile = libraryFile;
        this.models = models;
        this.listener = listener;
    }

    /// Updates the library.
    ///
    /// Stops when the thread is interrupted. During the scan, files in work are given up, and the report says so.
    /// After it, learning ends early, and the rest, which takes seconds, is done.
    ///
    /// @param folders folders, or single audio files; none for those of earlier updates that are there
    /// @throws NothingToScanException   if there are no folders
    /// @throws IllegalArgumentException if there is no such model
    /// @throws LibraryException         if the library cannot be used, another scan is writing to it, or a folder
    ///                                  cannot be read
    /// @throws IOException              if a model or playlists cannot be read, or no file at all can be any more
    public UpdateReport run(List<Path> folders, UpdateSettings settings)
            throws NothingToScanException, LibraryException, IOException {
        ModelFile file = settings.model() == null ? models.current() : models.find(settings.model());
        listener.opens(file.model());
        String chosenHash = models.current().model().hash();
        try (AudioEncoder encoder = EncoderModels.open(file, 1);
                Library library = Library.create(libraryFile);
                OlderModel older = OlderModel.open(
                        library, library.vectors().serving(chosenHash), file.model(), models, listener);
                WorkerPool workers = WorkerPool.standard(older.beside(encoder))) {
            if (settings.maxMinutes() != null) {
                library.settings().putMaxMinutes(settings.maxMinutes());
            }
            List<Path> places = folders.isEmpty() ? foldersOfEarlierScans(library) : folders;
            // Before and not after the scan, so that one without folders goes on where this one is killed.
            library.settings()
                    .addScannedFolders(places.stream().filter(Files::exists).toList());
            listener.started(places);
            GrowingSnapshot snapshot = new GrowingSnapshot(library, chosenHash, listener, settings.early());
            ScanReport scan =
                    new LibraryScan(library, workers, snapshot, Clock.systemUTC()).run(places, settings.scan());
            listener.scanned(scan);
            if (!scan.stopped()) {
                learn(library, scan, settings);
                library.vectors().serving(chosenHash).ifPresent(model -> prepare(library, model, snapshot));
            }
            Optional<StoredModel> serving = library.vectors().serving(chosenHash);
            return new UpdateReport(places, file.model(), scan, older.change(library, serving));
        }
    }

    /// The folders that were scanned before and are there now.
    private List<Path> foldersOfEarlierScans(Library library) throws NothingToScanException {
        List<Path> scanned = library.settings().scannedFolders();
        List<Path> there = scanned.stream().filter(Files::exists).toList();
        if (there.isEmpty()) {
            throw new NothingToScanException(scanned);
        }
        scanned.stream().filter(folder -> !there.contains(folder)).forEach(listener::folderIsAway);
        return there;
    }

    private void learn(Library library, ScanReport scan, UpdateSettings settings) throws IOException {
        if (settings.coListening() != null) {
            library.settings().putLearnsFromItself(settings.coListening());
        }
        if (!library.settings().learnsFromItself()) {
            return;
        }
        try {
            new LibraryVectors(library, models, listener.learning()).refresh(scan.changed());
        } catch (CancellationException _) {
            listener.learningIsPutOff();
        }
    }

    /// Prepares the next playlist, which would take the snapshot otherwise.
    private void prepare(Library library, StoredModel serving, GrowingSnapshot snapshot) {
        library.vectors().refreshSoundVectors(serving);
        matchAgain(library, serving);
        snapshot.make(serving);
    }

    private void matchAgain(Library library, StoredModel model) {
        try {
            new CatalogueInUse(library).refresh(model);
        } catch (IOException e) {
            listener.catalogueIsUnreadable(e);
        }
    }
}

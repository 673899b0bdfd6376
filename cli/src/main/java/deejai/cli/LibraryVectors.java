package deejai.cli;

import deejai.corpus.LibraryCorpus;
import deejai.corpus.ListenerPlaylists;
import deejai.corpus.PlaylistFolders;
import deejai.library.CoListeningStore.Source;
import deejai.library.CoListeningStore.Way;
import deejai.library.Library;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.similarity.VectorTable;
import deejai.track2vec.LibraryLearning;
import deejai.track2vec.SpectralSettings;
import deejai.track2vec.TrackVectors;
import deejai.track2vec.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Learns the co-listening vectors of a library from itself, for the commands that do so.
final class LibraryVectors {

    private final Library library;
    private final DeejAi program;
    private final Console console;

    LibraryVectors(Library library, DeejAi program) {
        this.library = library;
        this.program = program;
        this.console = program.console();
    }

    /// What can be learned from the library: its tags, the playlists in the scanned folders, and what the
    /// listener named.
    LibraryLearning read(SpectralSettings settings) throws IOException {
        List<Path> files =
                new ArrayList<>(PlaylistFolders.files(library.settings().scannedFolders()));
        for (Path file : library.settings().listenerFiles()) {
            if (Files.exists(file)) {
                files.add(file);
            } else {
                console.note(file + " is not there any more; it is left out");
            }
        }
        List<Track> tracks = library.tracks().all();
        ListenerPlaylists listener;
        try (CorpusProgress progress = new CorpusProgress(console)) {
            listener = ListenerPlaylists.read(files, tracks, progress);
        }
        listener.problems().stream()
                .limit(1)
                .forEach(problem -> console.note(problem.file() + ": " + problem.reason() + "; it is left out"
                        + (listener.problems().size() > 1
                                ? ", as are " + (listener.problems().size() - 1) + " more files"
                                : "")));
        if (listener.entries() > 0) {
            console.note("Playlists and listening history: " + Console.count(listener.entries(), "entry", "entries")
                    + ", " + Console.count(listener.known(), "of them", "of them") + " in the library");
        }
        return LibraryLearning.of(tracks, listener, settings);
    }

    /// Learns and keeps what there is to learn.
    TrackVectors learn(LibraryLearning learning, int threads, TrainingWatch watch) throws Exception {
        console.note(
                "Learning what goes together from " + counted(learning.corpus().counts()) + " ...");
        return watch.await(() -> {
            TrackVectors vectors = learning.train(new TrainingRun(threads, null, watch));
            learning.keep(vectors, library, sound(learning.tracks()));
            return vectors;
        });
    }

    /// The sound vectors that playlists go by; null where there are none.
    private @Nullable VectorTable sound(List<Track> tracks) throws IOException {
        Optional<StoredModel> serving = Session.serving(program, library);
        if (serving.isEmpty()) {
            return null;
        }
        library.vectors().refreshSoundVectors(serving.get());
        return library.vectors().soundVectors(tracks, serving.get());
    }

    /// Learns anew where the library or the listener's playlists have changed.
    ///
    /// @param changed true if a scan has changed the library
    void refresh(boolean changed) throws Exception {
        boolean isThere = library.coListening().metadata(Source.LIBRARY).isPresent();
        boolean mayHaveChanged = changed
                || !isThere
                || !library.settings().listenerFiles().isEmpty()
                || !PlaylistFolders.files(library.settings().scannedFolders()).isEmpty();
        if (!mayHaveChanged) {
            return;
        }
        LibraryLearning learning = read(SpectralSettings.LIBRARY);
        if (learning.corpus().isEmpty()) {
            library.coListening().remove(Source.LIBRARY);
        } else if (!learning.isDone(library)) {
            learn(learning, Runtime.getRuntime().availableProcessors(), TrainingWatch.brief(console));
            int learned = library.coListening().counts(Source.LIBRARY).getOrDefault(Way.LIBRARY, 0);
            console.note(Console.count(learned, "track")
                    + " can be told by what goes together: --creativity 0 goes by that, 1 by sound");
        }
    }

    /// "3 albums, 12 artists".
    static String counted(LibraryCorpus.Counts counts) {
        StringJoiner text = new StringJoiner(", ");
        add(text, counts.playlists(), "playlist", "playlists");
        add(text, counts.sessions(), "listening session", "listening sessions");
        add(text, counts.albums(), "album", "albums");
        add(text, counts.artists(), "artist", "artists");
        add(text, counts.genres(), "genre", "genres");
        add(text, counts.folders(), "folder", "folders");
        return text.toString();
    }

    private static void add(StringJoiner text, int count, String one, String many) {
        if (count > 0) {
            text.add(Console.count(count, one, many));
        }
    }
}

package deejai.cli;

import deejai.corpus.LibraryCorpus;
import deejai.corpus.ListenerPlaylists;
import deejai.corpus.ReadingListener;
import deejai.track2vec.TrainingListener.Epoch;
import deejai.upkeep.LearningListener;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Tells how learning from a library goes on, in words and bars.
final class LearningTexts implements LearningListener, AutoCloseable {

    private final Console console;
    private final TrainingWatch watch;
    private @Nullable CorpusProgress reading;

    /// @param watch tells of epochs
    LearningTexts(Console console, TrainingWatch watch) {
        this.console = console;
        this.watch = watch;
    }

    @Override
    public ReadingListener reading() {
        CorpusProgress progress = new CorpusProgress(console);
        reading = progress;
        return progress;
    }

    @Override
    public void fileIsAway(Path file) {
        console.note(file + " is not there any more; it is left out");
    }

    @Override
    public void playlistsRead(ListenerPlaylists playlists) {
        close();
        playlists.problems().stream()
                .limit(1)
                .forEach(problem -> console.note(problem.file() + ": " + problem.reason() + "; it is left out"
                        + (playlists.problems().size() > 1
                                ? ", as are " + (playlists.problems().size() - 1) + " more files"
                                : "")));
        if (playlists.entries() > 0) {
            console.note("Playlists and listening history: " + Console.count(playlists.entries(), "entry", "entries")
                    + ", " + Console.count(playlists.known(), "of them", "of them") + " in the library");
        }
    }

    @Override
    public void learning(LibraryCorpus.Counts counts) {
        console.note("Learning what goes together from " + counted(counts) + " ...");
    }

    @Override
    public void epochDone(Epoch epoch) {
        watch.epochDone(epoch);
    }

    @Override
    public void stopping() {
        watch.stop();
    }

    @Override
    public void learned(int tracks) {
        console.note(Console.count(tracks, "track")
                + " can be told by what goes together: --creativity 0 goes by that, 1 by sound");
    }

    /// "3 albums, 12 artists".
    private static String counted(LibraryCorpus.Counts counts) {
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

    /// Ends the bar of what is being read.
    @Override
    public void close() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}

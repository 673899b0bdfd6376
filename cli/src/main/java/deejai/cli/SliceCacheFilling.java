package deejai.cli;

import deejai.slices.CacheListener;
import deejai.slices.CacheReport;
import deejai.slices.FileOutcome;
import deejai.slices.SliceCache;
import deejai.slices.SliceCacheBuilder;
import deejai.slices.SliceCacheSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hears the music that an encoder is to learn from, and tells how that goes on.
final class SliceCacheFilling implements CacheListener {

    private final Console console;
    private @Nullable EvaluationProgress progress;

    private SliceCacheFilling(Console console) {
        this.console = console;
    }

    /// Adds folders of audio to a cache.
    static void fill(SliceCache cache, List<Path> folders, SliceCacheSettings settings, Console console)
            throws IOException {
        SliceCacheFilling filling = new SliceCacheFilling(console);
        try {
            CacheReport report = new SliceCacheBuilder(cache, settings, filling).build(folders);
            filling.close();
            console.note(Console.count(report.done(), "track") + " heard, "
                    + Console.count(report.alreadyThere()) + " known already, "
                    + Console.count(report.same()) + " the same as others, "
                    + Console.count(report.skipped().size()) + " left out");
        } finally {
            filling.close();
        }
    }

    @Override
    public void found(int files) {
        console.note(Console.count(files, "audio file") + " found");
        progress = EvaluationProgress.ofTracks(console, files);
    }

    @Override
    public void finished(FileOutcome outcome, int done) {
        if (outcome instanceof FileOutcome.Skipped skipped) {
            console.note("deejai: " + skipped.path() + ": " + skipped.reason());
        }
        if (progress != null) {
            progress.step();
        }
    }

    private void close() {
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}

package deejai.cli;

import deejai.corpus.CorpusFile;
import deejai.corpus.CorpusReader;
import deejai.corpus.DescribedCorpus;
import deejai.corpus.ReadCorpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The corpus to learn from or to measure on.
final class TrainingCorpus {

    private TrainingCorpus() {}

    /// Reads a file that `deejai corpus convert` wrote as it is, and anything else with the usual cleaning.
    ///
    /// @throws CommandFailure if nothing is found
    static DescribedCorpus read(CorpusReader reader, List<Path> paths, Console console) throws IOException {
        DescribedCorpus corpus = paths.size() == 1 && CorpusFile.isOne(paths.getFirst())
                ? CorpusFile.read(paths.getFirst())
                : clean(reader, paths, console);
        if (corpus.corpus().playlists() == 0) {
            throw new CommandFailure("nothing is left of the playlists after cleaning; see deejai corpus info");
        }
        return corpus;
    }

    private static DescribedCorpus clean(CorpusReader reader, List<Path> paths, Console console) throws IOException {
        try (CorpusProgress progress = new CorpusProgress(console)) {
            ReadCorpus read = reader.read(paths, progress);
            if (read.sources().total().playlists() == 0) {
                throw new CommandFailure(CorpusTexts.nothingFound(read.sources()));
            }
            CorpusTexts.noteProblems(read.sources(), console);
            return read.corpus();
        }
    }
}

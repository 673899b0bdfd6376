package deejai.cli;

import deejai.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options that say to learn from the library, and what else.
final class FromLibraryOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--from-library", description = "Learn from the library itself, for itself; no corpus is needed.")
    private boolean fromLibrary;

    @Option(
            names = "--playlists",
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "With --from-library: playlists beside those in the scanned folders; files, folders, archives of",
                "any kind that deejai corpus reads. Remembered for later scans, in place of those named before."
            })
    private List<Path> playlists = new ArrayList<>();

    @Option(
            names = "--history",
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "With --from-library: what you listened to, as exported by ListenBrainz (JSON lines) or saved from",
                "Last.fm (CSV). Remembered like --playlists."
            })
    private List<Path> history = new ArrayList<>();

    @Option(
            names = "--forget",
            description = "With --from-library: forget the playlists and the history that were named before.")
    private boolean forget;

    CommandLine commandLine() {
        return spec.commandLine();
    }

    /// Whether to learn from the library.
    ///
    /// @param isOfCorpus whether options were given that belong to a corpus
    /// @throws ParameterException if the options do not go together
    boolean check(boolean isOfCorpus) {
        if (fromLibrary && isOfCorpus) {
            throw new ParameterException(
                    commandLine(), "--corpus and --use do not go with --from-library; name playlists with --playlists");
        }
        if (!fromLibrary && (forget || !playlists.isEmpty() || !history.isEmpty())) {
            throw new ParameterException(commandLine(), "--playlists, --history and --forget need --from-library");
        }
        return fromLibrary;
    }

    /// Notes what was named, in place of what was named before; if nothing is named, that stays.
    ///
    /// @throws CommandFailure if something is not there, or the library cannot be written
    void remember(Library library) {
        if (library.isReadOnly()) {
            throw new CommandFailure(library.file() + ": is read-only, so it cannot keep what is learned; check the"
                    + " permissions of the file and its folder");
        }
        List<Path> named = new ArrayList<>(playlists);
        named.addAll(history);
        for (Path path : named) {
            if (!Files.exists(path)) {
                throw new CommandFailure(path + ": no such file or folder");
            }
        }
        library.settings().putLearnsFromItself(true);
        if (forget || !named.isEmpty()) {
            library.settings().putListenerFiles(named);
        }
    }
}

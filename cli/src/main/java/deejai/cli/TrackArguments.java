package deejai.cli;

import deejai.library.Library;
import deejai.library.Track;
import deejai.library.TrackSearch;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the tracks that arguments mean: a path, an id, or words.
final class TrackArguments {

    private static final int COUNTED = 1000;

    private final Library library;
    private final Console console;

    /// Made when words are first looked for.
    private @Nullable TrackSearch search;

    TrackArguments(Library library, Console console) {
        this.library = library;
        this.console = console;
    }

    /// The tracks that `arguments` mean, in their order.
    List<Track> find(List<String> arguments) {
        List<Track> tracks = new ArrayList<>();
        for (String argument : arguments) {
            tracks.add(find(argument));
        }
        return tracks;
    }

    /// The track that `argument` means; says which, where it is words.
    ///
    /// @throws CommandFailure if there is none
    Track find(String argument) {
        Optional<Track> known = findIdOrPath(argument);
        if (known.isPresent()) {
            return known.get();
        }
        if (file(argument) != null) {
            throw new CommandFailure(argument + ": not in the library; deejai scan its folder first");
        }
        if (search == null) {
            search = new TrackSearch(library.tracks().all());
        }
        List<Track> matches = search.search(argument, COUNTED);
        if (matches.isEmpty()) {
            throw new CommandFailure("no track matches \"" + argument + "\"; deejai search finds words in titles,"
                    + " artists and albums");
        }
        Track best = matches.getFirst();
        String others = matches.size() == 1
                ? ""
                : " (best of " + (matches.size() == COUNTED ? COUNTED + " or more" : matches.size()) + ")";
        console.note("\"" + argument + "\" is " + best.name() + others);
        return best;
    }

    /// The track of the library that has the id or is in the file that `argument` names.
    Optional<Track> findIdOrPath(String argument) {
        Path file = file(argument);
        return file == null ? library.tracks().find(argument) : library.tracks().findByPath(file);
    }

    /// The existing file that `argument` names, as an absolute path; null if there is none.
    static @Nullable Path file(String argument) {
        try {
            Path path = Path.of(argument).toAbsolutePath().normalize();
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}

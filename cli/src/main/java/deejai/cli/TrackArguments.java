package deejai.cli;

import deejai.library.Library;
import deejai.library.Track;
import deejai.library.TrackSearch;
import java.io.IOException;
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
    private static final int LONGEST_QUOTE = 80;

    private final Session session;
    private final Library library;
    private final Console console;

    /// Made when words are first looked for.
    private @Nullable TrackSearch search;

    TrackArguments(Session session, Console console) {
        this.session = session;
        library = session.library();
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
        requireTrack(argument);
        List<Track> matches = search().search(argument, COUNTED);
        if (matches.isEmpty()) {
            throw new CommandFailure("no track matches " + quoted(argument) + ", and no file is there by that name;"
                    + " deejai search shows what is found by which words");
        }
        Track best = matches.getFirst();
        String others = matches.size() == 1
                ? ""
                : " (best of " + (matches.size() == COUNTED ? COUNTED + " or more" : matches.size()) + ")";
        console.note(quoted(argument) + " is " + best.name() + others);
        return best;
    }

    private TrackSearch search() {
        if (search == null) {
            try {
                search = session.search();
            } catch (IOException e) {
                throw new CommandFailure("the tracks cannot be searched: " + e.getMessage());
            }
        }
        return search;
    }

    /// Turns away what can be no track of the library, whatever words it holds.
    private static void requireTrack(String argument) {
        if (argument.isBlank()) {
            throw new CommandFailure("an argument is empty; a track is a file, a track id, or words that find it");
        }
        Path path = existing(argument);
        if (path != null && Files.isRegularFile(path)) {
            throw new CommandFailure(argument + ": not in the library; deejai scan its folder first");
        }
        if (path != null && argument.contains(path.getFileSystem().getSeparator())) {
            throw new CommandFailure(argument + ": a folder; name a file, or words that find a track");
        }
    }

    private static String quoted(String argument) {
        String shown = argument.length() <= LONGEST_QUOTE ? argument : argument.substring(0, LONGEST_QUOTE) + "…";
        return "\"" + shown + "\"";
    }

    /// The track of the library that has the id or is in the file that `argument` names.
    Optional<Track> findIdOrPath(String argument) {
        Path file = file(argument);
        return file == null ? library.tracks().find(argument) : library.tracks().findByPath(file);
    }

    /// The existing file that `argument` names, as an absolute path; null if there is none.
    static @Nullable Path file(String argument) {
        Path path = existing(argument);
        return path != null && Files.isRegularFile(path) ? path : null;
    }

    private static @Nullable Path existing(String argument) {
        try {
            Path path = Path.of(argument).toAbsolutePath().normalize();
            return Files.exists(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}

package deejai.exchange;

import deejai.library.TextFolding;
import deejai.library.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the tracks of a library that the entries of a playlist mean: by the path as it is written, by the path
/// that symbolic links lead to, and then, for files that have moved, by what the names tell. In that order, a
/// track is taken for the entry where it has
///
/// 1. the same file name and the same "Artist - Title";
/// 2. the same "Artist - Title" and much the same length;
/// 3. the same file name and as many of the same folders above it as no other track, at least one, or else no
/// other track in the library has that file name; not where artist and title say something else.
public final class EntryMatcher {

    /// Lengths that differ by less are of one recording: programs round them, encoders add some silence.
    private static final double SAME_LENGTH_SECONDS = 5;

    /// How an entry was matched.
    public enum Way {
        /// The entry names a file of the library.
        FILE,
        /// Names tell that it is most likely this track.
        GUESS,
        /// Not in the library.
        NONE
    }

    /// What an entry means.
    ///
    /// @param track null where the library does not have it
    public record Match(
            PlaylistEntry.Written entry, @Nullable Track track, Way way) {

        /// The entry as far as it is known.
        public PlaylistEntry known() {
            return track == null ? entry : new PlaylistEntry.Known(track, entry.comments());
        }
    }

    private final Function<Path, Optional<Track>> findByPath;
    private final Map<Path, Track> byPath = new HashMap<>();
    private final Map<String, List<Track>> byFileName = new HashMap<>();
    private final Map<String, List<Track>> byName = new HashMap<>();

    /// A matcher for a library.
    ///
    /// @param tracks     all tracks; of several that fit an entry equally well the first is taken
    /// @param findByPath also knows the other files of tracks that are there several times
    public EntryMatcher(List<Track> tracks, Function<Path, Optional<Track>> findByPath) {
        this.findByPath = findByPath;
        for (Track track : tracks) {
            Path path = track.path();
            if (path != null) {
                byPath.put(path, track);
                byFileName
                        .computeIfAbsent(fileName(path), _ -> new ArrayList<>())
                        .add(track);
            }
            byName.computeIfAbsent(folded(track.name()), _ -> new ArrayList<>()).add(track);
        }
    }

    /// The track that an entry means.
    public Match match(PlaylistEntry.Written entry) {
        Path path = entry.path();
        if (path != null) {
            Optional<Track> same = find(path).or(() -> realPath(path).flatMap(this::find));
            if (same.isPresent()) {
                return new Match(entry, same.get(), Way.FILE);
            }
        }
        Track guess = guess(entry);
        return new Match(entry, guess, guess == null ? Way.NONE : Way.GUESS);
    }

    private Optional<Track> find(Path path) {
        Track track = byPath.get(path);
        return track == null ? findByPath.apply(path) : Optional.of(track);
    }

    private static Optional<Path> realPath(Path path) {
        try {
            return Files.exists(path) ? Optional.of(path.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            // A file that cannot be looked at is matched by its name.
            return Optional.empty();
        }
    }

    private @Nullable Track guess(PlaylistEntry.Written entry) {
        Path path = pathToGuessBy(entry);
        if (path == null) {
            return null;
        }
        List<Track> sameFile = byFileName.getOrDefault(fileName(path), List.of());
        List<Track> sameName =
                entry.label().isEmpty() ? List.of() : byName.getOrDefault(folded(entry.label()), List.of());
        for (Track track : sameName) {
            if (sameFile.contains(track)) {
                return track;
            }
        }
        if (!sameName.isEmpty()) {
            return nearestInLength(sameName, entry.durationSeconds());
        }
        // A label that is only the file's name says nothing else.
        boolean otherName = !entry.label().isEmpty() && !isNameOfFile(entry.label(), path);
        return otherName ? null : sameFolders(sameFile, path);
    }

    /// The path, also that of another system; null for a stream, which is no file that has moved.
    private static @Nullable Path pathToGuessBy(PlaylistEntry.Written entry) {
        if (entry.path() != null || entry.location().contains("://")) {
            return entry.path();
        }
        try {
            return Path.of(entry.location().replace('\\', '/'));
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static @Nullable Track nearestInLength(List<Track> tracks, double seconds) {
        Track nearest = tracks.stream()
                .min(Comparator.comparingDouble(track -> difference(track, seconds)))
                .orElseThrow();
        return difference(nearest, seconds) <= SAME_LENGTH_SECONDS ? nearest : null;
    }

    /// Difference of two lengths, 0 where one of them is not known.
    private static double difference(Track track, double seconds) {
        return seconds == 0 || track.durationSeconds() == 0 ? 0 : Math.abs(track.durationSeconds() - seconds);
    }

    private static @Nullable Track sameFolders(List<Track> tracks, Path path) {
        int most = 0;
        Track best = null;
        boolean alone = false;
        for (Track track : tracks) {
            int shared = sharedNames(track, path);
            if (shared > most) {
                most = shared;
                best = track;
                alone = true;
            } else if (shared == most) {
                alone = false;
            }
        }
        return alone && (most > 1 || tracks.size() == 1) ? best : null;
    }

    /// Number of names that two paths share from their ends.
    private static int sharedNames(Track track, Path path) {
        Path other = track.path();
        int shared = 0;
        while (other != null
                && shared < Math.min(other.getNameCount(), path.getNameCount())
                && folded(nameFromEnd(other, shared)).equals(folded(nameFromEnd(path, shared)))) {
            shared++;
        }
        return shared;
    }

    private static String nameFromEnd(Path path, int i) {
        return path.getName(path.getNameCount() - 1 - i).toString();
    }

    private static boolean isNameOfFile(String label, Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return folded(label).equals(folded(dot > 0 ? name.substring(0, dot) : name))
                || folded(label).equals(folded(name));
    }

    private static String fileName(Path path) {
        return folded(String.valueOf(path.getFileName()));
    }

    private static String folded(String text) {
        return TextFolding.letters(text);
    }
}

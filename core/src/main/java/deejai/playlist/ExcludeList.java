package deejai.playlist;

import deejai.exchange.M3uPlaylist;
import deejai.library.TextFolding;
import deejai.library.Track;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of what a listener does not want to hear. Each line is a track: its id, its path (absolute, or relative
/// to the list), or "artist - title"; or a folder, which stands for every track below; or words, for every track
/// that has all of them in its title, album, genre or path. Words match as whole words, without case and accents;
/// `*` at the end of a word stands for any ending ("audiobook*"). A line is taken for words where it is no track
/// and no folder of tracks.
///
/// @param lines  the lines in their order, without comments (`#`) and blank ones
/// @param folder where relative paths begin, null where the list is no file
/// @param tracks true where every line is a track, as in a playlist, and no folder or words
public record ExcludeList(List<String> lines, @Nullable Path folder, boolean tracks) {

    public ExcludeList {
        lines = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /// Reads a list: text in UTF-8, a line each, or an M3U8 playlist.
    ///
    /// @throws IOException if the file cannot be read
    public static ExcludeList read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".m3u8") || name.endsWith(".m3u")) {
            M3uPlaylist playlist = M3uPlaylist.read(file);
            Stream<String> paths = playlist.paths().stream().map(Path::toString);
            return new ExcludeList(
                    Stream.concat(paths, playlist.unknown().stream()).toList(), folder, true);
        }
        try {
            String text = Files.readString(file);
            return new ExcludeList(
                    (text.startsWith("\uFEFF") ? text.substring(1) : text)
                            .lines()
                            .toList(),
                    folder,
                    false);
        } catch (MalformedInputException e) {
            throw new IOException(file + ": no text in UTF-8", e);
        }
    }

    /// What a list excludes of some tracks.
    ///
    /// @param ids    ids of the excluded tracks
    /// @param counts tracks that each line excludes, in the order of the lines
    public record Exclusion(Set<String> ids, List<LineCount> counts) {

        public Exclusion {
            ids = Set.copyOf(ids);
            counts = List.copyOf(counts);
        }
    }

    /// What a line excludes.
    ///
    /// @param line   the line
    /// @param words  true where it was taken for words
    /// @param tracks number of tracks
    public record LineCount(String line, boolean words, int tracks) {}

    /// Looks up what the list excludes of some tracks.
    public Exclusion find(List<Track> tracks) {
        List<Texts> texts = tracks.parallelStream().map(Texts::of).toList();
        Map<String, List<Texts>> byKey = new HashMap<>();
        for (Texts track : texts) {
            track.keys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(track));
        }
        Set<String> ids = new HashSet<>();
        List<LineCount> counts = new ArrayList<>();
        for (String line : lines) {
            List<Texts> found = matching(line, byKey);
            if (found.isEmpty() && !this.tracks) {
                found = texts.parallelStream().filter(isBelow(path(line))).toList();
            }
            boolean words = found.isEmpty() && !this.tracks;
            if (words) {
                found = texts.parallelStream().filter(hasWords(line)).toList();
            }
            found.forEach(track -> ids.add(track.id()));
            counts.add(new LineCount(line, words, found.size()));
        }
        return new Exclusion(ids, counts);
    }

    /// The tracks that a line names, with the copies of a name.
    private List<Texts> matching(String line, Map<String, List<Texts>> byKey) {
        for (String key : List.of(line, String.valueOf(path(line)), TextFolding.letters(line))) {
            List<Texts> found = byKey.get(key);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private static Predicate<Texts> isBelow(@Nullable Path folder) {
        return track -> folder != null && track.path() != null && track.path().startsWith(folder);
    }

    /// The file or folder that a line names: one without a separator is hardly meant to be a folder.
    private @Nullable Path path(String line) {
        try {
            Path path = Path.of(line);
            Path absolute = folder == null ? path : folder.resolve(path).normalize();
            boolean named =
                    line.contains("/") || line.contains(absolute.getFileSystem().getSeparator());
            return absolute.isAbsolute() && (named || line.contains(".")) ? absolute : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Predicate<Texts> hasWords(String line) {
        WordPattern pattern = WordPattern.of(line);
        return track -> pattern.isIn(track.words());
    }

    /// A track as lines are compared with it.
    ///
    /// @param name  letters of artist and title
    /// @param words folded words of title, album, genres and path, a space before and after each
    private record Texts(String id, @Nullable Path path, String name, String words) {

        /// What names the track as a whole.
        Set<String> keys() {
            return Set.copyOf(path == null ? List.of(id, name) : List.of(id, name, path.toString()));
        }

        static Texts of(Track track) {
            return new Texts(track.id(), track.path(), TextFolding.letters(track.name()), WordPattern.wordsOf(track));
        }
    }
}

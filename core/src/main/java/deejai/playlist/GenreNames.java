package deejai.playlist;

import deejai.library.TextFolding;
import deejai.library.Track;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The genres of a track, folded so that spellings of one name are equal.
final class GenreNames {

    private static final Pattern BETWEEN_GENRES = Pattern.compile("\\s*[;/,|\\\\]\\s*");

    private GenreNames() {}

    /// The tags as they are ("R&B/Soul"), and each of the genres that one of them lists ("R&B", "Soul").
    static Stream<String> of(Track track) {
        return track.tags().genres().stream()
                .flatMap(tag -> Stream.concat(Stream.of(tag), BETWEEN_GENRES.splitAsStream(tag)))
                .map(TextFolding::letters);
    }
}

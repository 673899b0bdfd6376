package deejai.server.library;

import deejai.library.TextFolding;
import deejai.library.Track;
import deejai.playlist.ArtistNames;
import deejai.playlist.Catalogue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What music a library holds. Lists of names have those with most tracks first.
///
/// @param tracks       that searches and playlists know
/// @param artists      number of artists
/// @param audioSeconds length of all tracks together
/// @param musicBytes   size of the files that hold them
/// @param genres       at most 12; a track may be of several
/// @param genreless    tracks whose tags name no genre
/// @param decades      by time, those without a track left out
/// @param yearless     tracks whose tags name no year
/// @param formats      kinds of files by their extension, in capitals
/// @param topArtists   at most 12
@Schema(name = "LibraryStatistics")
record LibraryStatistics(
        int tracks,
        int artists,
        double audioSeconds,
        long musicBytes,
        List<Count> genres,
        int genreless,
        List<Decade> decades,
        int yearless,
        List<Count> formats,
        List<Count> topArtists) {

    private static final int MOST_LISTED = 12;

    /// What tags say in place of nothing.
    private static final Set<String> NO_GENRES = Set.of("", "none", "unknown", "other", "genre", "undefined");

    static final LibraryStatistics EMPTY =
            new LibraryStatistics(0, 0, 0, 0, List.of(), 0, List.of(), 0, List.of(), List.of());

    /// How many tracks there are of something.
    @Schema(name = "TrackCount")
    record Count(@Schema(example = "Jazz") String name, int tracks) {}

    /// The tracks of ten years.
    ///
    /// @param from its first year
    @Schema(name = "Decade")
    record Decade(@Schema(example = "1990") int from, int tracks) {}

    /// Goes through all tracks once.
    ///
    /// @param musicBytes size of the files of the tracks
    static LibraryStatistics of(Catalogue catalogue, long musicBytes) {
        Tally genres = new Tally();
        Tally formats = new Tally();
        Tally artists = new Tally();
        Map<Integer, Integer> decades = new TreeMap<>();
        int genreless = 0;
        int yearless = 0;
        double audioSeconds = 0;
        for (int row = 0; row < catalogue.size(); row++) {
            Track track = catalogue.track(row);
            genreless += countGenres(track, genres) ? 0 : 1;
            ArtistNames.spelled(track).forEach(artists::add);
            String format = format(track.path());
            if (!format.isEmpty()) {
                formats.add(format, format);
            }
            int year = track.tags().year().orElse(0);
            if (year > 0) {
                decades.merge(year - year % 10, 1, Integer::sum);
            } else {
                yearless++;
            }
            audioSeconds += track.durationSeconds();
        }
        return new LibraryStatistics(
                catalogue.size(),
                artists.size(),
                audioSeconds,
                musicBytes,
                genres.most(MOST_LISTED),
                genreless,
                decades.entrySet().stream()
                        .map(decade -> new Decade(decade.getKey(), decade.getValue()))
                        .toList(),
                yearless,
                formats.most(MOST_LISTED),
                artists.most(MOST_LISTED));
    }

    /// @return false if the track has none
    private static boolean countGenres(Track track, Tally genres) {
        Set<String> counted = new HashSet<>();
        for (String genre : track.tags().genres()) {
            String key = TextFolding.letters(genre);
            if (!NO_GENRES.contains(key) && counted.add(key)) {
                genres.add(key, genre);
            }
        }
        return !counted.isEmpty();
    }

    /// The extension of a file in capitals; empty where there is none.
    private static String format(@Nullable Path path) {
        String name = path == null ? "" : String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}

package deejai.server.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import deejai.library.TextFolding;
import deejai.library.Track;
import deejai.playlist.ArtistNames;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The points of a map in groups, so that a client can colour them.
///
/// @param version of the map
/// @param groups  the largest first, decades in their order; one for all the rest at the end where there is a
///                rest
/// @param of      number of the group of each point
@Schema(name = "MapGroups")
record MapGroups(
        String version,
        List<Group> groups,

        @Schema(description = "Number of the group of each point")
        List<Integer> of) {

    private static final int MOST_GROUPS = 12;

    /// Genres that say nothing, as some taggers write them.
    private static final Set<String> NO_GENRE = Set.of("", "none", "unknown", "undefined", "other", "misc");

    /// A group of points.
    ///
    /// @param name   for people; empty for all the rest
    /// @param tracks number of its points
    /// @param other  true for the rest; left out otherwise
    @Schema(name = "MapGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Schema(example = "Rock") String name,
            int tracks,

            @Nullable @Schema(description = "True for all the rest and the unknown; left out otherwise")
            Boolean other) {}

    /// A name that points are grouped by.
    ///
    /// @param key  the same for all spellings
    /// @param text for people
    private record Name(String key, String text) {}

    /// Groups the points of a map.
    ///
    /// @param folders that the library was scanned from
    static MapGroups of(PlacedTracks tracks, GroupBy by, List<Path> folders) {
        Function<Track, Optional<Name>> naming = switch (by) {
            case GENRE -> MapGroups::genre;
            case ARTIST -> MapGroups::artist;
            case YEAR -> MapGroups::decade;
            case FOLDER -> track -> folder(track, folders);
        };
        Map<String, Counted> byKey = new HashMap<>();
        List<Optional<Name>> names = new ArrayList<>();
        for (int point = 0; point < tracks.map().size(); point++) {
            OptionalInt row = tracks.row(point);
            Optional<Name> name = row.isEmpty()
                    ? Optional.empty()
                    : naming.apply(tracks.catalogue().track(row.getAsInt()));
            names.add(name);
            name.ifPresent(
                    known -> byKey.computeIfAbsent(known.key(), Counted::new).add(known.text()));
        }
        List<Counted> largest = largest(byKey.values().stream().toList());
        if (by == GroupBy.YEAR) {
            largest =
                    largest.stream().sorted(Comparator.comparing(Counted::key)).toList();
        }
        return numbered(tracks.map().version(), largest, names);
    }

    private static List<Counted> largest(List<Counted> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::key))
                .limit(MOST_GROUPS)
                .toList();
    }

    private static MapGroups numbered(String version, List<Counted> largest, List<Optional<Name>> names) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (Counted counted : largest) {
            numbers.put(counted.key(), groups.size());
            groups.add(new Group(counted.text(), counted.count(), null));
        }
        List<Integer> of = new ArrayList<>(names.size());
        int others = 0;
        for (Optional<Name> name : names) {
            Integer number = name.map(known -> numbers.get(known.key())).orElse(null);
            of.add(number == null ? largest.size() : number);
            others += number == null ? 1 : 0;
        }
        if (others > 0) {
            groups.add(new Group("", others, true));
        }
        return new MapGroups(version, groups, of);
    }

    /// Points of one key, and how their names are written.
    private static final class Counted {

        private final String key;
        private final Map<String, Integer> spellings = new HashMap<>();
        private int count;

        Counted(String key) {
            this.key = key;
        }

        void add(String text) {
            spellings.merge(text, 1, Integer::sum);
            count++;
        }

        String key() {
            return key;
        }

        int count() {
            return count;
        }

        /// The commonest spelling.
        String text() {
            return spellings.entrySet().stream()
                    .min(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }

    private static Optional<Name> genre(Track track) {
        return track.tags().genres().stream()
                .map(genre -> new Name(TextFolding.letters(genre), genre.strip()))
                .filter(name -> !NO_GENRE.contains(name.key()))
                .findFirst();
    }

    private static Optional<Name> artist(Track track) {
        return ArtistNames.spelled(track).entrySet().stream()
                .map(artist -> new Name(artist.getKey(), artist.getValue()))
                .findFirst();
    }

    private static Optional<Name> decade(Track track) {
        OptionalInt year = track.tags().year();
        if (year.isEmpty() || year.getAsInt() <= 0) {
            return Optional.empty();
        }
        int decade = year.getAsInt() / 10 * 10;
        return Optional.of(new Name(String.format(Locale.ROOT, "%05d", decade), decade + "s"));
    }

    /// The folder right below that of the library.
    private static Optional<Name> folder(Track track, List<Path> folders) {
        Path path = track.path();
        if (path == null) {
            return Optional.empty();
        }
        Path root = folders.stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(Path::getNameCount))
                .orElse(null);
        int first = root == null ? path.getNameCount() - 2 : root.getNameCount();
        // What lies in the folder of the library itself goes by that.
        Path folder = path.getRoot() == null ? path : path.getRoot();
        if (first < path.getNameCount() - 1) {
            folder = path.getName(Math.max(0, first));
        } else if (root != null && root.getFileName() != null) {
            folder = root.getFileName();
        }
        return Optional.of(new Name(folder.toString(), folder.toString()));
    }
}

package deejai.corpus;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import deejai.library.TextFolding;
import deejai.library.Track;
import deejai.playlist.ArtistNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tracks of a library that belong together by what their tags say, each group in an order in which neighbours are
/// most alike. The order of tracks and groups depends on nothing but the tracks.
final class LibraryGroups {

    /// An untagged folder with more is a place where files are put, and says nothing of what goes together.
    private static final int LARGEST_FOLDER = 200;

    /// What taggers write where they know no genre, folded.
    private static final Set<String> NO_GENRE = Set.of(
            "",
            "none",
            "unknown",
            "other",
            "others",
            "undefined",
            "misc",
            "miscellaneous",
            "various",
            "default",
            "unclassifiable",
            "genre");

    private static final int NO_YEAR = Integer.MAX_VALUE;

    /// As the artist made them, album by album.
    private static final Comparator<Track> BY_ALBUM = comparingInt(LibraryGroups::year)
            .thenComparing(track -> orEmpty(track.tags().album()))
            .thenComparingInt(track -> track.tags().discNumber().orElse(0))
            .thenComparingInt(track -> track.tags().trackNumber().orElse(0))
            .thenComparing(LibraryGroups::path)
            .thenComparing(Track::id);

    /// By year, and within a year by the id, which is as good as by chance: artists are to be neighbours that have
    /// nothing but year and genre in common.
    private static final Comparator<Track> BY_YEAR =
            comparingInt(LibraryGroups::year).thenComparing(Track::id);

    private final List<Track> tracks;

    /// @param tracks in the order of their numbers
    LibraryGroups(List<Track> tracks) {
        this.tracks = tracks;
    }

    /// Albums and compilations, all discs of them.
    List<int[]> albums() {
        return groups(
                track -> {
                    String key = albumKey(track);
                    return key == null ? Set.of() : Set.of(key);
                },
                BY_ALBUM);
    }

    /// The tracks of each artist, be they the album's artist or a guest.
    List<int[]> artists() {
        return groups(LibraryGroups::artists, BY_ALBUM);
    }

    /// The tracks of each genre; those that tell no year come in groups of their own.
    List<int[]> genres() {
        return groups(
                track -> {
                    String year = year(track) == NO_YEAR ? "\n" : "";
                    Set<String> genres = new LinkedHashSet<>();
                    for (String genre : track.tags().genres()) {
                        String folded = TextFolding.letters(genre);
                        if (!NO_GENRE.contains(folded)) {
                            genres.add(folded + year);
                        }
                    }
                    return genres;
                },
                BY_YEAR);
    }

    /// Tracks in one folder that name no album, by their paths.
    List<int[]> folders() {
        List<int[]> folders = groups(
                track -> track.tags().album() == null && track.path() != null ? Set.of(folder(track)) : Set.of(),
                comparing(LibraryGroups::path).thenComparing(Track::id));
        return folders.stream()
                .filter(folder -> folder.length <= LARGEST_FOLDER)
                .toList();
    }

    /// Groups of two and more tracks that share a key.
    private List<int[]> groups(Function<Track, Collection<String>> keys, Comparator<Track> order) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int number = 0; number < tracks.size(); number++) {
            for (String key : keys.apply(tracks.get(number))) {
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(number);
            }
        }
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream()
                        .sorted(comparing(tracks::get, order))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
    }

    /// The release where that is known; else the album's name with its artist, or with the folder where it names none,
    /// since many albums are called "Greatest Hits".
    private static @Nullable String albumKey(Track track) {
        String release = track.tags().musicBrainzReleaseId();
        if (release != null) {
            return "release\n" + release;
        }
        String album = track.tags().album() == null
                ? ""
                : TextFolding.letters(track.tags().album());
        if (album.isEmpty()) {
            return null;
        }
        String albumArtist = track.tags().albumArtist();
        return album + "\n" + (albumArtist == null ? "in\n" + folder(track) : TextFolding.letters(albumArtist));
    }

    private static Set<String> artists(Track track) {
        Set<String> names = new LinkedHashSet<>(ArtistNames.of(track));
        String albumArtist = track.tags().albumArtist();
        if (albumArtist != null) {
            names.addAll(ArtistNames.of(List.of(albumArtist)));
        }
        return names;
    }

    private static int year(Track track) {
        return track.tags().year().orElse(NO_YEAR);
    }

    private static String path(Track track) {
        return track.path() == null ? "" : track.path().toString();
    }

    private static String folder(Track track) {
        Path folder = track.path() == null ? null : track.path().getParent();
        return folder == null ? "" : folder.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

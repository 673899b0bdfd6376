package deejai.playlist;

import deejai.library.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts tracks together that are the same song: those of one name, and those that share a recording by its ISRC
/// or its MusicBrainz id, whatever their names are in another script or on another release.
final class Recordings {

    /// An ISRC: country, registrant, year, number (ISO 3901).
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");

    /// A recording with more names than these is no recording but a mistake of a tagger, who gave a whole album
    /// the same code.
    private static final int MOST_NAMES = 4;

    private final List<@Nullable String> names = new ArrayList<>();
    private final List<Collection<String>> recordings = new ArrayList<>();
    private final Map<String, Set<@Nullable String>> namesOfRecording = new HashMap<>();

    /// The recordings that the tags of a track name.
    static Collection<String> of(Track track) {
        return Stream.of(track.tags().isrc(), track.tags().musicBrainzRecordingId())
                .filter(code -> code != null && !code.isEmpty() && !isBrokenIsrc(code))
                .toList();
    }

    private static boolean isBrokenIsrc(String code) {
        return code.length() <= 12 && (!ISRC.matcher(code).matches() || code.endsWith("0000000"));
    }

    /// Adds the next track.
    ///
    /// @param name null where nothing can be said of the song by name
    void add(@Nullable String name, Collection<String> codes) {
        names.add(name);
        recordings.add(codes);
        codes.forEach(code ->
                namesOfRecording.computeIfAbsent(code, _ -> new HashSet<>()).add(name));
    }

    /// The number of each track's song, -1 where neither a name nor a recording tells. Numbers go up in the order
    /// of the tracks that first have them.
    int[] songs() {
        Sets sets = new Sets(names.size());
        Map<String, Integer> firstOfName = new HashMap<>();
        Map<String, Integer> firstOfRecording = new HashMap<>();
        for (int track = 0; track < names.size(); track++) {
            String name = names.get(track);
            if (name != null) {
                sets.join(firstOfName.computeIfAbsent(name, known(track)), track);
            }
            for (String code : trusted(track)) {
                sets.join(firstOfRecording.computeIfAbsent(code, known(track)), track);
            }
        }
        return numbered(sets);
    }

    private static Function<String, Integer> known(int track) {
        return _ -> track;
    }

    private List<String> trusted(int track) {
        return recordings.get(track).stream()
                .filter(code -> namesOfRecording.getOrDefault(code, Set.of()).size() <= MOST_NAMES)
                .toList();
    }

    private int[] numbered(Sets sets) {
        int[] songs = new int[names.size()];
        int next = 0;
        for (int track = 0; track < songs.length; track++) {
            int first = sets.first(track);
            if (first < track) {
                songs[track] = songs[first];
            } else {
                songs[track] = names.get(track) == null && trusted(track).isEmpty() ? TrackKeys.UNKNOWN : next++;
            }
        }
        return songs;
    }

    /// Disjoint sets of numbers, each known by its lowest (Galler and Fischer, "An improved equivalence algorithm",
    /// 1964).
    private static final class Sets {

        private final int[] parents;

        Sets(int size) {
            parents = new int[size];
            for (int i = 0; i < size; i++) {
                parents[i] = i;
            }
        }

        int first(int i) {
            int at = i;
            while (parents[at] != at) {
                parents[at] = parents[parents[at]];
                at = parents[at];
            }
            return at;
        }

        void join(int one, int other) {
            int first = first(one);
            int second = first(other);
            parents[Math.max(first, second)] = Math.min(first, second);
        }
    }
}

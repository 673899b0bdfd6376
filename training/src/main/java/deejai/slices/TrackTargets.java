package deejai.slices;

import deejai.corpus.SongKey;
import deejai.corpus.TrackDescription;
import deejai.matching.DescribedVectors;
import deejai.track2vec.VectorRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The co-listening vector of each track of a [SliceSet], where a catalogue has one: what an encoder learns to hear.
///
/// A track is found by the id that the catalogue gives it, which may be the path of the file, its name or its name
/// without extension (previews are often called after their track's id); then by ISRC, by MusicBrainz recording, and
/// by artist and title ([SongKey]). No vector is guessed: an artist's mean, say, would teach that all of an artist's
/// tracks sound alike. Of several tracks of the catalogue with the same code or name the first counts.
public final class TrackTargets {

    private final List<float @Nullable []> vectors;
    private final int dimension;

    private TrackTargets(List<float @Nullable []> vectors, int dimension) {
        this.vectors = vectors;
        this.dimension = dimension;
    }

    /// The vectors of tracks.
    ///
    /// @param tracks       of a set made of the cache
    /// @param descriptions what is known of each, by its id: [SliceCache#descriptions()]
    /// @param catalogue    vectors by what is known of their tracks
    public static TrackTargets of(
            List<SliceTrack> tracks, Map<String, TrackDescription> descriptions, DescribedVectors catalogue) {
        Set<String> ambiguous = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (SliceTrack track : tracks) {
            for (String name : names(track)) {
                if (!seen.add(name)) {
                    ambiguous.add(name);
                }
            }
        }
        Map<String, Integer> rows = rows(catalogue);
        VectorRows vectors = catalogue.vectors().vectors();
        List<float @Nullable []> targets = new ArrayList<>(tracks.size());
        for (SliceTrack track : tracks) {
            TrackDescription description = descriptions.get(track.id());
            targets.add(find(keys(track, description, ambiguous), rows, vectors));
        }
        return new TrackTargets(targets, vectors.dimension());
    }

    private static float @Nullable [] find(List<String> keys, Map<String, Integer> rows, VectorRows vectors) {
        for (String key : keys) {
            Integer row = rows.get(key);
            if (row != null) {
                return vectors.vector(row);
            }
        }
        return null;
    }

    /// What the catalogue's tracks are found by.
    private static Map<String, Integer> rows(DescribedVectors catalogue) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < catalogue.tracks().size(); row++) {
            if (isUsable(catalogue.vectors().vectors(), row)) {
                TrackDescription track = catalogue.tracks().get(row);
                if (track.id() != null) {
                    rows.putIfAbsent("id:" + track.id(), row);
                }
                for (String key : codesAndNames(track)) {
                    rows.putIfAbsent(key, row);
                }
            }
        }
        return rows;
    }

    private static boolean isUsable(VectorRows vectors, int row) {
        double squares = 0;
        for (int i = 0; i < vectors.dimension(); i++) {
            squares += (double) vectors.get(row, i) * vectors.get(row, i);
        }
        return squares > 0 && squares < Double.POSITIVE_INFINITY;
    }

    /// What a track is looked for by, the surest first.
    private static List<String> keys(
            SliceTrack track, @Nullable TrackDescription description, Set<String> ambiguousNames) {
        List<String> keys = new ArrayList<>();
        keys.add("id:" + track.path());
        for (String name : names(track)) {
            if (!ambiguousNames.contains(name)) {
                keys.add("id:" + name);
            }
        }
        if (description != null) {
            keys.addAll(codesAndNames(description));
        }
        return keys;
    }

    private static List<String> codesAndNames(TrackDescription track) {
        List<String> keys = new ArrayList<>();
        if (track.isrc() != null) {
            keys.add("isrc:" + track.isrc());
        }
        if (track.recordingId() != null) {
            keys.add("mbid:" + track.recordingId());
        }
        SongKey.of(track.artist(), track.title()).forEach(song -> keys.add("song:" + song));
        return keys;
    }

    /// The name of the file and its name without extension, as catalogues write ids. Names that several files have
    /// ("01.mp3") tell nothing.
    private static List<String> names(SliceTrack track) {
        String name = String.valueOf(Path.of(track.path()).getFileName());
        int dot = name.lastIndexOf('.');
        List<String> names = new ArrayList<>();
        for (String candidate : List.of(name, dot > 0 ? name.substring(0, dot) : name)) {
            String id = TrackDescription.ofId(candidate).id();
            if (id != null && !names.contains(id)) {
                names.add(id);
            }
        }
        return names;
    }

    /// Number of tracks, with a vector or without.
    public int tracks() {
        return vectors.size();
    }

    /// Number of tracks that have a vector.
    public int found() {
        return (int) vectors.stream().filter(vector -> vector != null).count();
    }

    /// Floats in a vector.
    public int dimension() {
        return dimension;
    }

    /// The vector of a track, as the catalogue has it.
    ///
    /// @param track index in the tracks that were given
    /// @return a copy; null if the catalogue has none
    public float @Nullable [] vector(int track) {
        float[] vector = vectors.get(track);
        return vector == null ? null : vector.clone();
    }
}

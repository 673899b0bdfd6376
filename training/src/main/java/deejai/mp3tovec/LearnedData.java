package deejai.mp3tovec;

import deejai.slices.SliceCache;
import deejai.slices.SliceTrack;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The sound that an encoder learned from, in numbers.
///
/// @param collections by name
/// @param targets     tracks with a co-listening vector; null where these play no part
public record LearnedData(
        List<Collection> collections, @Nullable Integer targets) {

    private static final double SECONDS_PER_SLICE = (double) SliceCache.PREPROCESSING.sliceFrames()
            * SliceCache.PREPROCESSING.hopLength()
            / SliceCache.PREPROCESSING.sampleRate();

    /// One collection.
    ///
    /// @param tracks  all
    /// @param heldOut of them for validation
    /// @param slices  of all tracks
    public record Collection(String name, int tracks, int heldOut, long slices) {

        /// Length of the slices, which may be less than that of the tracks.
        public double hours() {
            return slices * SECONDS_PER_SLICE / 3600;
        }
    }

    /// Copies the collections.
    public LearnedData {
        collections = List.copyOf(collections);
    }

    static LearnedData of(List<SliceTrack> tracks, Split split, @Nullable Integer targets) {
        Set<Integer> heldOut = new HashSet<>(split.validation());
        SortedMap<String, Collection> collections = new TreeMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            SliceTrack track = tracks.get(i);
            Collection one = new Collection(track.collection(), 1, heldOut.contains(i) ? 1 : 0, track.slices());
            collections.merge(track.collection(), one, LearnedData::sum);
        }
        return new LearnedData(List.copyOf(collections.values()), targets);
    }

    private static Collection sum(Collection a, Collection b) {
        return new Collection(a.name, a.tracks + b.tracks, a.heldOut + b.heldOut, a.slices + b.slices);
    }

    /// All collections together.
    public Collection total() {
        return collections.stream().reduce(new Collection("all", 0, 0, 0), (a, b) -> sum(a, b));
    }
}

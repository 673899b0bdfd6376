package deejai.slices;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Some tracks of a set.
final class ChosenTracks implements SliceSet {

    private final SliceSet all;
    private final List<SliceTrack> tracks;

    /// where each track is among all
    private final int[] chosen;

    ChosenTracks(SliceSet all, Predicate<SliceTrack> wanted) {
        this.all = all;
        this.chosen = IntStream.range(0, all.tracks().size())
                .filter(track -> wanted.test(all.tracks().get(track)))
                .toArray();
        this.tracks = IntStream.of(chosen).mapToObj(all.tracks()::get).toList();
    }

    @Override
    public List<SliceTrack> tracks() {
        return tracks;
    }

    @Override
    public byte[] slice(int track, int slice) {
        return all.slice(chosen[track], slice);
    }

    @Override
    public float[] descriptors(int track, int slice) {
        return all.descriptors(chosen[track], slice);
    }

    @Override
    public void close() {
        all.close();
    }
}

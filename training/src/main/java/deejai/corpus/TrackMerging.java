package deejai.corpus;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// Finds out which descriptions are of one track: those that share a key of any kind, and those that share one with
/// them in turn.
final class TrackMerging {

    private final CollectedPlaylists collected;
    private final DisjointSets tracks;

    TrackMerging(CollectedPlaylists collected) {
        this.collected = collected;
        this.tracks = new DisjointSets(collected.recordCount());
    }

    /// Makes descriptions one track that share a key.
    ///
    /// @param keys of a description; none if it has none of this kind
    void mergeBy(Function<TrackDescription, List<String>> keys) {
        ByteTable known = new ByteTable();
        IntChunks firstRecords = new IntChunks();
        for (int record = 0; record < collected.recordCount(); record++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("cleaning playlists was stopped");
            }
            for (String key : keys.apply(collected.record(record))) {
                int number = known.add(key);
                if (number == firstRecords.size()) {
                    firstRecords.add(record);
                } else {
                    tracks.unite(firstRecords.get(number), record);
                }
            }
        }
    }

    /// How many tracks the records are of.
    int count(BitSet records) {
        BitSet found = new BitSet();
        records.stream().forEach(record -> found.set(tracks.find(record)));
        return found.cardinality();
    }

    /// The record that stands for the track which a record describes: the first of all that do.
    int first(int record) {
        return tracks.find(record);
    }
}

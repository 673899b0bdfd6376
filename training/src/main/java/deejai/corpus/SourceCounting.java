package deejai.corpus;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// Counts what was collected.
final class SourceCounting {

    private final CollectedPlaylists collected;
    private final TrackMerging tracks;

    /// number of the artist's text of each record
    private final int[] artistOf;

    /// @param tracks merged by nothing but their keys
    SourceCounting(CollectedPlaylists collected, TrackMerging tracks) {
        this.collected = collected;
        this.tracks = tracks;
        this.artistOf = new int[collected.recordCount()];
        ByteTable artists = new ByteTable();
        for (int record = 0; record < artistOf.length; record++) {
            String artist = collected.record(record).artist();
            artistOf[record] = artist.isEmpty() ? -1 : artists.add(artist);
        }
    }

    /// The counts of each kind that there are files of.
    Map<SourceKind, SourceCounts> byKind(Map<SourceKind, Integer> files) {
        Map<SourceKind, SourceCounts> counts = new EnumMap<>(SourceKind.class);
        files.forEach((kind, number) -> counts.put(kind, count(number, collected.ofKind(kind))));
        return counts;
    }

    /// The counts of all kinds together.
    SourceCounts total(Map<SourceKind, Integer> files) {
        BitSet playlists = new BitSet();
        playlists.set(0, collected.size());
        return count(files.values().stream().mapToInt(Integer::intValue).sum(), playlists);
    }

    private SourceCounts count(int files, BitSet playlists) {
        BitSet records = new BitSet();
        int[] lengths = new int[playlists.cardinality()];
        long entries = 0;
        int at = 0;
        for (int playlist = playlists.nextSetBit(0); playlist >= 0; playlist = playlists.nextSetBit(playlist + 1)) {
            lengths[at] = collected.end(playlist) - collected.start(playlist);
            entries += lengths[at];
            at++;
            for (int i = collected.start(playlist); i < collected.end(playlist); i++) {
                records.set(collected.entry(i));
            }
        }
        BitSet artists = new BitSet();
        records.stream()
                .map(record -> artistOf[record])
                .filter(artist -> artist >= 0)
                .forEach(artists::set);
        return new SourceCounts(
                files,
                lengths.length,
                entries,
                tracks.count(records),
                artists.cardinality(),
                PlaylistLengths.of(lengths));
    }
}

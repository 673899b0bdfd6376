package deejai.library;

import java.util.List;
import java.util.stream.IntStream;

/// Text search without an index: the texts are folded once, and a search is one linear pass over them. Immutable.
public final class LinearTrackSearch implements TrackSearch {

    /// Tracks in the order of their names, which settles equal ranks.
    private final List<IndexedTrack> tracks;

    /// A search among the given tracks.
    public LinearTrackSearch(List<Track> tracks) {
        IndexedTracks indexed = IndexedTracks.of(tracks.size(), tracks::get);
        this.tracks = IntStream.range(0, indexed.size())
                .parallel()
                .mapToObj(indexed::at)
                .toList();
    }

    @Override
    public List<Track> search(String words, int limit) {
        BestHits best = new BestHits(limit);
        WordQuery query = WordQuery.of(words);
        if (query.isEmpty() || limit == 0) {
            return List.of();
        }
        for (int position = 0; position < tracks.size(); position++) {
            best.offer(query.rank(tracks.get(position)), position);
        }
        return best.bestFirst().stream()
                .map(hit -> tracks.get(hit.position()).track())
                .toList();
    }
}

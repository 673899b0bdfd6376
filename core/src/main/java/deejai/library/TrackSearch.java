package deejai.library;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Finds tracks by words: every word of the search must begin a word of the title, the artists, the album, its
/// artist or the path; case, accents, apostrophes and punctuation do not matter, and "and" and "the" may be
/// missing. Scripts that write no spaces (Chinese, Japanese, Thai, ...) match anywhere.
///
/// Best first: an exact title or artist or both; then whole words before beginnings of words, and the title and the
/// artists before the album before the path; tracks that match equally well by name, then by path.
///
/// The texts are folded once; a search is one linear pass over them. Immutable; safe for use by several threads.
public final class TrackSearch {

    /// Tracks in the order of their names, which settles equal ranks.
    private final List<IndexedTrack> tracks;

    /// An index of the given tracks.
    public TrackSearch(List<Track> tracks) {
        int rootNames = commonFolders(tracks);
        this.tracks = tracks.parallelStream()
                .map(track -> new Named(track, TextFolding.fold(track.name()), String.valueOf(track.path())))
                .sorted(Comparator.comparing(Named::name)
                        .thenComparing(Named::path)
                        .thenComparing(named -> named.track().id()))
                .map(named -> IndexedTrack.of(named.track(), rootNames))
                .toList();
    }

    /// The tracks that hold all the words, best first.
    ///
    /// @param words words in any order, separated by white space; blank finds nothing
    /// @param limit at most this many tracks, at least 0
    public List<Track> search(String words, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 0: " + limit);
        }
        WordQuery query = WordQuery.of(words);
        if (query.isEmpty() || limit == 0) {
            return List.of();
        }
        PriorityQueue<Hit> best = new PriorityQueue<>(Hit.BEST_FIRST.reversed());
        for (int position = 0; position < tracks.size(); position++) {
            int rank = query.rank(tracks.get(position));
            if (rank > 0 && (best.size() < limit || rank > best.element().rank())) {
                best.add(new Hit(rank, position));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream()
                .sorted(Hit.BEST_FIRST)
                .map(hit -> tracks.get(hit.position()).track())
                .toList();
    }

    private record Named(Track track, String name, String path) {}

    private record Hit(int rank, int position) {

        static final Comparator<Hit> BEST_FIRST =
                Comparator.comparingInt(Hit::rank).reversed().thenComparingInt(Hit::position);
    }

    /// Number of leading folders that all paths share: they tell no track from another, so they are not searched.
    private static int commonFolders(List<Track> tracks) {
        Path first = null;
        int common = 0;
        for (Track track : tracks) {
            Path folder = track.path() == null ? null : track.path().getParent();
            if (folder == null) {
                continue;
            }
            if (first == null) {
                first = folder;
                common = folder.getNameCount();
            }
            int shared = 0;
            while (shared < Math.min(common, folder.getNameCount())
                    && folder.getName(shared).equals(first.getName(shared))) {
                shared++;
            }
            common = shared;
        }
        return common;
    }
}

package deejai.evaluation;

import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import deejai.similarity.VectorTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far it is from track to track in one space, and how near everything stays to where it began. Distances
/// are cosine distances, 0..2. Pairs of which one has no vector are left out.
///
/// @param mean           mean distance of successive tracks ("coherence" in Bonnin and Jannach: "Automated
///                       Generation of Music Playlists", ACM Computing Surveys 47, 2014)
/// @param largest        the largest distance of successive tracks in a playlist, mean over the playlists: the
///                       break that a listener hears
/// @param seedSimilarity mean cosine similarity of the other tracks to the first, -1..1 (after the intra-list
///                       similarity of Ziegler and others: "Improving Recommendation Lists Through Topic
///                       Diversification", WWW 2005)
public record Steps(double mean, double largest, double seedSimilarity) {

    /// Measures playlists in a space; null where there is no pair to compare.
    static @Nullable Steps of(VectorTable table, List<Playlist> playlists) {
        Mean steps = new Mean();
        Mean largest = new Mean();
        Mean toSeed = new Mean();
        for (Playlist playlist : playlists) {
            int[] rows = playlist.tracks().stream().mapToInt(PlaylistTrack::row).toArray();
            double largestHere = Double.NEGATIVE_INFINITY;
            for (int i = 1; i < rows.length; i++) {
                if (!table.has(rows[i])) {
                    continue;
                }
                if (table.has(rows[i - 1])) {
                    double step = distance(table, rows[i - 1], rows[i]);
                    steps.add(step);
                    largestHere = Math.max(largestHere, step);
                }
                if (table.has(rows[0])) {
                    toSeed.add(table.cosine(rows[0], rows[i]));
                }
            }
            if (largestHere > Double.NEGATIVE_INFINITY) {
                largest.add(largestHere);
            }
        }
        return steps.count() == 0 ? null : new Steps(steps.value(), largest.value(), toSeed.value());
    }

    /// Unit vectors of one direction may round to a similarity just above 1.
    private static double distance(VectorTable table, int row, int otherRow) {
        return Math.clamp(1 - table.cosine(row, otherRow), 0, 2);
    }
}

package deejai.evaluation;

import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import deejai.similarity.Hubness;
import java.util.Arrays;
import java.util.List;

/// How much of a library playlists play: seeds do not count, only what was chosen.
///
/// @param share         share of the tracks that could be chosen that some playlist plays, 0..1 (catalogue
///                      coverage, Ge, Delgado-Battenfeld and Jannach: "Beyond Accuracy: Evaluating Recommender
///                      Systems by Coverage and Serendipity", RecSys 2010)
/// @param gini          Gini index of the appearances: 0 where every track appears as often, near 1 where few
///                      tracks take all places (Shani and Gunawardana: "Evaluating Recommendation Systems",
///                      2011)
/// @param skewness      skewness of the appearances, as [Hubness] measures it of neighbours
/// @param mostFrequent  share of the playlists that play the track that comes most often, 0..1
public record Coverage(double share, double gini, double skewness, double mostFrequent) {

    /// Measures playlists.
    ///
    /// @param rows rows that could be chosen
    static Coverage of(List<Playlist> playlists, int[] rows) {
        int highestRow = Arrays.stream(rows).max().orElse(-1);
        int[] byRow = new int[highestRow + 1];
        for (Playlist playlist : playlists) {
            for (PlaylistTrack entry : playlist.tracks()) {
                if (!entry.waypoint()) {
                    byRow[entry.row()]++;
                }
            }
        }
        int[] appearances = Arrays.stream(rows).map(row -> byRow[row]).toArray();
        if (appearances.length == 0 || playlists.isEmpty()) {
            return new Coverage(0, 0, 0, 0);
        }
        long played = Arrays.stream(appearances).filter(count -> count > 0).count();
        int most = Arrays.stream(appearances).max().orElse(0);
        return new Coverage(
                (double) played / appearances.length,
                gini(appearances),
                Hubness.skewness(appearances),
                (double) most / playlists.size());
    }

    /// Gini index: with counts in ascending order, the sum of (2 i - n - 1) x(i), i = 1..n, over n times their
    /// sum; 0 where all are 0.
    static double gini(int[] counts) {
        int[] ascending = counts.clone();
        Arrays.sort(ascending);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < ascending.length; i++) {
            weighted += (2.0 * (i + 1) - ascending.length - 1) * ascending[i];
            sum += ascending[i];
        }
        return sum == 0 ? 0 : weighted / (ascending.length * sum);
    }
}

package deejai.evaluation;

import java.util.BitSet;

/// How well a list of recommendations continues one playlist: the measures of the RecSys Challenge 2018 (Zamani,
/// Schedl, Lamere and Chen, ACM TIST 10, 2019), by track alone, and the chance that a short list holds something
/// right.
///
/// @param rPrecision share of the first R recommendations that were held out, where R tracks were; 0..1
/// @param ndcg       normalised discounted cumulative gain of the first 500, gains divided by log2(rank + 1);
///   0..1
/// @param clicks     lists of ten that are asked for before one that holds something right: 0..50, or 51 if none
///   does
/// @param hit        whether one of the first ten was held out
public record ContinuationMeasures(double rPrecision, double ndcg, int clicks, boolean hit) {

    /// Recommendations that are looked at.
    public static final int LIST = 500;

    /// Recommendations in the list that is shown at a time.
    public static final int PAGE = 10;

    /// Measures one list.
    ///
    /// @param recommended track numbers, the best first, without seeds; as many as were held out, and at least
    ///   500
    /// @param heldOut     track numbers, at least one, none twice
    public static ContinuationMeasures of(int[] recommended, int[] heldOut) {
        if (heldOut.length == 0) {
            throw new IllegalArgumentException("heldOut must not be empty");
        }
        BitSet right = new BitSet();
        for (int track : heldOut) {
            right.set(track);
        }
        int hits = 0;
        double gain = 0;
        double ideal = 0;
        int first = -1;
        for (int i = 0; i < Math.max(LIST, heldOut.length); i++) {
            double discounted = Math.log(2) / Math.log(i + 2.0);
            ideal += i < Math.min(LIST, heldOut.length) ? discounted : 0;
            if (i < recommended.length && right.get(recommended[i])) {
                hits += i < heldOut.length ? 1 : 0;
                gain += i < LIST ? discounted : 0;
                first = first < 0 && i < LIST ? i : first;
            }
        }
        int clicks = first < 0 ? LIST / PAGE + 1 : first / PAGE;
        return new ContinuationMeasures((double) hits / heldOut.length, gain / ideal, clicks, clicks == 0);
    }
}

package deejai.evaluation;

/// Says how well each track goes on from some seeds.
public interface Recommender {

    /// Name for tables.
    String name();

    /// Scores every track, the higher the better. May be called by several threads at a time.
    ///
    /// @param seeds  track numbers
    /// @param scores one place for each track, to be overwritten; negative infinity for tracks that it does not
    ///   know
    void score(int[] seeds, float[] scores);
}

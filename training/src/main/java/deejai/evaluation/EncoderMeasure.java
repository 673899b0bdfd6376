package deejai.evaluation;

/// A figure of one query; tables show the mean over all queries.
public enum EncoderMeasure {
    /// Share of the nearest neighbour that is right: 0 or 1.
    PRECISION_1("P@1", "precision1"),
    /// Share of the 3 nearest neighbours that are right.
    PRECISION_3("P@3", "precision3"),
    /// Share of the 10 nearest neighbours that are right. Fewer than 10 may be right at all, so 1 may be out of
    /// reach.
    PRECISION_10("P@10", "precision10"),
    /// Average precision: the mean, over all tracks that are right, of the share of right ones among those as
    /// near; 1 where they all come first (mean average precision; Manning, Raghavan and Schütze: "Introduction
    /// to Information Retrieval", 8.4).
    AVERAGE_PRECISION("MAP", "meanAveragePrecision"),
    /// Whether the label that most of the 5 nearest neighbours have is right (leave-one-out classification by
    /// the k nearest neighbours); of equally many the label of the nearest counts.
    NEIGHBOUR_VOTE("kNN 5", "neighbourVote5"),
    /// Whether the nearest is the right one.
    HIT_1("hit@1", "hit1"),
    /// 1 / rank of the right one.
    RECIPROCAL_RANK("MRR", "meanReciprocalRank"),
    /// Mean cosine similarity of the track to all others: near 0 where vectors use all directions.
    COSINE("cosine", "cosine");

    private final String title;
    private final String key;

    EncoderMeasure(String title, String key) {
        this.title = title;
        this.key = key;
    }

    /// For documents.
    public String key() {
        return key;
    }

    /// For tables.
    public String title() {
        return title;
    }
}

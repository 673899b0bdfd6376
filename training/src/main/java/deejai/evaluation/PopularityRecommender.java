package deejai.evaluation;

import deejai.corpus.Corpus;

/// Recommends what is in the most playlists, whatever the seeds: the least that a trainer must do better.
public final class PopularityRecommender implements Recommender {

    private final Corpus corpus;

    /// @param corpus playlists to count in
    public PopularityRecommender(Corpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public void score(int[] seeds, float[] scores) {
        for (int track = 0; track < scores.length; track++) {
            scores[track] = corpus.count(track);
        }
    }
}

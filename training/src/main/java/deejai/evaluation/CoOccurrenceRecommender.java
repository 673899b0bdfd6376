package deejai.evaluation;

import deejai.corpus.Corpus;
import java.util.Arrays;
import java.util.BitSet;

/// Recommends neighbours by co-occurrence: the sum over the seeds of the cosine similarity between the sets of
/// playlists that hold the one track and the other (item-item collaborative filtering; Sarwar and others, WWW
/// 2001).
///
/// Needs no training but the whole corpus at hand.
public final class CoOccurrenceRecommender implements Recommender {

    private final Corpus corpus;

    /// playlists that hold track 0, then those that hold track 1, ...
    private final int[] holders;

    /// tracks + 1 positions in `holders`
    private final int[] starts;

    /// 1 / root of the number of playlists that hold the track
    private final float[] scales;

    /// @param corpus playlists to learn from
    /// @param known  tracks to recommend and to recommend by
    public CoOccurrenceRecommender(Corpus corpus, BitSet known) {
        this.corpus = distinct(corpus, known);
        this.starts = new int[corpus.tracks() + 1];
        this.scales = new float[corpus.tracks()];
        for (int track = 0; track < scales.length; track++) {
            int count = this.corpus.count(track);
            starts[track + 1] = starts[track] + count;
            scales[track] = count == 0 ? 0 : (float) (1 / Math.sqrt(count));
        }
        this.holders = new int[this.corpus.entries()];
        int[] next = starts.clone();
        for (int playlist = 0; playlist < this.corpus.playlists(); playlist++) {
            for (int track : this.corpus.playlist(playlist)) {
                holders[next[track]++] = playlist;
            }
        }
    }

    private static Corpus distinct(Corpus corpus, BitSet known) {
        Corpus.Builder builder = new Corpus.Builder(corpus.tracks());
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            builder.add(Arrays.stream(corpus.playlist(playlist))
                    .filter(known::get)
                    .distinct()
                    .toArray());
        }
        return builder.build();
    }

    @Override
    public String name() {
        return "co-occurrence neighbours";
    }

    @Override
    public void score(int[] seeds, float[] scores) {
        Arrays.fill(scores, 0);
        for (int seed : seeds) {
            for (int i = starts[seed]; i < starts[seed + 1]; i++) {
                int playlist = holders[i];
                for (int entry = corpus.start(playlist); entry < corpus.end(playlist); entry++) {
                    scores[corpus.track(entry)] += scales[seed];
                }
            }
        }
        for (int track = 0; track < scores.length; track++) {
            scores[track] = corpus.count(track) == 0 ? Float.NEGATIVE_INFINITY : scores[track] * scales[track];
        }
    }
}

package deejai.corpus;

import org.jspecify.annotations.Nullable;

/// A corpus together with what is known of its tracks and playlists.
///
/// Immutable; safe for use by several threads.
public final class DescribedCorpus {

    private final Corpus corpus;
    private final Vocabulary vocabulary;
    private final @Nullable PlaylistNames names;
    private final float @Nullable [] weights;

    /// A corpus whose playlists count all the same.
    ///
    /// @param vocabulary what the numbers stand for
    /// @param names      names of the playlists; null if they have none
    public DescribedCorpus(Corpus corpus, Vocabulary vocabulary, @Nullable PlaylistNames names) {
        this(corpus, vocabulary, names, null);
    }

    /// @param vocabulary what the numbers stand for
    /// @param names      names of the playlists; null if they have none
    /// @param weights    how much each playlist counts, above 0; null if all count the same. Not to be changed
    ///                   afterwards
    public DescribedCorpus(
            Corpus corpus, Vocabulary vocabulary, @Nullable PlaylistNames names, float @Nullable [] weights) {
        if (corpus.tracks() != vocabulary.size()) {
            throw new IllegalArgumentException(
                    "vocabulary must have " + corpus.tracks() + " tracks: " + vocabulary.size());
        }
        if (names != null && names.size() != corpus.playlists()) {
            throw new IllegalArgumentException("names must be " + corpus.playlists() + ": " + names.size());
        }
        if (weights != null) {
            requireWeights(weights, corpus.playlists());
        }
        this.corpus = corpus;
        this.vocabulary = vocabulary;
        this.names = names;
        this.weights = weights;
    }

    private static void requireWeights(float[] weights, int playlists) {
        if (weights.length != playlists) {
            throw new IllegalArgumentException("weights must be " + playlists + ": " + weights.length);
        }
        for (float weight : weights) {
            if (!(weight > 0 && weight < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weight must be above 0 and finite: " + weight);
            }
        }
    }

    /// Playlists of track numbers.
    public Corpus corpus() {
        return corpus;
    }

    /// What the numbers stand for.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The name of a playlist; null where it has none.
    public @Nullable String name(int playlist) {
        return names == null ? null : names.name(playlist);
    }

    /// How much a playlist counts; 1 unless something else is said.
    public float weight(int playlist) {
        return weights == null ? 1 : weights[playlist];
    }

    /// True if not all playlists count the same.
    public boolean isWeighted() {
        return weights != null;
    }

    @Nullable
    PlaylistNames names() {
        return names;
    }
}

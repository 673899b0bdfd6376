package deejai.corpus;

import org.jspecify.annotations.Nullable;

/// A corpus together with what is known of its tracks and playlists.
///
/// Immutable; safe for use by several threads.
public final class DescribedCorpus {

    private final Corpus corpus;
    private final Vocabulary vocabulary;
    private final @Nullable PlaylistNames names;

    /// A corpus with the weights that it has.
    ///
    /// @param vocabulary what the numbers stand for
    /// @param names      names of the playlists; null if they have none
    public DescribedCorpus(Corpus corpus, Vocabulary vocabulary, @Nullable PlaylistNames names) {
        this(corpus, vocabulary, names, null);
    }

    /// @param vocabulary what the numbers stand for
    /// @param names      names of the playlists; null if they have none
    /// @param weights    how much each playlist counts, above 0; null for those that
    ///                   the corpus has. Not to be changed afterwards
    public DescribedCorpus(
            Corpus corpus, Vocabulary vocabulary, @Nullable PlaylistNames names, float @Nullable [] weights) {
        if (corpus.tracks() != vocabulary.size()) {
            throw new IllegalArgumentException(
                    "vocabulary must have " + corpus.tracks() + " tracks: " + vocabulary.size());
        }
        if (names != null && names.size() != corpus.playlists()) {
            throw new IllegalArgumentException("names must be " + corpus.playlists() + ": " + names.size());
        }
        this.corpus = weights == null ? corpus : corpus.withWeights(weights);
        this.vocabulary = vocabulary;
        this.names = names;
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
        return corpus.weight(playlist);
    }

    /// True if not all playlists count the same.
    public boolean isWeighted() {
        return corpus.isWeighted();
    }

    @Nullable
    PlaylistNames names() {
        return names;
    }
}

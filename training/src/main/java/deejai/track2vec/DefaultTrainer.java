package deejai.track2vec;

import deejai.corpus.Corpus;

/// The trainer that validated best on corpora of about the same size.
///
/// @param settings the trainer with its settings
/// @param reason   why, in a sentence for people
public record DefaultTrainer(TrainerSettings settings, String reason) {

    /// More playlists than this take longer than they are worth if each is learned from a dozen times.
    private static final int MANY_PLAYLISTS = 100_000;

    private static final int FEWEST_EPOCHS = 3;

    /// Chooses by the number of playlists. Refined spectral vectors did better than word2vec at every size that
    /// was measured, 250 to 5,000 playlists; so they are chosen for larger ones too, with fewer epochs there.
    public static DefaultTrainer forCorpus(Corpus corpus) {
        SpectralSettings settings = SpectralSettings.DEFAULT;
        int epochs = settings.refinement().epochs();
        if (corpus.playlists() > MANY_PLAYLISTS) {
            long enough = (long) epochs * MANY_PLAYLISTS / corpus.playlists();
            settings = settings.withRefinement(settings.refinement().withEpochs((int) Math.max(FEWEST_EPOCHS, enough)));
        }
        return new DefaultTrainer(
                settings,
                corpus.playlists() > MANY_PLAYLISTS
                        ? "spectral, best on held-out playlists at all sizes measured, though none was this large"
                        : "spectral, best on held-out playlists at corpora of thousands of playlists");
    }
}

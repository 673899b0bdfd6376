package deejai.evaluation;

import deejai.corpus.Corpus;
import java.util.SplittableRandom;

/// A corpus divided by playlist: what is learned from, what settings are chosen on, what is measured on.
///
/// Tracks keep their numbers in all three parts.
///
/// @param training   the playlists of neither of the others
/// @param validation playlists to choose settings on
/// @param test       playlists to measure on, once settings are chosen
public record CorpusSplit(Corpus training, Corpus validation, Corpus test) {

    /// Puts each playlist by chance into one of the parts.
    ///
    /// @param validationShare share of playlists to choose settings on, 0..1
    /// @param testShare       share of playlists to measure on, 0..1
    public static CorpusSplit of(Corpus corpus, double validationShare, double testShare, long randomSeed) {
        if (!(validationShare >= 0) || !(testShare >= 0) || !(validationShare + testShare <= 1)) {
            throw new IllegalArgumentException(
                    "shares must be at least 0 and together at most 1: " + validationShare + ", " + testShare);
        }
        SplittableRandom random = new SplittableRandom(randomSeed);
        Corpus.Builder training = new Corpus.Builder(corpus.tracks());
        Corpus.Builder validation = new Corpus.Builder(corpus.tracks());
        Corpus.Builder test = new Corpus.Builder(corpus.tracks());
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            double chance = random.nextDouble();
            Corpus.Builder part =
                    chance < testShare ? test : chance < testShare + validationShare ? validation : training;
            part.add(corpus.playlist(playlist));
        }
        return new CorpusSplit(training.build(), validation.build(), test.build());
    }
}

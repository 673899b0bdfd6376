package deejai.track2vec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.corpus.Corpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpectralTrainerTest {

    private static final SpectralSettings SMALL =
            SpectralSettings.DEFAULT.withDimension(16).withMinCount(1);
    private static final SpectralSettings PLAIN = SMALL.withRefinement(RefinementSettings.NONE);

    @Test
    void twoCliquesComeApart() {
        Corpus corpus = MadeUpCorpora.cliques(2, 12, 200);

        TrackVectors plain = new SpectralTrainer(PLAIN.withDimension(2)).train(corpus, TrainingRun.quiet(1));
        TrackVectors refined = new SpectralTrainer(SMALL.withDimension(2)).train(corpus, TrainingRun.quiet(1));

        assertThat(MadeUpCorpora.margin(plain, 12)).isGreaterThan(0.9);
        assertThat(MadeUpCorpora.margin(refined, 12)).isGreaterThan(0.5);
    }

    @Test
    void vectorsAreOfUnitLength() {
        TrackVectors vectors = new SpectralTrainer(SMALL).train(MadeUpCorpora.cliques(5, 8, 100), TrainingRun.quiet(1));

        for (int track = 0; track < vectors.tracks(); track++) {
            double squares = 0;
            for (float value : vectors.vector(track)) {
                squares += value * value;
            }
            assertThat(squares).isEqualTo(1, within(1e-5));
        }
    }

    @Test
    void rareTracksHaveNoVector() {
        Corpus corpus =
                new Corpus.Builder(5).add(0, 1).add(0, 1, 2).add(4, 4, 4, 0).build();

        TrackVectors vectors = new SpectralTrainer(SMALL.withMinCount(2)).train(corpus, TrainingRun.quiet(1));

        assertThat(vectors.has(0)).isTrue();
        assertThat(vectors.has(1)).isTrue();
        assertThat(vectors.has(2)).isFalse();
        assertThat(vectors.has(3)).isFalse();
        assertThat(vectors.has(4)).as("three times in one playlist").isFalse();
    }

    @Test
    void anEmptyCorpusGivesNoVectors() {
        TrackVectors none = new SpectralTrainer(SMALL).train(new Corpus.Builder(0).build(), TrainingRun.quiet(1));
        TrackVectors unused =
                new SpectralTrainer(SMALL).train(new Corpus.Builder(3).add(1).build(), TrainingRun.quiet(1));

        assertThat(none.tracks()).isZero();
        assertThat(unused.has(1)).isFalse();
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        Corpus corpus = MadeUpCorpora.cliques(30, 20, 500);

        float[] one =
                new SpectralTrainer(SMALL).train(corpus, TrainingRun.quiet(1)).values();
        float[] again =
                new SpectralTrainer(SMALL).train(corpus, TrainingRun.quiet(1)).values();
        float[] four =
                new SpectralTrainer(SMALL).train(corpus, TrainingRun.quiet(4)).values();
        float[] other = new SpectralTrainer(SMALL.withRandomSeed(2))
                .train(corpus, TrainingRun.quiet(1))
                .values();

        assertThat(again).isEqualTo(one);
        assertThat(four).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void lossFallsFromEpochToEpoch() {
        List<TrainingListener.Epoch> epochs = new ArrayList<>();
        new SpectralTrainer(SMALL).train(MadeUpCorpora.cliques(10, 20, 300), new TrainingRun(1, null, epochs::add));

        assertThat(epochs).hasSize(RefinementSettings.DEFAULT.epochs());
        assertThat(epochs.getLast().number()).isEqualTo(epochs.size());
        assertThat(epochs.getLast().loss()).isLessThan(epochs.getFirst().loss());
        assertThat(epochs)
                .allSatisfy(epoch -> assertThat(epoch.tokensPerSecond()).isPositive());
    }

    @Test
    void stoppedTrainingKeepsTheLastFinishedEpoch() {
        Corpus corpus = MadeUpCorpora.cliques(10, 20, 300);
        StopAfter stop = new StopAfter(2);

        TrackVectors stopped = new SpectralTrainer(SMALL).train(corpus, new TrainingRun(1, null, stop));

        assertThat(stopped.metadata().epochs()).isEqualTo(2);
        assertThat(stopped.values())
                .isNotEqualTo(new SpectralTrainer(PLAIN)
                        .train(corpus, TrainingRun.quiet(1))
                        .values());
    }

    @Test
    void weightsOfOneChangeNothing() {
        Corpus corpus = MadeUpCorpora.cliques(10, 20, 300);
        float[] ones = new float[corpus.playlists()];
        Arrays.fill(ones, 1);

        assertThat(new SpectralTrainer(SMALL)
                        .train(corpus.withWeights(ones), TrainingRun.quiet(1))
                        .values())
                .isEqualTo(new SpectralTrainer(SMALL)
                        .train(corpus, TrainingRun.quiet(1))
                        .values());
    }

    @Test
    void aWeightOfTwoIsThePlaylistTwice() {
        Corpus.Builder once = new Corpus.Builder(12);
        Corpus.Builder twice = new Corpus.Builder(12);
        SplittableRandom random = new SplittableRandom(5);
        float[] weights = new float[40];
        for (int i = 0; i < weights.length; i++) {
            int[] playlist = random.ints(0, 12).distinct().limit(4).toArray();
            weights[i] = 1 + i % 2;
            once.add(playlist);
            for (int copy = 0; copy < weights[i]; copy++) {
                twice.add(playlist);
            }
        }

        TrackVectors weighted = new SpectralTrainer(PLAIN.withDimension(6))
                .train(once.build().withWeights(weights), TrainingRun.quiet(1));
        TrackVectors repeated = new SpectralTrainer(PLAIN.withDimension(6)).train(twice.build(), TrainingRun.quiet(1));

        for (int track = 1; track < 12; track++) {
            assertThat(MadeUpCorpora.cosine(weighted, 0, track))
                    .isCloseTo(MadeUpCorpora.cosine(repeated, 0, track), within(1e-3));
        }
    }

    @Test
    void ofTwoPlaylistsTheHeavierDecides() {
        Corpus.Builder builder = new Corpus.Builder(30);
        float[] weights = new float[40];
        for (int i = 0; i < weights.length; i++) {
            int other = 1 + i % 2;
            builder.add(0, other, 3 + i % 27, 3 + (i * 7 + 5) % 27);
            weights[i] = other == 2 ? 4 : 0.25f;
        }

        TrackVectors vectors =
                new SpectralTrainer(SMALL).train(builder.build().withWeights(weights), TrainingRun.quiet(1));

        assertThat(MadeUpCorpora.cosine(vectors, 0, 2)).isGreaterThan(MadeUpCorpora.cosine(vectors, 0, 1));
    }
}

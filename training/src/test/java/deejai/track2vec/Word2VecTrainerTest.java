package deejai.track2vec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Word2VecTrainerTest {

    private static final Corpus CLIQUES = MadeUpCorpora.cliques(2, 40, 2000);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void twoCliquesComeApart(Word2VecSettings.Architecture architecture) throws IOException {
        Word2VecSettings settings = settings(architecture, 2, 40);

        TrackVectors one = new Word2VecTrainer(settings).train(CLIQUES, TrainingRun.quiet(1));
        TrackVectors several = new Word2VecTrainer(settings).train(CLIQUES, TrainingRun.quiet(3));

        assertThat(MadeUpCorpora.neighboursInGroup(one, 40)).isEqualTo(1);
        assertThat(MadeUpCorpora.neighboursInGroup(several, 40)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theWindowMayBeTheWholePlaylist(Word2VecSettings.Architecture architecture) throws IOException {
        TrackVectors whole = new Word2VecTrainer(settings(architecture, 0, 20)).train(CLIQUES, TrainingRun.quiet(1));
        TrackVectors huge =
                new Word2VecTrainer(settings(architecture, Integer.MAX_VALUE, 1)).train(CLIQUES, TrainingRun.quiet(1));

        assertThat(MadeUpCorpora.neighboursInGroup(whole, 40)).isGreaterThan(0.95);
        assertThat(huge.has(0)).isTrue();
    }

    @Test
    void oneThreadGivesTheSameBitsAgain() throws IOException {
        Word2VecSettings settings = settings(Word2VecSettings.Architecture.CBOW, 2, 3);
        float[] first = new Word2VecTrainer(settings)
                .train(CLIQUES, TrainingRun.quiet(1))
                .values();
        float[] second = new Word2VecTrainer(settings)
                .train(CLIQUES, TrainingRun.quiet(1))
                .values();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void resumedTrainingEqualsUninterruptedTraining() throws IOException {
        Word2VecSettings settings = settings(Word2VecSettings.Architecture.CBOW, 2, 6);
        Path checkpoint = folder.resolve("state");
        TrackVectors whole = new Word2VecTrainer(settings).train(CLIQUES, TrainingRun.quiet(1));

        TrackVectors stopped =
                new Word2VecTrainer(settings).train(CLIQUES, new TrainingRun(1, checkpoint, new StopAfter(2)));
        List<TrainingListener.Epoch> rest = new ArrayList<>();
        TrackVectors resumed = new Word2VecTrainer(settings).train(CLIQUES, new TrainingRun(1, checkpoint, rest::add));

        assertThat(stopped.metadata().epochs()).isEqualTo(2);
        assertThat(stopped.values()).isNotEqualTo(whole.values());
        assertThat(rest).extracting(TrainingListener.Epoch::number).containsExactly(3, 4, 5, 6);
        assertThat(resumed.values()).isEqualTo(whole.values());
        assertThat(resumed.metadata()).isEqualTo(whole.metadata());
    }

    @Test
    void anEpochThatWasNotFinishedIsNotKept() throws IOException {
        Corpus long4 = MadeUpCorpora.cliques(3, 20, 8000);
        Word2VecSettings settings = settings(Word2VecSettings.Architecture.CBOW, 2, 2);
        List<Integer> asked = new ArrayList<>();
        TrackVectors stopped = new Word2VecTrainer(settings)
                .train(long4, new TrainingRun(1, null, new TrainingListener() {
                    private boolean second;

                    @Override
                    public void epochDone(Epoch epoch) {
                        second = true;
                    }

                    @Override
                    public boolean isStopped() {
                        if (second) {
                            asked.add(1);
                        }
                        return asked.size() > 2;
                    }
                }));
        TrackVectors oneEpoch = new Word2VecTrainer(settings).train(long4, new TrainingRun(1, null, new StopAfter(1)));

        assertThat(asked).hasSizeGreaterThan(2);
        assertThat(stopped.metadata().epochs()).isEqualTo(1);
        assertThat(stopped.values()).isEqualTo(oneEpoch.values());
    }

    @Test
    void aCheckpointOfOtherSettingsIsRefused() throws IOException {
        Path checkpoint = folder.resolve("state");
        TrainingRun run = new TrainingRun(1, checkpoint, epoch -> {});
        new Word2VecTrainer(settings(Word2VecSettings.Architecture.CBOW, 2, 2)).train(CLIQUES, run);

        assertThatThrownBy(() ->
                        new Word2VecTrainer(settings(Word2VecSettings.Architecture.CBOW, 3, 2)).train(CLIQUES, run))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(checkpoint + ": a checkpoint of other settings or another corpus");
    }

    @Test
    void aCutCheckpointIsRefused() throws IOException {
        Path checkpoint = folder.resolve("state");
        TrainingRun run = new TrainingRun(1, checkpoint, epoch -> {});
        Word2VecTrainer trainer = new Word2VecTrainer(settings(Word2VecSettings.Architecture.CBOW, 2, 2));
        trainer.train(CLIQUES, run);
        byte[] bytes = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, java.util.Arrays.copyOf(bytes, bytes.length - 1));

        assertThatThrownBy(() -> trainer.train(CLIQUES, run)).hasMessageStartingWith(checkpoint + ": not a whole");
    }

    @Test
    void lossFallsAndIsReported() throws IOException {
        List<TrainingListener.Epoch> epochs = new ArrayList<>();
        new Word2VecTrainer(settings(Word2VecSettings.Architecture.SKIP_GRAM, 5, 20))
                .train(CLIQUES, new TrainingRun(1, null, epochs::add));

        assertThat(epochs).hasSize(20);
        assertThat(epochs.getFirst().loss()).isLessThan(6 * Math.log(2) + 0.01);
        assertThat(epochs.getLast().loss()).isLessThan(epochs.getFirst().loss() - 0.1);
    }

    @Test
    void aCorpusOfRareTracksGivesNoVectors() throws IOException {
        Word2VecSettings original = Word2VecSettings.ORIGINAL;
        TrackVectors none = new Word2VecTrainer(original)
                .train(new Corpus.Builder(2).add(0, 1).build(), TrainingRun.quiet(1));

        assertThat(none.tracks()).isEqualTo(2);
        assertThat(none.has(0)).isFalse();
    }

    @Test
    void frequentTracksAreSubSampled() throws IOException {
        Word2VecSettings plain = settings(Word2VecSettings.Architecture.CBOW, 2, 1);
        Word2VecSettings sampled = new Word2VecSettings(
                plain.architecture(), 8, new Word2VecSettings.Context(2, 1, 1e-5), plain.negatives(), plain.schedule());
        double[] made = new double[2];
        Word2VecSampling all = new Word2VecSampling(CLIQUES, plain);
        Word2VecSampling few = new Word2VecSampling(CLIQUES, sampled);
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        for (int i = 0; i < CLIQUES.playlists(); i++) {
            made[0] += all.keep(CLIQUES.playlist(i), random).length;
            made[1] += few.keep(CLIQUES.playlist(i), random).length;
        }

        assertThat(made[0]).isEqualTo(CLIQUES.entries());
        double ratio = 1e-5 * 80;
        assertThat(made[1] / made[0]).isBetween(0.6 * (Math.sqrt(ratio) + ratio), 1.5 * (Math.sqrt(ratio) + ratio));
    }

    @Test
    void noTwoChunksDrawTheSameNumbers() {
        java.util.Set<Long> drawn = new java.util.HashSet<>();
        for (int epoch = 0; epoch < 5; epoch++) {
            for (int chunk = 0; chunk < 5; chunk++) {
                new java.util.SplittableRandom(Word2VecTrainer.seed(1, epoch, chunk))
                        .longs(1000)
                        .forEach(drawn::add);
            }
        }

        assertThat(drawn).hasSize(25_000);
    }

    private static Word2VecSettings settings(Word2VecSettings.Architecture architecture, int window, int epochs) {
        return new Word2VecSettings(
                architecture,
                8,
                new Word2VecSettings.Context(window, 1, 0),
                new Word2VecSettings.Negatives(5, 0.75),
                new Word2VecSettings.Schedule(epochs, 0.05, 1e-4, 1));
    }
}

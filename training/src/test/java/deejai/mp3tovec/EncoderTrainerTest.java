package deejai.mp3tovec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.descriptors.DescriptorGroup;
import deejai.encoder.CompactSettings;
import deejai.encoder.CompactSettings.Block;
import deejai.encoder.Weights;
import deejai.mp3tovec.EncoderTrainer.Checkpoints;
import deejai.mp3tovec.network.Architecture;
import deejai.mp3tovec.objective.Contrastive;
import deejai.mp3tovec.objective.Contrastive.Positives;
import deejai.mp3tovec.objective.CosineRegression;
import deejai.mp3tovec.objective.DescriptorTeacher;
import deejai.mp3tovec.objective.Distillation;
import deejai.mp3tovec.objective.TeacherSettings;
import deejai.mp3tovec.objective.WeightedObjective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderTrainerTest {

    private static final int DIMENSION = 6;
    private static final Architecture TINY = new Architecture.Compact(
            new CompactSettings(
                    TinyMusic.N_MELS, TinyMusic.FRAMES, List.of(new Block(4, 2, 2), new Block(8, 2, 2)), 16, DIMENSION),
            0.1);

    private final TinyMusic music = new TinyMusic(4, 10, 3);

    @Test
    void regressionFindsTheStyleOfTracksThatWereHeldOut() throws IOException, InterruptedException {
        CosineRegression regression = new CosineRegression(track -> direction(music.style(track)), DIMENSION);
        Recorder recorder = new Recorder(Integer.MAX_VALUE);

        trainer(settings(List.of(new WeightedObjective(regression, 1)), 120), Checkpoints.NONE)
                .train(music, recorder);

        Map<String, Double> figures = recorder.measurements.getLast().figures();
        assertThat(figures.getOrDefault("constantCosine", 1.0)).isBetween(0.2, 0.8);
        assertThat(figures.getOrDefault("cosine", 0.0)).isGreaterThan(0.9);
        assertThat(figures.getOrDefault("regression", 1.0))
                .isCloseTo(1 - figures.getOrDefault("cosine", 0.0), within(1e-4));
    }

    @Test
    void lossesOfAllObjectivesTogetherFall() throws IOException, InterruptedException {
        Recorder recorder = new Recorder(Integer.MAX_VALUE);

        trainer(settings(allObjectives(), 100), Checkpoints.NONE).train(music, recorder);

        assertThat(recorder.steps).hasSize(100);
        assertThat(recorder.steps.getFirst().losses()).containsOnlyKeys("contrastive", "distillation");
        assertThat(recorder.meanLoss(80, 100)).isLessThan(0.9 * recorder.meanLoss(0, 20));
        assertThat(recorder.steps.getLast().secondsLeft()).isZero();
    }

    @Test
    void killedTrainingGoesOnToTheSameWeights(@TempDir Path folder) throws IOException, InterruptedException {
        TrainingSettings settings = settings(allObjectives(), 40);
        Checkpoints checkpoints = new Checkpoints(folder.resolve("training.checkpoint"), 7);

        TrainedEncoder uninterrupted = trainer(settings, Checkpoints.NONE).train(music, new Recorder(1000));
        for (int stop : new int[] {1, 9, 26}) {
            assertThatThrownBy(() -> trainer(settings, checkpoints).train(music, new Killer(stop)))
                    .hasMessage("killed");
        }
        TrainedEncoder resumed = trainer(settings, checkpoints).train(music, new Recorder(1000));

        assertSame(resumed.weights(), uninterrupted.weights());
        assertThat(resumed.curve()).isEqualTo(uninterrupted.curve());
        assertThat(resumed.bestStep()).isEqualTo(uninterrupted.bestStep());
    }

    @Test
    void stoppedTrainingGoesOnWhereItWas(@TempDir Path folder) throws IOException, InterruptedException {
        TrainingSettings settings = settings(allObjectives(), 30);
        Checkpoints checkpoints = new Checkpoints(folder.resolve("training.checkpoint"), 1000);
        trainer(settings, checkpoints).train(music, new Recorder(12));
        Recorder second = new Recorder(1000);

        trainer(settings, checkpoints).train(music, second);

        assertThat(second.steps.getFirst().step()).isEqualTo(13);
    }

    @Test
    void sameSeedGivesTheSameWeightsAndAnotherGivesOthers() throws IOException, InterruptedException {
        Weights first = trained(settings(allObjectives(), 5));
        Weights second = trained(settings(allObjectives(), 5));

        assertSame(second, first);
        assertThat(trained(new TrainingSettings(TINY, allObjectives(), batches(), schedule(5), validation(), 2))
                        .get("embedding.weight", List.of(DIMENSION, 16))
                        .get(0))
                .isNotEqualTo(
                        first.get("embedding.weight", List.of(DIMENSION, 16)).get(0));
    }

    @Test
    void trainingEndsWhereValidationGetsNoBetter() throws IOException, InterruptedException {
        Random random = new Random(1);
        // Targets that have nothing to do with the sound.
        List<float[]> targets = new ArrayList<>();
        for (int i = 0; i < music.tracks().size(); i++) {
            targets.add(direction(random.nextInt(DIMENSION)));
        }
        CosineRegression hopeless = new CosineRegression(targets::get, DIMENSION);
        TrainingSettings settings = new TrainingSettings(
                TINY,
                List.of(new WeightedObjective(hopeless, 1)),
                batches(),
                new Schedule(1000, 5, 0.02, 0),
                new Validation(List.of(), 0.3, 5, 3, 2),
                1);

        TrainedEncoder trained = trainer(settings, Checkpoints.NONE).train(music, new Recorder(1000));

        assertThat(trained.lastStep()).isLessThan(1000).isEqualTo(trained.bestStep() + 15);
    }

    @Test
    void checkpointOfOtherSettingsIsNotTaken(@TempDir Path folder) throws IOException, InterruptedException {
        Checkpoints checkpoints = new Checkpoints(folder.resolve("training.checkpoint"), 1);
        trainer(settings(allObjectives(), 3), checkpoints).train(music, new Recorder(1000));

        assertThatThrownBy(
                        () -> trainer(settings(allObjectives(), 4), checkpoints).train(music, new Recorder(1000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("training.checkpoint")
                .hasMessageContaining("other settings");
    }

    @Test
    void damagedCheckpointIsNotTaken(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("training.checkpoint");
        TrainingSettings settings = settings(allObjectives(), 3);
        trainer(settings, new Checkpoints(file, 1)).train(music, new Recorder(1000));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> trainer(settings, new Checkpoints(file, 1)).train(music, new Recorder(1000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    private Weights trained(TrainingSettings settings) throws IOException, InterruptedException {
        return trainer(settings, Checkpoints.NONE)
                .train(music, new Recorder(1000))
                .weights();
    }

    private static EncoderTrainer trainer(TrainingSettings settings, Checkpoints checkpoints) {
        SliceVariation variation = (slice, random) -> slice[random.nextInt(slice.length)] = 0;
        return new EncoderTrainer(settings, Device.ONE_CORE, variation, checkpoints);
    }

    private List<WeightedObjective> allObjectives() {
        List<DescriptorGroup> groups =
                List.of(new DescriptorGroup("low.mean", 0, 3), new DescriptorGroup("high.mean", 3, 1));
        DescriptorTeacher teacher = DescriptorTeacher.fit(
                music, List.of(0, 1, 2, 3, 4, 5, 6, 7), groups, new TeacherSettings(Map.of("low", 1.0), 0.5));
        return List.of(
                new WeightedObjective(new Contrastive(0.1, new Positives(1, 0.3, 0.3, 0.2)), 0.3),
                new WeightedObjective(new Distillation(teacher, 0.5), 15));
    }

    private static TrainingSettings settings(List<WeightedObjective> objectives, int steps) {
        return new TrainingSettings(TINY, objectives, batches(), schedule(steps), validation(), 1);
    }

    private static BatchSettings batches() {
        return new BatchSettings(8, 2, Mixture.EVEN);
    }

    private static Schedule schedule(int steps) {
        return new Schedule(steps, Math.min(2, steps - 1), 0.01, 0.01);
    }

    private static Validation validation() {
        return new Validation(List.of(), 0.3, 10, 1000, 2);
    }

    private static float[] direction(int style) {
        float[] vector = new float[DIMENSION];
        vector[style] = 3;
        return vector;
    }

    private static void assertSame(Weights computed, Weights expected) {
        TINY.shapes().forEach((name, shape) -> {
            for (int i = 0; i < expected.get(name, shape).size(); i++) {
                assertThat(computed.get(name, shape).get(i))
                        .as(name)
                        .isEqualTo(expected.get(name, shape).get(i));
            }
        });
    }

    /// Keeps what it is told, and ends training after a step.
    private static class Recorder implements TrainingListener {

        final List<Step> steps = new ArrayList<>();
        final List<Measurement> measurements = new ArrayList<>();
        private final int last;

        Recorder(int last) {
            this.last = last;
        }

        @Override
        public void stepDone(Step step) {
            steps.add(step);
        }

        @Override
        public void validated(Measurement measurement, boolean best) {
            measurements.add(measurement);
        }

        @Override
        public boolean isStopped() {
            return !steps.isEmpty() && steps.getLast().step() >= last;
        }

        double meanLoss(int from, int to) {
            return steps.subList(from, to).stream()
                    .mapToDouble(Step::loss)
                    .average()
                    .orElseThrow();
        }
    }

    /// Fails in a step, as a program that is killed.
    private static final class Killer extends Recorder {

        private final int last;

        Killer(int last) {
            super(Integer.MAX_VALUE);
            this.last = last;
        }

        @Override
        public void stepDone(Step step) {
            if (step.step() == last) {
                throw new IllegalStateException("killed");
            }
        }
    }
}

package deejai.mp3tovec;

import deejai.encoder.Weights;
import deejai.mp3tovec.Checkpoint.Progress;
import deejai.slices.SliceSet;
import deejai.slices.SliceTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Trains encoders.
///
/// A step draws a batch, computes the losses of the objectives, and moves the weights. Everything that a step draws
/// depends on the seed and the step's number only; so a training that was killed and goes on from its checkpoint
/// gives, on one thread of a CPU, the very weights that it would have given without the break.
public final class EncoderTrainer {

    private final TrainingSettings settings;
    private final Device device;
    private final SliceVariation variation;
    private final Checkpoints checkpoints;

    /// Where and how often to keep what has been learned.
    ///
    /// @param file       null to keep nothing; the folder must exist
    /// @param everySteps steps between two checkpoints, at least 1; one more is made with each best validation
    public record Checkpoints(@Nullable Path file, int everySteps) {

        /// Nothing is kept.
        public static final Checkpoints NONE = new Checkpoints(null, 1);

        /// Checks the range.
        public Checkpoints {
            if (everySteps < 1) {
                throw new IllegalArgumentException("everySteps must be positive: " + everySteps);
            }
        }
    }

    /// @param variation how slices are changed before they are learned from; the same in all parts of a training
    public EncoderTrainer(TrainingSettings settings, Device device, SliceVariation variation, Checkpoints checkpoints) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.device = Objects.requireNonNull(device, "device");
        this.variation = Objects.requireNonNull(variation, "variation");
        this.checkpoints = Objects.requireNonNull(checkpoints, "checkpoints");
    }

    /// Trains, or goes on from a checkpoint.
    ///
    /// @return the best weights; those at hand where the listener ended it
    /// @throws IOException              if a checkpoint cannot be written or read, or is of another training
    /// @throws InterruptedException     if this thread is interrupted
    /// @throws IllegalArgumentException if there are fewer than 2 tracks to learn from
    public TrainedEncoder train(SliceSet slices, TrainingListener listener) throws IOException, InterruptedException {
        Split split = Split.of(slices.tracks(), settings.validation());
        TrackSampler sampler = new TrackSampler(slices.tracks(), split.training(), settings.batches());
        Validator validator = new Validator(slices, split.validation(), settings);
        Checkpoint checkpoint = new Checkpoint(checkpoints.file(), identity(slices.tracks()));
        try (Learner learner = new Learner(settings, device)) {
            Run run = new Run(learner, validator, checkpoint, listener);
            run.resume(slices, split.training());
            int steps = settings.schedule().steps();
            try (BatchQueue batches = new BatchQueue(step -> batch(slices, sampler, step), run.step + 1, steps)) {
                while (run.step < steps && !run.isOutOfPatience() && !listener.isStopped()) {
                    run.step(batches.next());
                }
            }
            return run.finish();
        }
    }

    private Batch batch(SliceSet slices, TrackSampler sampler, int step) {
        RandomGenerator random = StepSeed.random(settings.randomSeed(), step);
        return Batch.of(slices, sampler.draw(random), settings, variation, random);
    }

    /// Settings and tracks as a text that differs where they differ.
    private String identity(List<SliceTrack> tracks) {
        long hash = 0;
        for (SliceTrack track : tracks) {
            hash = StepSeed.mix(hash ^ track.id().hashCode()) + track.slices();
        }
        List<String> objectives = settings.objectives().stream()
                .map(weighted -> weighted.weight() + " " + weighted.objective().identity(tracks.size()))
                .toList();
        return String.join(
                "; ",
                settings.architecture().toString(),
                objectives.toString(),
                settings.batches().toString(),
                settings.schedule().toString(),
                settings.validation().toString(),
                "seed " + settings.randomSeed(),
                tracks.size() + " tracks " + hash);
    }

    /// One training under way.
    private final class Run {

        private final Learner learner;
        private final Validator validator;
        private final Checkpoint checkpoint;
        private final TrainingListener listener;
        private final List<Measurement> curve = new ArrayList<>();
        private int step;
        private int bestStep;
        private int kept;
        private int resumedAt;
        private long learned;
        private long began;

        Run(Learner learner, Validator validator, Checkpoint checkpoint, TrainingListener listener) {
            this.learner = learner;
            this.validator = validator;
            this.checkpoint = checkpoint;
            this.listener = listener;
        }

        void resume(SliceSet slices, List<Integer> tracks) throws IOException {
            if (!checkpoint.exists()) {
                learner.prepare(slices, tracks);
            }
            Progress progress = checkpoint.resume(learner.state());
            step = progress.step();
            kept = step;
            resumedAt = step;
            bestStep = progress.bestStep();
            curve.addAll(progress.curve());
            began = System.nanoTime();
        }

        void step(Batch batch) throws IOException {
            Learner.Loss loss = learner.learn(batch, step + 1);
            step++;
            learned += batch.places().size();
            tell(loss);
            boolean last = step == settings.schedule().steps();
            boolean best = false;
            if (!validator.isEmpty() && (last || step % settings.validation().everySteps() == 0)) {
                best = validate();
            }
            if (best || last || step % checkpoints.everySteps() == 0) {
                keep();
            }
        }

        /// True where the validation did not get better for too long.
        boolean isOutOfPatience() {
            long since = curve.stream()
                    .filter(measurement -> measurement.step() > bestStep)
                    .count();
            return bestStep > 0 && since >= settings.validation().patience();
        }

        TrainedEncoder finish() throws IOException {
            if (kept < step) {
                keep();
            }
            Weights weights = bestStep > 0 ? learner.bestWeights() : learner.weights();
            return new TrainedEncoder(settings.architecture(), weights, bestStep > 0 ? bestStep : step, step, curve);
        }

        private boolean validate() {
            Measurement measurement = validator.measure(learner, step);
            boolean best = curve.stream().allMatch(earlier -> measurement.loss() < earlier.loss());
            curve.add(measurement);
            if (best) {
                learner.keepBest();
                bestStep = step;
            }
            listener.validated(measurement, best);
            return best;
        }

        private void keep() throws IOException {
            checkpoint.keep(new Progress(step, bestStep, curve), learner.state());
            kept = step;
        }

        private void tell(Learner.Loss loss) {
            double seconds = Math.max(1e-9, (System.nanoTime() - began) / 1e9);
            int steps = settings.schedule().steps();
            double left = (steps - step) * seconds / (step - resumedAt);
            listener.stepDone(
                    new TrainingListener.Step(step, steps, loss.loss(), loss.losses(), learned / seconds, left));
        }
    }
}

package deejai.mp3tovec;

import deejai.descriptors.SliceDescriptors;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.matching.DescribedVectors;
import deejai.mp3tovec.EncoderTrainer.Checkpoints;
import deejai.mp3tovec.TrainingPlan.Choices;
import deejai.mp3tovec.TrainingPlan.Release;
import deejai.mp3tovec.network.Architecture;
import deejai.mp3tovec.objective.Contrastive;
import deejai.mp3tovec.objective.Contrastive.Positives;
import deejai.mp3tovec.objective.CosineRegression;
import deejai.mp3tovec.objective.DescriptorTeacher;
import deejai.mp3tovec.objective.Distillation;
import deejai.mp3tovec.objective.Objective;
import deejai.mp3tovec.objective.TeacherSettings;
import deejai.mp3tovec.objective.WeightedObjective;
import deejai.playlist.PathPattern;
import deejai.slices.SliceCache;
import deejai.slices.SliceSet;
import deejai.slices.SliceTrack;
import deejai.slices.TrackTargets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A training as a [TrainingPlan] has it: slices and targets are read, the encoder is trained, and the best weights
/// become a model file with its card.
final class EncoderTraining {

    private static final int CHECKPOINT_STEPS = 100;
    private static final double TEMPERATURE = 0.1;
    private static final Positives POSITIVES = new Positives(1, 0.3, 0.3, 0.2);
    private static final double TEACHER_TRACK_SHARE = 0.5;

    private final TrainingPlan plan;
    private final Choices choices;
    private final TrainingListener listener;
    private final Consumer<TrainingEvent> events;

    /// @param events   is told what the listener is not
    EncoderTraining(TrainingPlan plan, TrainingListener listener, Consumer<TrainingEvent> events) {
        this.plan = plan;
        this.choices = plan.choices();
        this.listener = listener;
        this.events = events;
    }

    /// Trains, or goes on, and writes what comes of it. Nothing is written but the checkpoint where the listener
    /// ended it.
    ///
    /// @throws IOException              if a file cannot be read or written
    /// @throws IllegalArgumentException if the plan does not fit the sound or the vectors
    void run() throws IOException, InterruptedException {
        try (SliceSet slices = chosenSlices()) {
            List<SliceTrack> tracks = slices.tracks();
            Split split = Split.of(tracks, choices.validation());
            TrackTargets targets = targets(tracks);
            Integer found = targets == null ? null : targets.found();
            events.accept(new TrainingEvent.Began(
                    split.training().size(), split.validation().size(), found));
            TrainingSettings settings = new TrainingSettings(
                    choices.architecture().architecture(),
                    objectives(slices, split, targets),
                    choices.batches(),
                    choices.schedule(),
                    choices.validation(),
                    choices.randomSeed());
            Checkpoints checkpoints = new Checkpoints(plan.place().checkpoint(), CHECKPOINT_STEPS);
            TrainedEncoder trained = new EncoderTrainer(
                            settings, plan.device(), choices.augmentation().variation(), checkpoints)
                    .train(slices, listener);
            if (listener.isStopped()) {
                events.accept(new TrainingEvent.Stopped(trained.lastStep()));
            } else {
                write(trained, LearnedData.of(tracks, split, found));
            }
        }
    }

    private SliceSet chosenSlices() throws IOException {
        SliceSet all = SliceSet.open(plan.place().cache());
        requireCollections(all.tracks(), choices.exclude());
        List<PathPattern> excluded =
                choices.exclude().stream().map(PathPattern::of).toList();
        SliceSet slices =
                all.only(track -> excluded.stream().noneMatch(pattern -> pattern.matches(Path.of(track.collection()))));
        requireCollections(slices.tracks(), choices.validation().collections());
        requireCollections(
                slices.tracks(),
                choices.batches().mixture().parts().stream()
                        .map(Mixture.Part::pattern)
                        .toList());
        return slices;
    }

    /// A pattern that means nothing is a mistake which would cost a training.
    private static void requireCollections(List<SliceTrack> tracks, List<String> patterns) {
        for (String text : patterns) {
            PathPattern pattern = PathPattern.of(text);
            if (tracks.stream().noneMatch(track -> pattern.matches(Path.of(track.collection())))) {
                String known = tracks.stream()
                        .map(SliceTrack::collection)
                        .distinct()
                        .sorted()
                        .limit(20)
                        .collect(Collectors.joining(", "));
                throw new IllegalArgumentException("no collection matches '" + text + "'; there are: " + known);
            }
        }
    }

    private @Nullable TrackTargets targets(List<SliceTrack> tracks) throws IOException {
        Path file = plan.place().trackVectors();
        if (file == null) {
            return null;
        }
        TrackTargets targets = TrackTargets.of(
                tracks, new SliceCache(plan.place().cache()).descriptions(), DescribedVectors.read(file));
        if (targets.found() == 0) {
            throw new IllegalArgumentException(
                    "none of " + tracks.size() + " tracks has a vector in " + file + ", by id, code, artist or title");
        }
        return targets;
    }

    private List<WeightedObjective> objectives(SliceSet slices, Split split, @Nullable TrackTargets targets) {
        List<WeightedObjective> objectives = new ArrayList<>();
        choices.objectives().forEach((choice, weight) -> {
            Objective objective = switch (choice) {
                case COSINE -> regression(Objects.requireNonNull(targets, "targets"));
                case CONTRASTIVE -> new Contrastive(TEMPERATURE, POSITIVES);
                case DISTILLATION ->
                    new Distillation(
                            DescriptorTeacher.fit(
                                    slices, split.training(), SliceDescriptors.groups(), TeacherSettings.DEFAULT),
                            TEACHER_TRACK_SHARE);
            };
            objectives.add(new WeightedObjective(objective, weight));
        });
        return objectives;
    }

    private Objective regression(TrackTargets targets) {
        int dimension = choices.architecture().architecture().dimension();
        if (targets.dimension() != dimension) {
            throw new IllegalArgumentException(
                    "track vectors must have " + dimension + " floats, as embeddings: " + targets.dimension());
        }
        return new CosineRegression(targets::vector, dimension);
    }

    private void write(TrainedEncoder trained, LearnedData data) throws IOException {
        Release release = plan.release();
        Path file = plan.place().folder().resolve(release.label() + ".onnx");
        ModelDescription description = new ModelDescription(
                release.name(),
                release.version(),
                trained.architecture().dimension(),
                trained.architecture().preprocessing(),
                true,
                release.licence(),
                trainingData(data));
        trained.graph().save(file, description);
        ModelCard card = new ModelCard(
                EncoderModel.read(file), release.sources(), data, choices, size(trained), result(trained));
        Path text = card.write(plan.place().folder());
        events.accept(new TrainingEvent.Finished(file, text, trained.bestStep(), trained.lastStep()));
    }

    private static ModelCard.Result result(TrainedEncoder trained) {
        return new ModelCard.Result(trained.bestStep(), trained.lastStep(), trained.curve());
    }

    /// Number of weights of the network as it was trained.
    private static long size(TrainedEncoder trained) {
        Architecture architecture = trained.architecture();
        return architecture.shapes().values().stream()
                .mapToLong(shape -> shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b))
                .sum();
    }

    private String trainingData(LearnedData data) {
        LearnedData.Collection total = data.total();
        String sources = plan.release().sources().stream()
                .map(source -> source.name() + " (" + source.licence() + ")")
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%,d tracks, %.1f hours%s%s",
                total.tracks(),
                total.hours(),
                total.heldOut() == 0 ? "" : String.format(Locale.ROOT, " (%,d tracks held out)", total.heldOut()),
                sources.isEmpty() ? "" : ": " + sources);
    }
}

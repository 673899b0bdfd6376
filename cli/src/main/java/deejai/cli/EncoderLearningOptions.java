package deejai.cli;

import deejai.mp3tovec.ArchitectureChoice;
import deejai.mp3tovec.AugmentationChoice;
import deejai.mp3tovec.BatchSettings;
import deejai.mp3tovec.Device;
import deejai.mp3tovec.ObjectiveChoice;
import deejai.mp3tovec.Schedule;
import deejai.mp3tovec.TrainingPlan.Choices;
import deejai.mp3tovec.Validation;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what an encoder learns, how, and where that is computed.
final class EncoderLearningOptions {

    private static final double WEIGHT_DECAY = 0.01;
    private static final int WARM_UP = 200;
    private static final int SLICES_TO_VALIDATE_ON = 4;

    /// Share of the tracks that is held out where no collection is.
    private static final double HELD_OUT = 0.05;

    private static final Map<ObjectiveChoice, Double> WITH_TRACK_VECTORS =
            Map.of(ObjectiveChoice.COSINE, 1.0, ObjectiveChoice.CONTRASTIVE, 0.1);
    private static final Map<ObjectiveChoice, Double> WITHOUT =
            Map.of(ObjectiveChoice.DISTILLATION, 15.0, ObjectiveChoice.CONTRASTIVE, 0.1);

    /// What computes.
    enum DeviceChoice {
        /// processor cores
        CPU,
        /// an NVIDIA GPU
        GPU;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--track-vectors",
            paramLabel = "DIR",
            description = {
                "What deejai train track2vec -o wrote: the encoder learns to hear these co-listening vectors."
            })
    private @Nullable Path trackVectors;

    @Option(
            names = "--objective",
            paramLabel = "NAME=WEIGHT",
            split = ",",
            description = {
                "What to learn, and how much of it: cosine (the direction of co-listening vectors), contrastive (parts",
                "of a track belong together), distillation (what descriptors find similar). Default: with",
                "--track-vectors cosine=1,contrastive=0.1, else distillation=15,contrastive=0.1."
            })
    private @Nullable Map<ObjectiveChoice, Double> objectives;

    @Option(
            names = "--architecture",
            paramLabel = "NAME",
            description = {
                "The network: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which is small and fast;",
                "original is that of the first Deej-A.I."
            })
    private ArchitectureChoice architecture = ArchitectureChoice.COMPACT;

    @Option(names = "--steps", paramLabel = "N", description = "Batches to learn from. Default: ${DEFAULT-VALUE}.")
    private int steps = 5000;

    @Option(names = "--batch-tracks", paramLabel = "N", description = "Tracks in a batch. Default: ${DEFAULT-VALUE}.")
    private int batchTracks = BatchSettings.DEFAULT.tracks();

    @Option(
            names = "--slices-per-track",
            paramLabel = "N",
            description = "Slices of each track of a batch. Default: ${DEFAULT-VALUE}.")
    private int slicesPerTrack = BatchSettings.DEFAULT.slicesPerTrack();

    @Option(names = "--learning-rate", paramLabel = "R", description = "The greatest. Default: ${DEFAULT-VALUE}.")
    private double learningRate = 0.001;

    @Option(
            names = "--augmentation",
            paramLabel = "NAME",
            description = {
                "Vary slices as recordings vary, so that the encoder learns not to mind: ${COMPLETION-CANDIDATES}.",
                "Default: ${DEFAULT-VALUE}."
            })
    private AugmentationChoice augmentation = AugmentationChoice.LIGHT;

    @Option(
            names = "--validate-every",
            paramLabel = "N",
            description = "Steps between two validations. Default: ${DEFAULT-VALUE}.")
    private int validateEvery = 200;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Validations without a better one that end training. Default: ${DEFAULT-VALUE}.")
    private int patience = 10;

    @Option(
            names = "--random-seed",
            paramLabel = "S",
            description = "Another number gives another encoder of the same quality. Default: ${DEFAULT-VALUE}.")
    private long randomSeed = 1;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = {
                "Processor cores to use. Default: all. With 1, the same settings always give the very same encoder."
            })
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "What computes: ${COMPLETION-CANDIDATES} (NVIDIA). Default: ${DEFAULT-VALUE}.")
    private DeviceChoice device = DeviceChoice.CPU;

    @Nullable
    Path trackVectors() {
        return trackVectors;
    }

    int jobs() {
        return jobs;
    }

    DeviceChoice deviceChoice() {
        return device;
    }

    /// @throws IllegalArgumentException if there is to be no core
    Device device() {
        return new Device(device == DeviceChoice.GPU, jobs, false);
    }

    /// Everything that decides on what is learned.
    ///
    /// @throws IllegalArgumentException if an option is out of range
    Choices choices(EncoderSoundOptions sound) {
        return new Choices(
                architecture,
                objectives(),
                sound.exclude(),
                new BatchSettings(batchTracks, slicesPerTrack, sound.mixture()),
                new Schedule(steps, Math.min(WARM_UP, Math.max(0, steps / 10)), learningRate, WEIGHT_DECAY),
                new Validation(
                        sound.holdOut(),
                        sound.holdOut().isEmpty() ? HELD_OUT : 0,
                        validateEvery,
                        patience,
                        SLICES_TO_VALIDATE_ON),
                augmentation,
                randomSeed);
    }

    private SortedMap<ObjectiveChoice, Double> objectives() {
        Map<ObjectiveChoice, Double> chosen = objectives;
        if (chosen == null) {
            chosen = trackVectors == null ? WITHOUT : WITH_TRACK_VECTORS;
        }
        return new TreeMap<>(new EnumMap<>(chosen));
    }
}

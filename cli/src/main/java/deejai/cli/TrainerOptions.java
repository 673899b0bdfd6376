package deejai.cli;

import deejai.corpus.Corpus;
import deejai.track2vec.DefaultTrainer;
import deejai.track2vec.SpectralSettings;
import deejai.track2vec.TrainerSettings;
import deejai.track2vec.Word2VecSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options that say how co-listening vectors are learned.
final class TrainerOptions {

    /// The trainers by the names that users give them.
    enum Choice {
        /// whichever validated best on corpora of the size
        AUTO,
        /// what the original does
        WORD2VEC,
        /// singular vectors, refined
        SPECTRAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--trainer",
            paramLabel = "NAME",
            description = {
                "How to learn: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which takes what was best",
                "on corpora of the size, and says so."
            })
    private Choice trainer = Choice.AUTO;

    @Option(names = "--dimension", paramLabel = "N", description = "Numbers in a vector. Default: 100.")
    private int dimension = SpectralSettings.DEFAULT.dimension();

    @Option(names = "--epochs", paramLabel = "N", description = "Times that every playlist is learned from.")
    private @Nullable Integer epochs;

    @Option(
            names = "--random-seed",
            paramLabel = "S",
            description = "Another number gives other vectors of the same quality. Default: ${DEFAULT-VALUE}.")
    private long randomSeed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Processor cores to use. Default: all.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /// Cores to use.
    ///
    /// @throws ParameterException if there can be none of that number
    int threads() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be positive: " + threads);
        }
        return threads;
    }

    /// The trainer that was asked for, with a reason where it was left open.
    ///
    /// @throws ParameterException if an option is out of range
    DefaultTrainer choose(Corpus corpus) {
        try {
            DefaultTrainer chosen = switch (trainer) {
                case AUTO -> DefaultTrainer.forCorpus(corpus);
                case WORD2VEC -> new DefaultTrainer(Word2VecSettings.ORIGINAL, "word2vec, as asked for");
                case SPECTRAL -> new DefaultTrainer(SpectralSettings.DEFAULT, "spectral, as asked for");
            };
            return new DefaultTrainer(adapt(chosen.settings()), chosen.reason());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /// The settings to learn from a library with.
    ///
    /// @throws ParameterException if an option is out of range, or another trainer is asked for
    SpectralSettings forLibrary() {
        if (trainer == Choice.WORD2VEC) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from-library needs the spectral trainer: word2vec knows no weights, and needs more playlists");
        }
        try {
            return adapt(SpectralSettings.LIBRARY);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private SpectralSettings adapt(SpectralSettings spectral) {
        SpectralSettings adapted = spectral.withDimension(dimension).withRandomSeed(randomSeed);
        return epochs == null
                ? adapted
                : adapted.withRefinement(adapted.refinement().withEpochs(epochs));
    }

    private TrainerSettings adapt(TrainerSettings settings) {
        return switch (settings) {
            case SpectralSettings spectral -> adapt(spectral);
            case Word2VecSettings word2Vec -> {
                Word2VecSettings.Schedule schedule = word2Vec.schedule();
                yield new Word2VecSettings(
                        word2Vec.architecture(),
                        dimension,
                        word2Vec.context(),
                        word2Vec.negatives(),
                        new Word2VecSettings.Schedule(
                                epochs == null ? schedule.epochs() : epochs,
                                schedule.learningRate(),
                                schedule.lastLearningRate(),
                                randomSeed));
            }
        };
    }
}

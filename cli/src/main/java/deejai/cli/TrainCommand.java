package deejai.cli;

import deejai.corpus.CorpusReader;
import deejai.corpus.DescribedCorpus;
import deejai.matching.DescribedVectors;
import deejai.track2vec.DefaultTrainer;
import deejai.track2vec.NamedVectors;
import deejai.track2vec.TrackVectors;
import deejai.track2vec.TrackVectorsFile;
import deejai.track2vec.Trainer;
import deejai.track2vec.TrainingRun;
import deejai.track2vec.Word2VecSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai train`: learns from playlists.
@Command(
        name = "train",
        description = "Learn from playlists.",
        synopsisSubcommandLabel = "track2vec",
        footer = {"", "Example:", "  deejai train track2vec --corpus million.corpus -o vectors"},
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to train: track2vec");
    }

    @Command(
            name = "track2vec",
            description = "Learn which tracks people put together: a co-listening vector for each.",
            footer = {
                "",
                "Writes track2vec.bin and track2vec.txt, the two forms of the word2vec program, and track2vec.json with the",
                "settings, and track2vec.csv with the tracks. Ctrl-C ends training and keeps what the last finished epoch gave.",
                "",
                "Examples:",
                "  deejai train track2vec --corpus million.corpus -o vectors",
                "  deejai train track2vec --corpus ~/playlists listens.jsonl.gz --trainer word2vec -o vectors"
            },
            mixinStandardHelpOptions = true)
    int track2vec(
            @Option(
                            names = "--corpus",
                            paramLabel = "PATH",
                            arity = "1..*",
                            required = true,
                            description = "What deejai corpus convert wrote, or playlists of any kind that it reads.")
                    List<Path> paths,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "DIR",
                            required = true,
                            description = "The folder to write to; is made if it is not there.")
                    Path folder,
            @Option(
                            names = "--use",
                            description = "Then give the library's tracks these vectors (deejai co-listening use).")
                    boolean use,
            @Mixin TrainerOptions options)
            throws Exception {
        return Stopper.stopping(() -> {
            if (use) {
                CoListeningCommand.requireUsable(program); // before hours of training
            }
            DescribedCorpus corpus = TrainingCorpus.read(CorpusReader.DEFAULT, paths, program.console());
            DefaultTrainer chosen = options.choose(corpus.corpus());
            program.console().note("Trainer: " + chosen.reason());
            Files.createDirectories(folder);
            long start = System.nanoTime();
            TrainingWatch watch = new TrainingWatch(program.console());
            TrackVectors vectors =
                    watch.await(() -> train(corpus, chosen, new Place(folder, options.threads(), watch)));
            report(vectors, folder, (System.nanoTime() - start) * 1e-9);
            if (use) {
                CoListeningCommand.useSilently(program, folder);
            }
            return watch.isStopped() ? TrainingWatch.STOPPED : 0;
        });
    }

    /// Where and on how many cores to train, and who is told.
    private record Place(Path folder, int threads, TrainingWatch watch) {}

    private static TrackVectors train(DescribedCorpus corpus, DefaultTrainer chosen, Place place) throws IOException {
        Path checkpoint =
                chosen.settings() instanceof Word2VecSettings ? place.folder.resolve("track2vec.checkpoint") : null;
        TrackVectors vectors = Trainer.of(chosen.settings())
                .train(corpus.corpus(), new TrainingRun(place.threads, checkpoint, place.watch));
        NamedVectors named = NamedVectors.of(
                vectors, track -> corpus.vocabulary().track(track).key());
        if (named.names().isEmpty()) {
            throw new CommandFailure(
                    "no track is in enough playlists to learn a vector for it; more playlists are needed");
        }
        TrackVectorsFile.write(place.folder.resolve("track2vec.txt"), named);
        DescribedVectors.of(vectors, corpus.vocabulary()).write(place.folder.resolve("track2vec.bin"));
        deleteUnlessStopped(checkpoint, place.watch);
        return vectors;
    }

    private static void deleteUnlessStopped(@Nullable Path checkpoint, TrainingWatch watch) throws IOException {
        if (checkpoint != null && !watch.isStopped()) {
            Files.deleteIfExists(checkpoint);
        }
    }

    private void report(TrackVectors vectors, Path folder, double seconds) {
        long learned = IntStream.range(0, vectors.tracks()).filter(vectors::has).count();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("path", folder.toAbsolutePath().toString());
        document.put("trainer", vectors.metadata().trainer());
        document.put("dimension", vectors.dimension());
        document.put("vectors", learned);
        document.put("epochs", vectors.metadata().epochs());
        document.put("parameters", vectors.metadata().parameters());
        document.put("seconds", seconds);
        Console console = program.console();
        console.print(
                () -> document,
                () -> console.line(Console.count(learned, "vector") + " of dimension " + vectors.dimension() + " in "
                        + folder + ", " + Console.count(vectors.metadata().epochs(), "epoch") + " in "
                        + Console.duration(seconds)));
    }
}

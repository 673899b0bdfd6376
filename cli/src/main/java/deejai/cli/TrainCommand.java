package deejai.cli;

import deejai.corpus.CorpusReader;
import deejai.corpus.DescribedCorpus;
import deejai.library.Library;
import deejai.matching.DescribedVectors;
import deejai.track2vec.DefaultTrainer;
import deejai.track2vec.LibraryLearning;
import deejai.track2vec.NamedVectors;
import deejai.track2vec.SpectralSettings;
import deejai.track2vec.TrackVectors;
import deejai.track2vec.TrackVectorsFile;
import deejai.track2vec.Trainer;
import deejai.track2vec.TrainingRun;
import deejai.track2vec.Word2VecSettings;
import deejai.upkeep.LibraryVectors;
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

/// `deejai train`: learns from playlists and from music.
@Command(
        name = "train",
        description = "Learn from playlists and from music.",
        synopsisSubcommandLabel = "(track2vec | mp3tovec)",
        footer = {
            "",
            "Examples:",
            "  deejai train track2vec --from-library",
            "  deejai train track2vec --corpus million.corpus -o vectors",
            "  deejai train mp3tovec --audio ~/Music --cache ~/slices --name mine -o ~/mine"
        },
        subcommands = TrainMp3ToVecCommand.class,
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to train: track2vec or mp3tovec");
    }

    DeejAi program() {
        return program;
    }

    @Command(
            name = "track2vec",
            description = "Learn which tracks people put together: a co-listening vector for each.",
            footer = {
                "",
                "Writes track2vec.bin and track2vec.txt, the two forms of the word2vec program, and track2vec.json with the",
                "settings, and track2vec.csv with the tracks. Ctrl-C ends training and keeps what the last finished epoch gave.",
                "",
                "With --from-library, the library itself is learned from: the playlists in its folders and those that",
                "are named, listening history, albums, artists, genres with years. The vectors go into the library, so",
                "that --creativity 0 means similar artists and what you play together. What is named is remembered:",
                "deejai scan learns anew when music, tags or playlists have changed.",
                "",
                "Examples:",
                "  deejai train track2vec --from-library",
                "  deejai train track2vec --from-library --playlists ~/Playlists --history lastfm.csv listens.jsonl",
                "  deejai train track2vec --corpus million.corpus -o vectors",
                "  deejai train track2vec --corpus ~/playlists listens.jsonl.gz --trainer word2vec -o vectors"
            },
            mixinStandardHelpOptions = true)
    int track2vec(
            @Option(
                            names = "--corpus",
                            paramLabel = "PATH",
                            arity = "1..*",
                            description = "What deejai corpus convert wrote, or playlists of any kind that it reads.")
                    @Nullable
                    List<Path> paths,
            @Mixin FromLibraryOptions library,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "DIR",
                            description = {
                                "The folder to write to; is made if it is not there. Not needed with --from-library."
                            })
                    @Nullable
                    Path folder,
            @Option(
                            names = "--use",
                            description = "Then give the library's tracks these vectors (deejai co-listening use).")
                    boolean use,
            @Mixin TrainerOptions options)
            throws Exception {
        if (library.check(paths != null || use)) {
            return fromLibrary(library, folder, options);
        }
        if (paths == null || folder == null) {
            throw new ParameterException(
                    library.commandLine(), "--corpus and -o are needed, or else --from-library; --help tells more");
        }
        return fromCorpus(paths, folder, use, options);
    }

    private int fromCorpus(List<Path> paths, Path folder, boolean use, TrainerOptions options) throws Exception {
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

    private int fromLibrary(FromLibraryOptions from, @Nullable Path folder, TrainerOptions options) throws Exception {
        SpectralSettings settings = options.forLibrary();
        int threads = options.threads();
        return Stopper.stopping(() -> {
            TrainingWatch watch = new TrainingWatch(program.console());
            try (Library library = Library.open(program.libraryFile());
                    LearningTexts texts = new LearningTexts(program.console(), watch)) {
                from.remember(library);
                LibraryVectors libraryVectors = new LibraryVectors(library, Session.models(program), texts);
                LibraryLearning learning = libraryVectors.read(settings);
                if (learning.corpus().isEmpty()) {
                    throw new CommandFailure("there is nothing to learn from: no two tracks of the library share an"
                            + " album, an artist, a genre, a folder or a playlist; name playlists with --playlists");
                }
                long start = System.nanoTime();
                TrackVectors vectors = libraryVectors.learn(learning, threads);
                if (folder != null) {
                    Files.createDirectories(folder);
                    write(vectors, learning.corpus().corpus(), folder);
                }
                report(vectors, folder == null ? library.file() : folder, (System.nanoTime() - start) * 1e-9);
                return watch.isStopped() ? TrainingWatch.STOPPED : 0;
            }
        });
    }

    /// Where and on how many cores to train, and who is told.
    private record Place(Path folder, int threads, TrainingWatch watch) {}

    private static TrackVectors train(DescribedCorpus corpus, DefaultTrainer chosen, Place place) throws IOException {
        Path checkpoint =
                chosen.settings() instanceof Word2VecSettings ? place.folder.resolve("track2vec.checkpoint") : null;
        TrackVectors vectors = Trainer.of(chosen.settings())
                .train(corpus.corpus(), new TrainingRun(place.threads, checkpoint, place.watch));
        write(vectors, corpus, place.folder);
        deleteUnlessStopped(checkpoint, place.watch);
        return vectors;
    }

    private static void write(TrackVectors vectors, DescribedCorpus corpus, Path folder) throws IOException {
        NamedVectors named = NamedVectors.of(
                vectors, track -> corpus.vocabulary().track(track).key());
        if (named.names().isEmpty()) {
            throw new CommandFailure(
                    "no track is in enough playlists to learn a vector for it; more playlists are needed");
        }
        TrackVectorsFile.write(folder.resolve("track2vec.txt"), named);
        DescribedVectors.of(vectors, corpus.vocabulary()).write(folder.resolve("track2vec.bin"));
    }

    private static void deleteUnlessStopped(@Nullable Path checkpoint, TrainingWatch watch) throws IOException {
        if (checkpoint != null && !watch.isStopped()) {
            Files.deleteIfExists(checkpoint);
        }
    }

    /// @param place the folder or the library that the vectors went to
    private void report(TrackVectors vectors, Path place, double seconds) {
        long learned = IntStream.range(0, vectors.tracks()).filter(vectors::has).count();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("path", place.toAbsolutePath().toString());
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
                        + place + ", " + Console.count(vectors.metadata().epochs(), "epoch") + " in "
                        + Console.duration(seconds)));
    }
}

package deejai.cli;

import deejai.corpus.Corpus;
import deejai.corpus.CorpusReader;
import deejai.evaluation.CoOccurrenceRecommender;
import deejai.evaluation.ConfidenceInterval;
import deejai.evaluation.ContinuationMeasures;
import deejai.evaluation.ContinuationTask;
import deejai.evaluation.CorpusSplit;
import deejai.evaluation.PlaylistContinuation;
import deejai.evaluation.PopularityRecommender;
import deejai.evaluation.Recommender;
import deejai.evaluation.VectorRecommender;
import deejai.track2vec.DefaultTrainer;
import deejai.track2vec.Trainer;
import deejai.track2vec.TrainerSettings;
import deejai.track2vec.TrainingRun;
import deejai.track2vec.Word2VecSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai evaluate track2vec`: how well playlists that were held out are continued.
@Command(
        name = "track2vec",
        description = "Learn from most playlists of a corpus and let the others be continued.",
        footer = {
            "",
            "Of each playlist held out some tracks are shown and the others are to be found. Compared with: the most",
            "popular tracks, co-occurrence neighbours, and the settings of the original Deej-A.I.",
            "",
            "Examples:",
            "  deejai evaluate track2vec --corpus million.corpus",
            "  deejai evaluate track2vec --corpus ~/playlists --trainer spectral --dimension 200 --seeds 5 --seeds 10"
        },
        mixinStandardHelpOptions = true)
final class EvaluateTrack2VecCommand implements Callable<Integer> {

    private static final int MIN_COUNT = 3;

    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--corpus",
            paramLabel = "PATH",
            arity = "1..*",
            required = true,
            description = "What deejai corpus convert wrote, or playlists of any kind that it reads.")
    private List<Path> paths;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Tracks shown of each playlist; may be repeated. Default: 1, 5, 10 and 25.")
    private List<Integer> seeds = new ArrayList<>();

    @Option(
            names = "--test-share",
            paramLabel = "X",
            description = "Share of playlists to hold out. Default: ${DEFAULT-VALUE}.")
    private double testShare = 0.12;

    @Option(
            names = "--min-length",
            paramLabel = "N",
            description = "Ask only for playlists of as many tracks. Default: ${DEFAULT-VALUE}.")
    private int minLength = 20;

    @Mixin
    private TrainerOptions options;

    @Override
    public Integer call() throws Exception {
        return Stopper.stopping(this::run);
    }

    private int run() throws Exception {
        Console console = parent.program().console();
        Corpus corpus =
                TrainingCorpus.read(CorpusReader.DEFAULT, paths, console).corpus();
        CorpusSplit split = split(corpus);
        PlaylistContinuation continuation = new PlaylistContinuation(split.training(), MIN_COUNT);
        List<Recommender> recommenders = recommenders(split.training());
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int shown : seeds.isEmpty() ? List.of(1, 5, 10, 25) : seeds) {
            ContinuationTask task = continuation.task(split.test(), new ContinuationTask.Settings(shown, minLength, 1));
            table(shown, task);
            for (Recommender recommender : recommenders) {
                documents.add(row(shown, continuation.measure(recommender, task, options.threads())));
            }
        }
        console.print(() -> documents, () -> {});
        return 0;
    }

    private CorpusSplit split(Corpus corpus) {
        CorpusSplit split;
        try {
            split = CorpusSplit.of(corpus, 0, testShare, 1);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        parent.program()
                .console()
                .note(Console.count(split.training().playlists(), "playlist") + " to learn from, "
                        + split.test().playlists() + " held out");
        return split;
    }

    private List<Recommender> recommenders(Corpus training) throws Exception {
        List<Recommender> recommenders = new ArrayList<>();
        recommenders.add(new PopularityRecommender(training));
        recommenders.add(new CoOccurrenceRecommender(training, PlaylistContinuation.known(training, MIN_COUNT)));
        recommenders.add(trained("word2vec, original settings", Word2VecSettings.ORIGINAL, training, options));
        DefaultTrainer chosen = options.choose(training);
        parent.program().console().note("Trainer: " + chosen.reason());
        String name =
                chosen.settings().trainer() + ", dimension " + chosen.settings().dimension();
        recommenders.add(trained(name, chosen.settings(), training, options));
        return recommenders;
    }

    private Recommender trained(String name, TrainerSettings settings, Corpus training, TrainerOptions options)
            throws Exception {
        TrainingWatch watch = new TrainingWatch(parent.program().console());
        Recommender recommender = watch.await(() -> new VectorRecommender(
                name, Trainer.of(settings).train(training, new TrainingRun(options.threads(), null, watch))));
        if (watch.isStopped()) {
            throw new CancellationException("interrupted");
        }
        return recommender;
    }

    private void table(int seeds, ContinuationTask task) {
        if (!parent.program().console().isJson()) {
            parent.program().console().line("");
            parent.program()
                    .console()
                    .line(Console.count(seeds, "seed") + ", " + Console.count(task.size(), "playlist")
                            + " (in brackets: 95 % confidence)");
            parent.program()
                    .console()
                    .line(String.format(
                            Locale.ROOT,
                            "%-30s %-22s %-22s %-7s %-19s %-9s %s",
                            "",
                            "R-precision",
                            "NDCG@500",
                            "clicks",
                            "hit@10",
                            "coverage",
                            "popularity"));
        }
    }

    private Map<String, Object> row(int seeds, PlaylistContinuation.Result result) {
        ConfidenceInterval rPrecision = result.mean(ContinuationMeasures::rPrecision);
        ConfidenceInterval ndcg = result.mean(ContinuationMeasures::ndcg);
        ConfidenceInterval clicks = result.mean(ContinuationMeasures::clicks);
        ConfidenceInterval hit = result.mean(measures -> measures.hit() ? 1 : 0);
        if (!parent.program().console().isJson()) {
            parent.program()
                    .console()
                    .line(String.format(
                            Locale.ROOT,
                            "%-30s %-22s %-22s %-7.2f %-19s %-9.3f %.0f",
                            result.recommender(),
                            text(rPrecision, 3),
                            text(ndcg, 3),
                            clicks.mean(),
                            text(hit, 2),
                            result.coverage(),
                            result.popularity()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("recommender", result.recommender());
        document.put("seeds", seeds);
        document.put("playlists", result.playlists().size());
        document.put("rPrecision", rPrecision);
        document.put("ndcg", ndcg);
        document.put("clicks", clicks);
        document.put("hitAt10", hit);
        document.put("coverage", result.coverage());
        document.put("popularity", result.popularity());
        return document;
    }

    private static String text(ConfidenceInterval interval, int digits) {
        String format = "%." + digits + "f (%." + digits + "f-%." + digits + "f)";
        return String.format(Locale.ROOT, format, interval.mean(), interval.low(), interval.high());
    }
}

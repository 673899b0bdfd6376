package deejai.cli;

import deejai.evaluation.PlaylistEvaluation;
import deejai.evaluation.RuleComparison;
import deejai.evaluation.RuleComparison.Result;
import deejai.evaluation.RuleComparison.Variant;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Catalogue;
import deejai.playlist.PlaylistSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai evaluate playlists`: measures playlists from seeds that chance chooses.
@Command(
        name = "playlists",
        description = "Make many playlists from tracks that chance chooses, and measure them.",
        footer = {
            "",
            "The options mean what they mean for deejai playlist. Nothing is written; the same --random-seed chooses the"
                    + " same tracks to begin with.",
            "",
            "Examples:",
            "  deejai evaluate playlists",
            "  deejai evaluate playlists --creativity 1 --random-seed 1 --json",
            "  deejai evaluate playlists --playlists 500 --compare"
        },
        mixinStandardHelpOptions = true)
final class EvaluatePlaylistsCommand implements Callable<Integer> {

    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--playlists",
            paramLabel = "N",
            description = "How many playlists to make. Default: ${DEFAULT-VALUE}.")
    private int playlists = 200;

    @Option(
            names = {"-n", "--size"},
            paramLabel = "N",
            description = "Number of tracks in each. Default: ${DEFAULT-VALUE}.")
    private int size = PlaylistSettings.DEFAULT.size();

    @Option(
            names = "--compare",
            description = "Compare: the rules as they are, each rule off by itself, no hub damping, and no rule.")
    private boolean compare;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "Length of each playlist in minutes, instead of --size.")
    private @Nullable Double minutes;

    @Mixin
    private CreativityOption creativity;

    @Mixin
    private PlaylistOptions options;

    @Override
    public Integer call() throws Exception {
        if (playlists < 1) {
            throw new ParameterException(spec.commandLine(), "playlists must be positive: " + playlists);
        }
        PlaylistSettings wanted = options.wanted(options.length(minutes, size), creativity.value());
        DeejAi program = parent.program();
        Console console = program.console();
        try (Session session = Session.open(program)) {
            TrackArguments arguments = new TrackArguments(session, console);
            PlaylistSettings settings = options.complete(wanted, arguments, session, console);
            StoredModel model = session.modelInUse();
            List<Result> results = evaluate(session.catalogue(model), settings, console);
            console.print(() -> document(settings, results, model), () -> {
                console.line(heading(settings));
                MeasuresTable.lines(results).forEach(console::line);
            });
        }
        return 0;
    }

    private List<Result> evaluate(Catalogue catalogue, PlaylistSettings settings, Console console) {
        List<Track> seeds = PlaylistEvaluation.drawSeeds(catalogue, settings, playlists, settings.randomSeed());
        if (seeds.isEmpty()) {
            throw new CommandFailure("no track of the library could be chosen: all are too long, or to be avoided");
        }
        List<Variant> variants = RuleComparison.variants(settings);
        if (!compare) {
            variants = variants.subList(0, 1);
        }
        try (EvaluationProgress progress = EvaluationProgress.ofPlaylists(console, seeds.size() * variants.size())) {
            return RuleComparison.compare(catalogue, variants, new PlaylistEvaluation(seeds, progress::step));
        }
    }

    private String heading(PlaylistSettings settings) {
        String length = settings.minutes().isPresent()
                ? Console.duration(60 * settings.minutes().getAsDouble())
                : Console.count(settings.size(), "track");
        return Console.count(playlists, "playlist") + " of " + length + ", random seed " + settings.randomSeed();
    }

    private Map<String, Object> document(PlaylistSettings settings, List<Result> results, StoredModel model) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("playlists", playlists);
        document.put("randomSeed", settings.randomSeed());
        document.put("model", model.label());
        document.put("measures", MeasuresJson.of(results.getFirst().measures()));
        if (compare) {
            document.put(
                    "compared",
                    results.stream().map(EvaluatePlaylistsCommand::document).toList());
        }
        return document;
    }

    private static Map<String, Object> document(Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", result.variant().name());
        document.put("hubDamping", result.variant().settings().hubDamping());
        document.put("measures", MeasuresJson.of(result.measures()));
        return document;
    }
}

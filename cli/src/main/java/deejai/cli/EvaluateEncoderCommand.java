package deejai.cli;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.encoder.OnnxEncoder;
import deejai.encoder.RandomCompactModel;
import deejai.evaluation.ComparedSystems;
import deejai.evaluation.EncoderComparison;
import deejai.evaluation.EvaluationCollection;
import deejai.evaluation.FeatureCache;
import deejai.evaluation.FeatureExtraction;
import deejai.evaluation.FeatureExtraction.Outcome;
import deejai.evaluation.LabelFile;
import deejai.evaluation.SystemVectors.Pooling;
import deejai.evaluation.TrackSelection;
import deejai.files.AtomicFile;
import deejai.playlist.PathPattern;
import deejai.slices.AudioFolders;
import deejai.slices.AudioFolders.FoundFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai evaluate encoder`: how well an encoder's vectors tell what sounds alike.
@Command(
        name = "encoder",
        description = "Measure how well an encoder tells what sounds alike, on music of which something is known.",
        footer = {
            "",
            "The library plays no part in it. Compared with: an untrained network, hand-made descriptors, cepstral",
            "coefficients (MFCC), the mean mel spectrum, and vectors that chance makes.",
            "",
            "Examples:",
            "  deejai evaluate encoder --audio ~/Music",
            "  deejai evaluate encoder --audio ~/Music --labels genres.tsv --model my-encoder.onnx --cache ~/features",
            "  deejai evaluate encoder --audio ~/Music --only 'held-out/**' --json"
        },
        mixinStandardHelpOptions = true)
final class EvaluateEncoderCommand implements Callable<Integer> {

    @ParentCommand
    private EvaluateCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--audio", paramLabel = "DIR", arity = "1..*", required = true, description = "Folders of music.")
    private List<Path> folders;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description =
                    "What is known of the tracks: tab- or comma-separated with a header, path and any of genre, artist,"
                            + " album and package. Tracks that it does not list are left out. Default: the tags; the package is"
                            + " the first folder below DIR.")
    private @Nullable Path labels;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Encoder to measure: a name or a file; may be repeated. Default: the one in use.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--plain-mean",
            description = "Make a track's vector by the mean of its slices. Default: by TF-IDF, as playlists do.")
    private boolean plainMean;

    @Option(
            names = "--only",
            paramLabel = "PATTERN",
            description = "Only tracks whose path below DIR, or package, matches: 'jazz/**'. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--split",
            paramLabel = "FILE",
            description = "As --only, with a pattern in each line of a file; # begins a comment.")
    private @Nullable Path split;

    @Option(
            names = "--hold-out",
            paramLabel = "PATTERN",
            description = "All tracks but those whose path below DIR, or package, matches. May be repeated.")
    private List<String> holdOut = new ArrayList<>();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Keep what is heard of each track in a folder, so that it is decoded once. Default: forget it.")
    private @Nullable Path cache;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Files analysed at the same time. Default: one for each core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--random-seed",
            paramLabel = "S",
            description = "Seed of chance: of the intervals, and of the vectors that know nothing. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long randomSeed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Also write the tables to a file, in Markdown.")
    private @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "jobs must be positive: " + jobs);
        }
        if (output != null) {
            OutputFile.requireWritable(output);
        }
        return Stopper.stopping(this::run);
    }

    private int run() throws Exception {
        EvaluationCollection.Source source =
                new EvaluationCollection.Source(labels == null ? null : LabelFile.read(labels), selection());
        List<FoundFile> found = AudioFolders.files(
                folders, (path, reason) -> parent.program().console().note("deejai: " + path + ": " + reason));
        List<FoundFile> chosen = source.chosen(found);
        if (chosen.isEmpty()) {
            throw new CommandFailure(
                    found.isEmpty()
                            ? "no audio file in " + folders
                            : "none of " + Console.count(found.size(), "audio file")
                                    + " is to be evaluated; see --labels, --only, --split and --hold-out");
        }
        parent.program()
                .console()
                .note(Console.count(found.size(), "file") + " found, " + chosen.size() + " to evaluate");
        try (FeatureFolder features = FeatureFolder.of(cache)) {
            EncoderReport report = evaluate(chosen, source, features.path());
            parent.program()
                    .console()
                    .print(
                            () -> EncoderJson.of(report),
                            () -> EncoderTable.text(report)
                                    .forEach(parent.program().console()::line));
            if (output != null) {
                AtomicFile.writeText(output, String.join("\n", EncoderTable.markdown(report)) + "\n");
            }
        }
        return 0;
    }

    private EncoderReport evaluate(List<FoundFile> files, EvaluationCollection.Source source, Path features)
            throws IOException {
        List<ModelFile> modelFiles = modelFiles();
        try (Encoders encoders = Encoders.open(modelFiles, features)) {
            ComparedSystems systems = new ComparedSystems(
                    encoders.models(),
                    encoders.untrained(),
                    new ComparedSystems.Settings(plainMean ? Pooling.MEAN : Pooling.TF_IDF, randomSeed));
            FeatureExtraction extraction = new FeatureExtraction(systems.features(), new FeatureCache(features), jobs);
            EvaluationCollection collection = read(files, source, extraction);
            if (collection.tracks().size() < 2) {
                throw new CommandFailure("there must be at least 2 tracks to compare: "
                        + collection.tracks().size());
            }
            EncoderComparison comparison = EncoderComparison.of(collection, systems, randomSeed, jobs);
            return new EncoderReport(modelFiles, plainMean, randomSeed, collection, comparison);
        }
    }

    private EvaluationCollection read(
            List<FoundFile> files, EvaluationCollection.Source source, FeatureExtraction extraction)
            throws IOException {
        Console console = parent.program().console();
        try (EvaluationProgress progress = EvaluationProgress.ofTracks(console, files.size())) {
            return EvaluationCollection.read(files, source, extraction, outcome -> {
                if (outcome instanceof Outcome.Skipped skipped) {
                    console.note("deejai: " + skipped.file() + ": " + skipped.reason());
                }
                progress.step();
            });
        }
    }

    private List<ModelFile> modelFiles() throws IOException {
        EncoderModels known = Session.models(parent.program());
        if (models.isEmpty()) {
            return List.of(known.current());
        }
        List<ModelFile> files = new ArrayList<>();
        for (String model : models) {
            files.add(known.find(model));
        }
        return files;
    }

    private TrackSelection selection() throws IOException {
        List<String> patterns = new ArrayList<>(only);
        if (split != null) {
            for (String line : Files.readAllLines(split)) {
                String pattern = line.strip();
                if (!pattern.isEmpty() && !pattern.startsWith("#")) {
                    patterns.add(pattern);
                }
            }
            if (patterns.isEmpty()) {
                throw new CommandFailure(split + ": no pattern in it");
            }
        }
        try {
            return new TrackSelection(
                    patterns.stream().map(PathPattern::of).toList(),
                    holdOut.stream().map(PathPattern::of).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /// The encoders to measure and the one that has learned nothing, open.
    private record Encoders(List<AudioEncoder> models, AudioEncoder untrained) implements AutoCloseable {

        /// @param folder where the network that has learned nothing is kept
        static Encoders open(List<ModelFile> files, Path folder) throws IOException {
            Path untrainedFile = folder.resolve(
                    RandomCompactModel.DESCRIPTION.name() + "-" + RandomCompactModel.DESCRIPTION.version() + ".onnx");
            if (!Files.exists(untrainedFile)) {
                AtomicFile.write(
                        untrainedFile, temporary -> RandomCompactModel.main(new String[] {temporary.toString()}));
            }
            List<AudioEncoder> models = new ArrayList<>();
            try {
                for (ModelFile file : files) {
                    models.add(EncoderModels.open(file, 1));
                }
                return new Encoders(models, OnnxEncoder.open(untrainedFile));
            } catch (IOException e) {
                models.forEach(AudioEncoder::close);
                throw e;
            }
        }

        @Override
        public void close() {
            models.forEach(AudioEncoder::close);
            untrained.close();
        }
    }

    /// What an encoder is, in one line.
    static String line(ModelFile file) {
        EncoderModel model = file.model();
        return model.label() + (model.trained() ? "" : " (not trained)") + ", " + model.hash() + ", " + file.location();
    }
}

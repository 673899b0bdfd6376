package deejai.cli;

import deejai.encoder.EncoderModel;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.library.LibraryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `deejai model`: the encoders.
@Command(
        name = "model",
        description = "List, inspect, choose, import and drop encoders.",
        synopsisSubcommandLabel = "(list | info | use | import | drop)",
        footer = {
            "",
            "Examples:",
            "  deejai model list",
            "  deejai model import ~/Downloads/my-encoder.onnx",
            "  deejai model use my-encoder",
            "  deejai model drop random-compact-1"
        },
        mixinStandardHelpOptions = true)
final class ModelCommand implements Runnable {

    /// Digits of a hash that tell models apart.
    /// Characters of what a model was trained on, in a list.
    private static final int LONGEST_TEXT = 100;

    private static final int SHORT_HASH = 12;

    @ParentCommand
    private DeejAi program;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: list, info, use, import or drop");
    }

    @Command(
            name = "list",
            description = "List the encoders that there are; * marks the one in use.",
            footer = {"", "Example:", "  deejai model list"},
            mixinStandardHelpOptions = true)
    int list() throws IOException {
        Console console = program.console();
        EncoderModels models = Session.models(program);
        EncoderModels.Listing listing = models.list();
        String inUse = models.current().model().hash();
        console.print(
                () -> listing.models().stream()
                        .map(file -> document(file, inUse))
                        .toList(),
                () -> {
                    for (ModelFile file : listing.models()) {
                        EncoderModel model = file.model();
                        console.line((model.hash().equals(inUse) ? "* " : "  ") + model.label()
                                + (model.trained() ? "" : " (not trained)") + ", " + model.dimension() + " dimensions, "
                                + model.licence() + ", " + Console.size(file.sizeBytes()) + ", "
                                + model.hash().substring(0, SHORT_HASH) + ", " + file.location());
                        console.line("    trained on " + shortened(model.trainingData()));
                    }
                });
        listing.problems().forEach(problem -> console.note(String.valueOf(problem.getMessage())));
        return 0;
    }

    /// A model may have learned from a hundred sources; `model info` names them all.
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT).strip() + " ...";
    }

    @Command(
            name = "info",
            description = "Show what an encoder says of itself.",
            footer = {"", "Example:", "  deejai model info mp3tovec-compact"},
            mixinStandardHelpOptions = true)
    int info(
            @Parameters(
                            paramLabel = "MODEL",
                            arity = "0..1",
                            description = "A name, the beginning of a hash, or a file. Default: the one in use.")
                    @Nullable
                    String name)
            throws IOException {
        Console console = program.console();
        EncoderModels models = Session.models(program);
        ModelFile current = models.current();
        ModelFile file = name == null ? current : models.find(name);
        Map<String, Object> document = document(file, current.model().hash());
        console.print(
                () -> document,
                () -> document.forEach((key, value) -> console.line(String.format("%-14s %s", key, value))));
        return 0;
    }

    @Command(
            name = "use",
            description = "Choose the encoder that scans use from now on.",
            footer = {"", "Example:", "  deejai model use my-encoder"},
            mixinStandardHelpOptions = true)
    int use(@Parameters(paramLabel = "MODEL", description = "A name, or the beginning of a hash.") String name)
            throws IOException {
        EncoderModels models = Session.models(program);
        ModelFile file = models.find(name);
        models.use(file);
        print(file, "in use from the next scan on; playlists go by it when it has vectors of all tracks");
        return 0;
    }

    @Command(
            name = "import",
            description = "Copy an encoder (ONNX, with its metadata) into your data folder.",
            footer = {"", "Example:", "  deejai model import ~/Downloads/my-encoder.onnx"},
            mixinStandardHelpOptions = true)
    int importModel(@Parameters(paramLabel = "FILE", description = "The model file.") Path file) throws IOException {
        EncoderModels.Imported imported = Session.models(program).importFile(file);
        print(
                imported.file(),
                imported.alreadyThere()
                        ? "was there already"
                        : "imported; deejai model use "
                                + imported.file().model().name() + " makes it the one in use");
        return 0;
    }

    @Command(
            name = "drop",
            description = "Drop the vectors that the library has of an encoder. The encoder itself stays.",
            footer = {"", "Example:", "  deejai model drop random-compact-1"},
            mixinStandardHelpOptions = true)
    int drop(
            @Parameters(paramLabel = "MODEL", description = "A name, or the beginning of a hash.") String name,
            @Option(
                            names = "--forget-tracks",
                            description = {
                                "Also where tracks have vectors of no other encoder: they leave the library until a",
                                "scan finds them."
                            })
                    boolean forgetTracks)
            throws IOException, LibraryException {
        try (Session session = Session.open(program)) {
            new VectorDrop(session).drop(name, forgetTracks, program.console());
        }
        return 0;
    }

    private void print(ModelFile file, String what) throws IOException {
        Console console = program.console();
        String inUse = Session.models(program).current().model().hash();
        console.print(
                () -> document(file, inUse), () -> console.line(file.model().label() + ": " + what));
    }

    private static Map<String, Object> document(ModelFile file, String inUse) {
        EncoderModel model = file.model();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", model.name());
        document.put("version", model.version());
        document.put("hash", model.hash());
        document.put("inUse", model.hash().equals(inUse));
        document.put("trained", model.trained());
        document.put("dimension", model.dimension());
        document.put("licence", model.licence());
        document.put("trainingData", model.trainingData());
        document.put("location", file.location());
        document.put("sizeBytes", file.sizeBytes());
        document.put("sampleRate", model.preprocessing().sampleRate());
        document.put("nFft", model.preprocessing().nFft());
        document.put("hopLength", model.preprocessing().hopLength());
        document.put("nMels", model.preprocessing().nMels());
        document.put("sliceFrames", model.preprocessing().sliceFrames());
        document.put("slicing", model.preprocessing().slicing());
        document.put("reference", model.preprocessing().reference());
        document.put("topDb", model.preprocessing().topDb());
        document.put("scaling", model.preprocessing().scaling());
        return document;
    }
}

package deejai.encoder;

import deejai.files.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The encoders that there are: those that ship with the program, and those in a directory of the user.
///
/// The directory may be missing. It is read anew by every method, so several processes may share it.
public final class EncoderModels {

    /// The encoder that is in use until the user chooses another. Who never chose gets the new one where this
    /// changes.
    private static final String DEFAULT = "mp3tovec-compact-1";

    /// All that ship; those that are not the default are there to compare with.
    private static final List<String> SHIPPED = List.of(DEFAULT, "random-compact-1");

    /// Holds the hash of the model in use, then its label for people.
    private static final String CHOICE = "model-in-use";

    private static final Pattern HASH_PREFIX = Pattern.compile("[0-9a-f]{6,64}");

    private final Path directory;
    private final List<String> shipped;

    /// What is in use and what is not.
    ///
    /// @param models   those that can be used: the shipped ones first, then by file name
    /// @param problems one for each file in the directory that should be a model and is not
    public record Listing(List<ModelFile> models, List<ModelFileException> problems) {
        public Listing {
            models = List.copyOf(models);
            problems = List.copyOf(problems);
        }
    }

    /// What came of an import.
    ///
    /// @param file         the model in its place
    /// @param alreadyThere true if the very same model was there before
    public record Imported(ModelFile file, boolean alreadyThere) {}

    /// @param directory of the user's models
    public EncoderModels(Path directory) {
        this(directory, SHIPPED);
    }

    /// @param shipped labels of those that ship, the default first
    EncoderModels(Path directory, List<String> shipped) {
        this.directory = directory;
        this.shipped = List.copyOf(shipped);
    }

    /// All models.
    ///
    /// @throws IOException if the directory cannot be read
    public Listing list() throws IOException {
        List<ModelFile> models = new ArrayList<>();
        List<ModelFileException> problems = new ArrayList<>();
        for (String label : shipped) {
            models.add(ModelFile.Shipped.read(resource(label)));
        }
        for (Path file : files()) {
            try {
                models.add(ModelFile.OnDisk.read(file));
            } catch (ModelFileException e) {
                problems.add(e);
            }
        }
        return new Listing(models, problems);
    }

    /// The model that a user means.
    ///
    /// @param nameOrHashOrPath a name, a label (name-version), the first 6 or more digits of a hash, or the
    ///                         path of a file, which need not be in the directory
    /// @throws IllegalArgumentException if there is none, or there are several
    /// @throws ModelFileException       if it is a file, but not a model
    /// @throws IOException              if a file cannot be read
    public ModelFile find(String nameOrHashOrPath) throws IOException {
        List<ModelFile> models = list().models();
        for (Predicate<EncoderModel> rule : meanings(nameOrHashOrPath)) {
            List<ModelFile> found =
                    models.stream().filter(file -> rule.test(file.model())).toList();
            if (found.stream().map(file -> file.model().hash()).distinct().count() > 1) {
                throw new IllegalArgumentException("several models are named '" + nameOrHashOrPath + "': "
                        + labels(found) + "; say which, with its version or its hash");
            }
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        Path path = Path.of(nameOrHashOrPath);
        if (Files.isRegularFile(path)) {
            return ModelFile.OnDisk.read(path);
        }
        throw new IllegalArgumentException(
                "no model named '" + nameOrHashOrPath + "'; known: " + labels(models) + "; see `deejai model list`");
    }

    /// Copies a model into the directory, under its own name and version.
    ///
    /// @throws ModelFileException if it is not a model that this program can use, or another one has its name
    ///                            and version
    /// @throws IOException        if it cannot be read or copied
    public Imported importFile(Path file) throws IOException {
        EncoderModel model = tried(file);
        Path place = directory.resolve(model.label() + ".onnx");
        for (ModelFile other : list().models()) {
            if (other.model().hash().equals(model.hash())) {
                return new Imported(other, true);
            }
            if (other.model().label().equals(model.label())) {
                throw new ModelFileException(
                        file.toString(),
                        "another model is named " + model.label() + " (" + other.location()
                                + "); remove that one, or give this one a new version");
            }
        }
        if (Files.exists(place)) {
            throw new ModelFileException(file.toString(), place + " is in its place; remove that");
        }
        Files.createDirectories(directory);
        AtomicFile.write(place, temporary -> {
            Files.copy(file, temporary);
            if (!EncoderModel.read(temporary).equals(model)) {
                throw new ModelFileException(file.toString(), "changed while it was copied");
            }
        });
        return new Imported(new ModelFile.OnDisk(place, model, Files.size(place)), false);
    }

    /// Makes a model the one that is used where the user names none.
    ///
    /// @throws IllegalArgumentException if it neither ships with the program nor is in the directory
    /// @throws IOException              if the choice cannot be written
    public void use(ModelFile file) throws IOException {
        EncoderModel model = file.model();
        if (withHash(model.hash()).isEmpty()) {
            throw new IllegalArgumentException(
                    "model must be imported before it is used: " + file.location() + "; see `deejai model import`");
        }
        Files.createDirectories(directory);
        AtomicFile.writeText(directory.resolve(CHOICE), model.hash() + " " + model.label() + "\n");
    }

    /// The model that is used where the user names none: the one that was chosen with [#use], or the default.
    ///
    /// @throws IOException if the model that was chosen is gone, or the directory cannot be read
    public ModelFile current() throws IOException {
        Path choice = directory.resolve(CHOICE);
        if (!Files.exists(choice)) {
            return ModelFile.Shipped.read(resource(shipped.getFirst()));
        }
        String line = Files.readString(choice).strip();
        String hash = line.split(" ", 2)[0];
        return withHash(hash)
                .orElseThrow(() -> new IOException("the model in use is gone (" + choice + " says " + line
                        + "); import it again, or choose another with `deejai model use`"));
    }

    /// Opens a model.
    ///
    /// @param threads threads that share the work of a batch, from 1
    /// @throws ModelFileException if this program cannot use it after all
    /// @throws IOException        if it cannot be read
    public static AudioEncoder open(ModelFile file, int threads) throws IOException {
        return switch (file) {
            case ModelFile.Shipped shipped ->
                OnnxEncoder.open(ModelFile.Shipped.bytes(shipped.resource()), shipped.resource(), threads);
            case ModelFile.OnDisk onDisk -> OnnxEncoder.open(onDisk.path(), threads);
        };
    }

    /// What a text may mean, the most exact first.
    private static List<Predicate<EncoderModel>> meanings(String text) {
        return List.of(
                model -> model.label().equals(text),
                model -> model.name().equals(text),
                model -> HASH_PREFIX.matcher(text).matches() && model.hash().startsWith(text));
    }

    /// Class path name of a model that ships.
    private static String resource(String label) {
        return "/models/" + label + ".onnx";
    }

    /// The model with a hash, if it ships or is in the directory.
    ///
    /// @throws IOException if the directory cannot be read
    public Optional<ModelFile> withHash(String hash) throws IOException {
        return list().models().stream()
                .filter(file -> file.model().hash().equals(hash))
                .findFirst();
    }

    /// What a file says of itself, after one slice went through its network.
    private static EncoderModel tried(Path file) throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.open(file)) {
            int size = encoder.model().preprocessing().nMels()
                    * encoder.model().preprocessing().sliceFrames();
            try {
                encoder.encode(List.of(new float[size]));
            } catch (IllegalStateException e) {
                throw new ModelFileException(file.toString(), String.valueOf(e.getMessage()), e);
            }
            return encoder.model();
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(
                    directory, file -> file.toString().endsWith(".onnx") && Files.isRegularFile(file))) {
                stream.forEach(files::add);
            }
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private static String labels(List<ModelFile> files) {
        return files.stream().map(file -> file.model().label()).collect(Collectors.joining(", "));
    }
}

package deejai.cli;

import deejai.encoder.EncoderModel;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelDescription;
import deejai.encoder.ModelFile;
import deejai.mp3tovec.ModelCard;
import deejai.mp3tovec.TrainingEvent;
import deejai.mp3tovec.TrainingPlan;
import deejai.mp3tovec.TrainingPlan.Place;
import deejai.mp3tovec.TrainingPlan.Release;
import deejai.slices.SliceCache;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

/// `deejai train mp3tovec`: an encoder that learns from music.
@Command(
        name = "mp3tovec",
        description = "Train an encoder on music of yours: what turns sound into vectors.",
        footer = {
            "",
            "Writes NAME-V.onnx, and a model card (NAME-V.md, model.json), and adds the encoder to yours: deejai model",
            "list shows it. Ctrl-C keeps what is learned; the same command goes on from there.",
            "",
            "Examples:",
            "  deejai train mp3tovec --audio ~/Music --cache ~/slices --name mine -o ~/mine",
            "  deejai train mp3tovec --audio ~/Music --cache ~/slices --hold-out 'live*' --name mine -o ~/mine",
            "  deejai train mp3tovec --cache ~/slices --track-vectors ~/vectors --name mine --model-version 2 -o ~/mine2"
        },
        mixinStandardHelpOptions = true)
final class TrainMp3ToVecCommand implements Callable<Integer> {

    @ParentCommand
    private TrainCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EncoderSoundOptions sound;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder to write to; is made if it is not there. One training each.")
    private Path folder;

    @Option(
            names = "--restart",
            description = "Begin anew, and forget the training under way in the folder, if there is one.")
    private boolean restart;

    @Mixin
    private ReleaseOptions releaseOptions;

    @Mixin
    private EncoderLearningOptions learning;

    @Override
    public Integer call() throws Exception {
        TrainingPlan plan = plan();
        TorchLibraries torch = TorchLibraries.find(plan.device().gpu());
        requireUsable(plan);
        return Stopper.stopping(() -> run(plan, torch));
    }

    /// The options as a plan, checked as far as can be before any work is done.
    private TrainingPlan plan() throws IOException {
        try {
            Release release = releaseOptions.release(sound.sources());
            // What would fail after hours fails now.
            new ModelDescription(
                    release.name(), release.version(), 1, Preprocessing.MP3TOVEC, true, release.licence(), "");
            sound.cacheSettings(learning.jobs());
            return new TrainingPlan(
                    new Place(sound.cache().toAbsolutePath(), folder.toAbsolutePath(), trackVectors()),
                    release,
                    learning.choices(sound),
                    learning.device());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Path trackVectors() {
        Path vectors = learning.trackVectors();
        if (vectors == null) {
            return null;
        }
        Path file = vectors.resolve("track2vec.bin").toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(
                    vectors + ": there is no track2vec.bin in it; deejai train track2vec -o makes one");
        }
        return file;
    }

    private void requireUsable(TrainingPlan plan) throws IOException {
        Place place = plan.place();
        if (sound.folders().isEmpty() && !Files.isDirectory(sound.cache())) {
            throw new CommandFailure(sound.cache() + ": no such folder; name folders of music with --audio");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandFailure(folder + ": no folder");
        }
        if (!restart && Files.exists(place.checkpoint()) && Files.exists(place.planFile())) {
            var differences = plan.differences(TrainingPlan.read(place.planFile()));
            if (!differences.isEmpty()) {
                throw new CommandFailure(folder + ": holds a training with other settings ("
                        + String.join("; ", differences)
                        + "); use those, name another folder, or begin anew with --restart");
            }
        }
        requireFree(plan);
    }

    /// Another model of the same name and version could not be added to the user's.
    private void requireFree(TrainingPlan plan) throws IOException {
        String label = plan.release().label();
        Path file = plan.place().folder().resolve(label + ".onnx");
        String hash = Files.exists(file) ? EncoderModel.read(file).hash() : "";
        for (ModelFile other : models().list().models()) {
            if (other.model().label().equals(label) && !other.model().hash().equals(hash)) {
                throw new CommandFailure("another model is named " + label + " (" + other.location()
                        + "); choose another --name or --model-version");
            }
        }
    }

    private int run(TrainingPlan plan, TorchLibraries torch) throws Exception {
        Console console = parent.program().console();
        if (!sound.folders().isEmpty()) {
            SliceCacheFilling.fill(
                    new SliceCache(sound.cache()), sound.folders(), sound.cacheSettings(learning.jobs()), console);
        }
        Files.createDirectories(folder);
        if (restart) {
            Files.deleteIfExists(plan.place().checkpoint());
        }
        plan.write(plan.place().planFile());
        long start = System.nanoTime();
        try (EncoderTrainingProgress progress = new EncoderTrainingProgress(console)) {
            new TrainingJvm(torch, parent.program().dataFolder(), progress)
                    .train(plan.place().planFile());
            progress.close();
            TrainingEvent.Finished finished = progress.finished();
            if (finished != null) {
                report(finished, (System.nanoTime() - start) * 1e-9);
            }
        }
        return 0;
    }

    private void report(TrainingEvent.Finished finished, double seconds) throws IOException {
        EncoderModel model = models().importFile(finished.model()).file().model();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", model.name());
        document.put("version", model.version());
        document.put("hash", model.hash());
        document.put("path", finished.model().toString());
        document.put("card", finished.model().resolveSibling(ModelCard.FILE).toString());
        document.put("bestStep", finished.bestStep());
        document.put("lastStep", finished.lastStep());
        document.put("seconds", seconds);
        Console console = parent.program().console();
        console.print(() -> document, () -> {
            console.line(model.label() + ": trained in " + Console.duration(seconds) + ", weights of step "
                    + finished.bestStep() + " of " + finished.lastStep());
            console.line("model: " + finished.model());
            console.line("card:  " + finished.card());
            console.line("It is among your models now: deejai model use " + model.name()
                    + " makes scans use it; deejai evaluate encoder --model " + model.label() + " measures it");
        });
    }

    private EncoderModels models() {
        return Session.models(parent.program());
    }
}

package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deejai.cli.Program.Outcome;
import deejai.mp3tovec.TrainingEvent;
import deejai.mp3tovec.TrainingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `train mp3tovec`.
class TrainMp3ToVecCommandTest {

    private static final Path TORCH = Path.of("../training/target/torch/lib").toAbsolutePath();

    @TempDir
    private Path folder;

    private Program deejai;
    private @Nullable String torchBefore;

    @BeforeEach
    void namePyTorch() {
        deejai = new Program(folder.resolve("home"));
        torchBefore = System.getProperty(TorchLibraries.FOLDER);
        System.setProperty(TorchLibraries.FOLDER, TORCH.toString());
    }

    @AfterEach
    void forgetPyTorch() {
        if (torchBefore == null) {
            System.clearProperty(TorchLibraries.FOLDER);
        } else {
            System.setProperty(TorchLibraries.FOLDER, torchBefore);
        }
    }

    @Test
    void trainedEncoderIsAmongTheModelsAndEmbeds() throws IOException {
        needPyTorch();
        Path sources = Files.writeString(
                folder.resolve("sources.json"),
                "[ { \"name\" : \"Made up\", \"licence\" : \"CC0-1.0\", \"tracks\" : 12 } ]");
        List<String> command = command(3, "--sources", sources.toString(), "--licence", "MIT", "--json");

        Outcome outcome = deejai.done(command.toArray(String[]::new));

        JsonNode document = outcome.json();
        assertThat(outcome.err())
                .contains("12 tracks heard", "Learning from 8 tracks, validating on 4", "held-out loss");
        assertThat(document.get("lastStep").asInt()).isEqualTo(3);
        assertThat(Files.readString(out().resolve("tiny-1.md"))).contains("Made up", "| held | 4 | 4 |", "MIT");
        assertThat(deejai.done("model", "list", "--json").json().valueStream())
                .anyMatch(model -> model.get("hash").equals(document.get("hash"))
                        && model.get("trainingData").asString().contains("Made up (CC0-1.0)"));
        assertThat(deejai.done(
                                "embed",
                                music().resolve("heard/0.wav").toString(),
                                "--model",
                                out().resolve("tiny-1.onnx").toString(),
                                "--json")
                        .out())
                .contains(document.get("hash").asString());

        // The same settings go on, here to nothing left to do; others are told.
        Outcome again = deejai.done(command.toArray(String[]::new));
        assertThat(again.err()).contains("0 tracks heard, 12 known already");
        assertThat(again.json().get("hash")).isEqualTo(document.get("hash"));
        Outcome other = deejai.run(command(4).toArray(String[]::new));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.errors()).singleElement().asString().contains("schedule.steps is 4, was 3", "--restart");
    }

    @Test
    void interruptedTrainingKeepsWhatIsLearned() throws IOException {
        needPyTorch();
        deejai.done(command(2).toArray(String[]::new));
        Path file = out().resolve("training.json");
        TrainingPlan tiny = TrainingPlan.read(file);
        Path longer = Files.createDirectories(folder.resolve("longer"));
        Path plan = longer.resolve("plan.json");
        Files.writeString(
                plan,
                Files.readString(file)
                        .replace("\"steps\" : 2", "\"steps\" : 100000")
                        .replace(
                                tiny.place().folder().toUri().toString(),
                                longer.toUri().toString()));
        List<TrainingEvent> events = new ArrayList<>();
        Thread test = Thread.currentThread();

        assertThatThrownBy(() -> new TrainingJvm(TorchLibraries.find(false), new DataFolder(deejai.home()), event -> {
                            events.add(event);
                            if (event instanceof TrainingEvent.Stepped) {
                                test.interrupt();
                            }
                        })
                        .train(plan))
                .isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(events.getLast()).isInstanceOf(TrainingEvent.Stopped.class);
        assertThat(TrainingPlan.read(plan).place().checkpoint()).isNotEmptyFile();
    }

    @Test
    void failureOfTheProcessIsTheFailureOfTheCommand() {
        needPyTorch();

        Outcome outcome = deejai.run(command(2, "--exclude", "polka*").toArray(String[]::new));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .singleElement()
                .asString()
                .contains("no collection matches 'polka*'; there are: heard, held");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--steps=0                            | steps must be positive: 0",
                "--batch-tracks=1                     | tracks must be at least 2: 1",
                "--max-slices=0                       | maxSlices must be positive: 0",
                "--jobs=0                             | threads must be positive: 0",
                "--mixture=a=0.7,b=0.6                | shares must add up to at most 1",
                "--objective=cosine=1                 | the objective cosine needs track vectors",
                "--objective=contrastive=0            | weight of contrastive must be above 0",
                "--objective=guess=1                  | guess",
                "--architecture=huge                  | huge",
                "--model-version=../1                 | version must be",
            })
    void wrongArgumentIsUsage(String argument, String message) {
        Outcome outcome = deejai.run(command(2, argument).toArray(String[]::new));

        assertThat(outcome.errors()).singleElement().asString().contains(message);
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsHeard() throws IOException {
        assertThat(deejai.run(command(
                                        2,
                                        "--track-vectors",
                                        folder.resolve("none").toString())
                                .toArray(String[]::new))
                        .errors())
                .singleElement()
                .asString()
                .contains("there is no track2vec.bin in it");
        Path sources = Files.writeString(folder.resolve("sources.json"), "[ { \"name\" : \"A label\" } ]");
        assertThat(deejai.run(command(2, "--sources", sources.toString()).toArray(String[]::new))
                        .errors())
                .singleElement()
                .asString()
                .contains("sources.json", "licence");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void withoutPyTorchItSaysHowToFetchIt() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems cannot train");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "other systems cannot train");
        System.setProperty(TorchLibraries.FOLDER, folder.resolve("none").toString());

        Outcome outcome = deejai.run(command(2).toArray(String[]::new));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .singleElement()
                .asString()
                .contains("training needs PyTorch", "./mvnw -q -B -Dquick -Ptorch-libraries -pl training -am package");
    }

    private Path music() {
        return folder.resolve("music");
    }

    private Path out() {
        return folder.resolve("out");
    }

    /// A training of seconds, on music of two collections, which is made where it is not there.
    private List<String> command(int steps, String... more) {
        for (int i = 0; i < 12; i++) {
            Path file = music().resolve(i < 8 ? "heard" : "held").resolve(i + ".wav");
            if (!Files.exists(file)) {
                WavFile.write(file, i, 11, "Artist " + i / 2, "Title " + i);
            }
        }
        List<String> command = new ArrayList<>(List.of("train", "mp3tovec", "--name", "tiny", "-o", out().toString()));
        command.addAll(List.of(
                "--audio",
                music().toString(),
                "--cache",
                folder.resolve("cache").toString()));
        command.addAll(List.of("--hold-out", "held", "--steps", Integer.toString(steps), "--jobs", "1"));
        command.addAll(List.of("--batch-tracks", "4"));
        // What is given twice is an error, so what is to be tried takes the place of the usual.
        for (String argument : more) {
            int equals = argument.indexOf('=');
            int usual = equals < 0 ? -1 : command.indexOf(argument.substring(0, equals));
            if (usual >= 0) {
                command.remove(usual + 1);
                command.remove(usual);
            }
        }
        command.addAll(List.of(more));
        return command;
    }

    private void needPyTorch() throws RuntimeException {
        assumeTrue(Files.isDirectory(TORCH) && hasLibraries(), "there is no PyTorch in " + TORCH);
        try {
            // Unpacked once for all tests.
            Path unpacked = Files.createDirectories(TORCH.resolveSibling("cache"));
            Files.createSymbolicLink(Files.createDirectories(deejai.home()).resolve("torch"), unpacked);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean hasLibraries() {
        try (Stream<Path> files = Files.list(TORCH)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("pytorch-native-"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

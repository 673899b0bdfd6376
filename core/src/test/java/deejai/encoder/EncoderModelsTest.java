package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderModelsTest {

    private Path directory;
    private Path downloads;
    private EncoderModels models;

    EncoderModelsTest(@TempDir Path temporary) {
        directory = temporary.resolve("data").resolve("models");
        downloads = temporary.resolve("downloads");
        models = new EncoderModels(directory);
    }

    @BeforeEach
    void makeDownloads() throws IOException {
        Files.createDirectories(downloads);
    }

    @Test
    void everyModelOfTheRepositoryShips() throws IOException {
        List<String> shipped = models.list().models().stream()
                .map(file -> file.model().label() + ".onnx")
                .toList();
        try (Stream<Path> files = Files.list(Path.of("..", "models"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".onnx")))
                    .containsExactlyInAnyOrderElementsOf(shipped);
        }
    }

    @Test
    void withoutAChoiceTheShippedModelIsInUse() throws IOException {
        assertThat(models.current().model().label()).isEqualTo("mp3tovec-compact-1");
        assertThat(models.current().model().trained()).isTrue();
        assertThat(models.current().location()).isEqualTo("shipped with the program");
        assertThat(directory).doesNotExist();
    }

    @Test
    void shippedModelOpens() throws IOException {
        try (AudioEncoder encoder = EncoderModels.open(models.current(), 1)) {
            assertThat(encoder.encode(List.of(new float[96 * 216])).getFirst()).hasSize(100);
            assertThat(encoder.model()).isEqualTo(models.current().model());
        }
    }

    @Test
    void importedModelIsListedFoundAndOpened() throws IOException {
        EncoderModels.Imported imported = models.importFile(download("x.onnx", "small", "2", 1));

        assertThat(imported.alreadyThere()).isFalse();
        assertThat(imported.file().location())
                .isEqualTo(directory.resolve("small-2.onnx").toString());
        assertThat(models.list().models()).contains(imported.file());
        String hash = imported.file().model().hash();
        for (String text : List.of("small", "small-2", hash, hash.substring(0, 6))) {
            assertThat(models.find(text)).as(text).isEqualTo(imported.file());
        }
        try (AudioEncoder encoder = EncoderModels.open(imported.file(), 1)) {
            assertThat(encoder.encode(List.of(TestModels.slice(3, 4))).getFirst())
                    .containsExactly(3, 4);
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("small-2.onnx"));
        }
    }

    @Test
    void importOfWhatIsThereSaysSo() throws IOException {
        ModelFile first = models.importFile(download("x.onnx", "small", "1", 1)).file();

        assertThat(models.importFile(download("copy.onnx", "small", "1", 1)))
                .isEqualTo(new EncoderModels.Imported(first, true));
    }

    @Test
    void importOfAShippedModelSaysThatItIsThere() throws IOException {
        Path copy = downloads.resolve("random-compact-1.onnx");
        CompactNetwork.graph(RandomCompactModel.weights()).save(copy, RandomCompactModel.DESCRIPTION);

        assertThat(models.importFile(copy))
                .isEqualTo(new EncoderModels.Imported(models.find("random-compact-1"), true));
        assertThat(directory).doesNotExist();
    }

    @Test
    void otherModelOfTheSameNameAndVersionIsRefused() throws IOException {
        models.importFile(download("x.onnx", "small", "1", 1));
        Path other = download("y.onnx", "small", "1", 2);

        assertThatThrownBy(() -> models.importFile(other))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(other + ": another model is named small-1 (" + directory.resolve("small-1.onnx")
                        + "); remove that one, or give this one a new version");
    }

    @Test
    void fileThatIsInThePlaceOfAModelIsNotOverwritten() throws IOException {
        Files.createDirectories(directory);
        Path inTheWay = Files.writeString(directory.resolve("small-1.onnx"), "precious");
        Path file = download("x.onnx", "small", "1", 1);

        assertThatThrownBy(() -> models.importFile(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(file + ": " + inTheWay + " is in its place; remove that");
        assertThat(inTheWay).hasContent("precious");
    }

    @Test
    void whatIsNotAModelIsNotImported() throws IOException {
        Path text = Files.writeString(downloads.resolve("x.onnx"), "words");
        Path wrongOutput = downloads.resolve("y.onnx");
        TestModels.firstTwoGraph(1).save(wrongOutput, TestModels.description("small", "1", 3));
        Path notFinite = download("z.onnx", "small", "1", Float.NaN);

        assertThatThrownBy(() -> models.importFile(text)).isInstanceOf(ModelFileException.class);
        assertThatThrownBy(() -> models.importFile(wrongOutput)).isInstanceOf(ModelFileException.class);
        assertThatThrownBy(() -> models.importFile(notFinite))
                .isInstanceOf(ModelFileException.class)
                .hasMessage(notFinite + ": model small-1 gave an embedding that is not finite for slice 0");
        assertThat(directory).doesNotExist();
    }

    @Test
    void brokenFileInTheDirectoryIsReportedAndTheOthersAreListed() throws IOException {
        models.importFile(download("x.onnx", "small", "1", 1));
        Path broken = Files.writeString(directory.resolve("broken.onnx"), "words");

        EncoderModels.Listing listing = models.list();

        assertThat(listing.models())
                .extracting(file -> file.model().label())
                .containsExactly("mp3tovec-compact-1", "random-compact-1", "small-1");
        assertThat(listing.problems())
                .extracting(Throwable::getMessage)
                .containsExactly(broken + ": not an ONNX file, or cut off");
    }

    @Test
    void pathOfAFileOutsideTheDirectoryIsFound() throws IOException {
        Path file = download("x.onnx", "small", "1", 1);

        assertThat(models.find(file.toString()))
                .isEqualTo(new ModelFile.OnDisk(file, EncoderModel.read(file), Files.size(file)));
    }

    @Test
    void unknownNameIsAnErrorThatSaysWhatThereIs() {
        assertThatThrownBy(() -> models.find("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no model named 'x'; known: mp3tovec-compact-1, random-compact-1; see `deejai model list`");
    }

    @Test
    void nameOfSeveralVersionsAsksWhich() throws IOException {
        models.importFile(download("x.onnx", "small", "1", 1));
        models.importFile(download("y.onnx", "small", "2", 1));

        assertThatThrownBy(() -> models.find("small"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "several models are named 'small': small-1, small-2; say which, with its version or its hash");
        assertThat(models.find("small-2").model().version()).isEqualTo("2");
    }

    @Test
    void choiceIsRememberedAndMayChange() throws IOException {
        ModelFile small = models.importFile(download("x.onnx", "small", "1", 1)).file();
        models.use(small);
        assertThat(new EncoderModels(directory).current()).isEqualTo(small);

        models.use(models.find("random-compact"));
        assertThat(new EncoderModels(directory).current().model().name()).isEqualTo("random-compact");
    }

    @Test
    void whoNeverChoseGetsTheNewDefaultAndWhoChoseKeepsTheChoice() throws Exception {
        Path classes = Path.of(EncoderModelsTest.class.getResource("/").toURI());
        Path newer = Files.createDirectories(classes.resolve("models")).resolve("newer-1.onnx");
        Files.write(newer, TestModels.firstTwo("newer", "1", 1));
        EncoderModels later = new EncoderModels(directory, List.of("newer-1", "random-compact-1"));

        assertThat(later.current().model().label()).isEqualTo("newer-1");
        assertThat(later.list().models())
                .extracting(file -> file.model().label())
                .containsExactly("newer-1", "random-compact-1");

        models.use(models.find("random-compact-1"));
        assertThat(later.current().model().label()).isEqualTo("random-compact-1");

        later.use(later.find("newer"));
        assertThat(later.current().model().label()).isEqualTo("newer-1");
        Files.delete(newer);
    }

    @Test
    void modelOutsideTheDirectoryMustBeImportedBeforeUse() throws IOException {
        ModelFile outside = models.find(download("x.onnx", "small", "1", 1).toString());

        assertThatThrownBy(() -> models.use(outside))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model must be imported before it is used: " + outside.location()
                        + "; see `deejai model import`");
    }

    @Test
    void chosenModelThatIsGoneIsAnErrorAndNotAnotherModel() throws IOException {
        ModelFile small = models.importFile(download("x.onnx", "small", "1", 1)).file();
        models.use(small);
        Files.delete(directory.resolve("small-1.onnx"));

        assertThatThrownBy(() -> models.current())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("small-1")
                .hasMessageContaining("deejai model use");
    }

    private Path download(String fileName, String name, String version, float factor) throws IOException {
        return Files.write(downloads.resolve(fileName), TestModels.firstTwo(name, version, factor));
    }
}

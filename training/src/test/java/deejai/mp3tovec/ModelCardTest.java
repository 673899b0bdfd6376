package deejai.mp3tovec;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.slices.SliceTrack;
import deejai.spectrogram.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelCardTest {

    private static final String HASH = "ab".repeat(32);

    private static final LearnedData DATA = LearnedData.of(
            List.of(track("a", "jazz", 718), track("b", "jazz", 1), track("c", "dub", 2)),
            new Split(List.of(0, 2), List.of(1)),
            2);

    @TempDir
    private Path folder;

    @Test
    void tracksAndHoursAreCountedByCollection() {
        assertThat(DATA.collections())
                .containsExactly(
                        new LearnedData.Collection("dub", 1, 0, 2), new LearnedData.Collection("jazz", 2, 1, 719));
        assertThat(DATA.total()).isEqualTo(new LearnedData.Collection("all", 3, 1, 721));
        // 216 frames of 512 samples at 22,050 a second
        assertThat(String.format(java.util.Locale.ROOT, "%.4f", DATA.total().hours()))
                .isEqualTo("1.0045");
    }

    @Test
    void cardTellsOfWhatAndHowTheModelWasMade() throws IOException {
        Path text = card(List.of(measurement(5, 0.8), measurement(10, 0.4), measurement(15, 0.7)))
                .write(folder);

        assertThat(text).hasFileName("mine-2.md");
        assertThat(Files.readAllLines(text))
                .contains(
                        "# mine-2",
                        "| SHA-256 | `" + HASH + "` |",
                        "| [A \\| B](https://example.org) | CC-BY-4.0 | 1,200 | 80.5 |  |",
                        "| jazz | 2 | 1 | 1.0 |",
                        "| validation.collections | `[\"held \\| out\"]` |",
                        "    #_+",
                        "| 10 | 0.4000 | 0.4000 |");
    }

    @Test
    void longCurveIsShortenedButKeepsFirstBestAndLast() throws IOException {
        List<Measurement> curve = new java.util.ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            curve.add(measurement(i, i == 10 ? 0.1 : 1 + i));
        }

        List<String> lines = Files.readAllLines(card(curve).write(folder));

        assertThat(lines.stream().filter(line -> line.matches("\\| \\d+ \\| [0-9.]+ \\| [0-9.]+ \\|")))
                .hasSizeBetween(10, 16)
                .anyMatch(line -> line.startsWith("| 1 |"))
                .anyMatch(line -> line.startsWith("| 10 |"))
                .anyMatch(line -> line.startsWith("| 500 |"));
        assertThat(lines.stream().filter(line -> line.matches(" {4}[_.\\-:=+*#]{60}")))
                .hasSize(1);
    }

    @Test
    void documentHoldsTheSettingsAndAllValidations() throws IOException {
        card(List.of(measurement(10, 0.4))).write(folder);

        JsonNode document = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("model.json")));

        assertThat(document.get("sha256").asString()).isEqualTo(HASH);
        assertThat(document.at("/settings/schedule/steps").asInt()).isEqualTo(100);
        assertThat(document.at("/validations/0/figures/sameTrack").asDouble()).isEqualTo(0.4);
        assertThat(document.get("tracksWithCoListeningVector").asInt()).isEqualTo(2);
    }

    @Test
    void withoutValidationTheCardSaysSo() throws IOException {
        assertThat(Files.readString(card(List.of()).write(folder))).contains("No track was held out");
    }

    private static ModelCard card(List<Measurement> curve) {
        ModelDescription description =
                new ModelDescription("mine", "2", 100, Preprocessing.MP3TOVEC, true, "CC0-1.0", "3 tracks");
        return new ModelCard(
                new EncoderModel(HASH, description),
                List.of(new DataSource("A | B", "https://example.org", "CC-BY-4.0", 1200, 80.5, null)),
                DATA,
                TrainingPlanTest.choices(100),
                676_884,
                new ModelCard.Result(10, 15, curve));
    }

    private static Measurement measurement(int step, double loss) {
        return new Measurement(step, loss, new TreeMap<>(Map.of("sameTrack", loss)));
    }

    private static SliceTrack track(String id, String collection, int slices) {
        return new SliceTrack(id, id, "", "", collection, slices);
    }
}

package deejai.mp3tovec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.mp3tovec.TrainingPlan.Choices;
import deejai.mp3tovec.TrainingPlan.Place;
import deejai.mp3tovec.TrainingPlan.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingPlanTest {

    @TempDir
    private Path folder;

    @Test
    void planIsReadAsItWasWritten() throws IOException {
        TrainingPlan plan = plan(choices(100), folder.resolve("vectors ü/track2vec.bin"));

        plan.write(folder.resolve("plan.json"));

        assertThat(TrainingPlan.read(folder.resolve("plan.json"))).isEqualTo(plan);
    }

    @Test
    void otherChoicesAreDifferencesAndOtherPlacesAreNot() {
        TrainingPlan plan = plan(choices(100), folder.resolve("track2vec.bin"));

        assertThat(plan.differences(plan(choices(100), folder.resolve("elsewhere.bin"))))
                .isEmpty();
        assertThat(plan(choices(200), folder.resolve("track2vec.bin")).differences(plan))
                .containsExactly("schedule.steps is 200, was 100");
    }

    @Test
    void fileThatIsNoPlanIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "{ \"place\" : 3");

        assertThatThrownBy(() -> TrainingPlan.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("plan.json");
    }

    @Test
    void cosineAndTrackVectorsNeedEachOther() {
        assertThatThrownBy(() -> plan(choices(100), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cosine needs track vectors");
    }

    static Choices choices(int steps) {
        return new Choices(
                ArchitectureChoice.COMPACT,
                new TreeMap<>(Map.of(ObjectiveChoice.COSINE, 1.0, ObjectiveChoice.CONTRASTIVE, 0.1)),
                List.of("noise*"),
                new BatchSettings(8, 2, new Mixture(List.of(new Mixture.Part("jazz", 0.5)))),
                new Schedule(steps, 10, 0.001, 0.01),
                new Validation(List.of("held | out"), 0.1, 5, 3, 2),
                AugmentationChoice.LIGHT,
                7);
    }

    private TrainingPlan plan(Choices choices, @Nullable Path trackVectors) {
        DataSource source = new DataSource("A label", "https://example.org", "CC0-1.0", null, 1.5, null);
        return new TrainingPlan(
                new Place(folder.resolve("cache"), folder, trackVectors),
                new Release("mine", "1", "CC0-1.0", List.of(source)),
                choices,
                Device.ONE_CORE);
    }
}

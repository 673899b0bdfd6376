package deejai.mp3tovec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingEventTest {

    static Stream<TrainingEvent> events() {
        Measurement measurement = new Measurement(3, 0.25, new TreeMap<>(Map.of("sameTrack", Double.NaN)));
        return Stream.of(
                new TrainingEvent.Began(3, 1, null),
                new TrainingEvent.Began(3, 1, 2),
                new TrainingEvent.Stepped(
                        new TrainingListener.Step(3, 10, 0.5, new TreeMap<>(Map.of("contrastive", 0.5)), 100, 12.5)),
                new TrainingEvent.Validated(measurement, true),
                new TrainingEvent.Stopped(4),
                new TrainingEvent.Finished(Path.of("/a b/ü.onnx"), Path.of("/a b/ü.md"), 3, 10),
                new TrainingEvent.Failed("no\nluck", "at deejai"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventIsOneLineAndIsReadAsItWasWritten(TrainingEvent event) {
        assertThat(event.line().lines()).hasSize(1);
        assertThat(TrainingEvent.parse(event.line())).contains(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Loading library ...", "training-Stopped", "training-Stopped {", "Stopped {}"})
    void whatLibrariesPrintIsNoEvent(String line) {
        assertThat(TrainingEvent.parse(line)).isEmpty();
    }

    @Test
    void everyKindOfEventIsTried() {
        assertThat(events().map(Object::getClass).distinct().count())
                .isEqualTo(TrainingEvent.class.getPermittedSubclasses().length);
    }
}

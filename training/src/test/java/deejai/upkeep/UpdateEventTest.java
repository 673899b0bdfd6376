package deejai.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.ScanReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateEventTest {

    private static final Path FILE = Path.of("/music/Motörhead\n#1 100%.flac");

    static Stream<UpdateEvent> everyKind() {
        return Stream.of(
                new UpdateEvent.Started(List.of(FILE, Path.of("/nas"))),
                new UpdateEvent.Found(7, 3),
                new UpdateEvent.Progress(2, 1, 3, 61.5, FILE, 0.25),
                new UpdateEvent.Failed(FILE, "\"no\nsound\""),
                new UpdateEvent.TracksChanged(20),
                new UpdateEvent.Weighing(),
                new UpdateEvent.Learning(),
                new UpdateEvent.Finished(new ScanReport(7, 1, 2, 0, 0, 4, 0, 1.5, 61.5, false)),
                new UpdateEvent.Stopped(),
                new UpdateEvent.Broken("the disk is full"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void lineIsReadAsTheSameEvent(UpdateEvent event) {
        assertThat(event.line()).doesNotContain("\n");
        assertThat(UpdateEvent.parse(event.line())).contains(event);
    }

    @Test
    void lineNamesTheEvent() {
        assertThat(new UpdateEvent.TracksChanged(20).line())
                .contains("\"event\":\"tracksChanged\"")
                .contains("\"tracks\":20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "loading ...", "{\"event\":\"lunch\"}", "{\"event\":\"started\"}"})
    void otherWordsAreNoEvent(String line) {
        assertThat(UpdateEvent.parse(line)).isEmpty();
    }

    @Test
    void orderIsReadAsItWasWritten() {
        UpdateSettings settings = new UpdateSettings(
                UpdateSettings.standard().scan(), "mine", Double.POSITIVE_INFINITY, false, EarlySnapshots.STANDARD);
        ScanOrder order = new ScanOrder(FILE, Path.of("/models"), List.of(FILE), settings);

        assertThat(order.line()).doesNotContain("\n");
        assertThat(ScanOrder.parse(order.line())).isEqualTo(order);
    }
}

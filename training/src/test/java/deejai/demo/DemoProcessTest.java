package deejai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DemoProcessTest {

    @TempDir
    private Path home;

    private final BlockingQueue<DemoEvent> events = new LinkedBlockingQueue<>();

    @Test
    void processTellsOfEveryPieceAndOfTheEnd() throws Exception {
        Path folder = home.resolve("Müsik 1");
        try (DemoProcess demo = start(folder, 2)) {
            assertThat(List.of(events.take(), events.take(), events.take()))
                    .containsExactly(
                            new DemoEvent.Composed(1, 2), new DemoEvent.Composed(2, 2), new DemoEvent.Finished());
        }
        assertThat(events).isEmpty();
        assertThat(DemoLibrary.count(folder)).isEqualTo(2);
    }

    @Test
    void processThatIsClosedStops() throws Exception {
        try (DemoProcess demo = start(home, 96)) {
            events.take();
        }
        List<DemoEvent> last = List.copyOf(events);
        assertThat(last.getLast()).isInstanceOf(DemoEvent.Failed.class);
        assertThat(DemoLibrary.count(home)).isBetween(1, 95);
    }

    @Test
    void folderThatCannotBeWrittenIsAFailure() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "no folder");
        try (DemoProcess demo = start(file, 1)) {
            assertThat(events.take())
                    .isInstanceOfSatisfying(
                            DemoEvent.Failed.class,
                            failed -> assertThat(failed.reason()).contains(file.toString()));
        }
    }

    @Test
    void linesThatAreNoEventsAreNone() {
        assertThat(DemoEvent.parse("WARNING: anything")).isEmpty();
        assertThat(DemoEvent.parse(new DemoEvent.Failed("a \"reason\"").line()))
                .contains(new DemoEvent.Failed("a \"reason\""));
    }

    private DemoProcess start(Path folder, int tracks) throws Exception {
        return DemoProcess.start(folder, new DemoSettings(tracks, 5, 5, 1), false, events::add);
    }
}

package deejai.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.ScanListener;
import deejai.upkeep.UpdateEvent.Failed;
import deejai.upkeep.UpdateEvent.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTellerTest {

    private static final Path FILE = Path.of("/a.flac");

    private final List<UpdateEvent> events = new ArrayList<>();
    private long nanos = 5;
    private final ScanListener files = new EventTeller(events::add, () -> nanos).scanning();

    @Test
    void progressIsToldFourTimesASecondAndAtTheEnd() {
        files.found(1_000, 105);
        for (int file = 0; file < 105; file++) {
            nanos += 20_000_000; // 2.1 seconds in all
            files.done(FILE, 10);
        }

        List<Progress> told = progress();
        assertThat(told).hasSize(1 + 8);
        assertThat(told.getFirst().done()).isEqualTo(1);
        assertThat(told.getLast()).isEqualTo(new Progress(105, 0, 105, 1_050, FILE, 0));
    }

    @Test
    void timeLeftIsThatOfTheFilesLeft() {
        files.found(4, 4);
        nanos += 3_000_000_000L;
        files.done(FILE, 10);

        assertThat(progress()).containsExactly(new Progress(1, 0, 4, 10, FILE, 9));
    }

    @Test
    void everyFailedFileIsTold() {
        files.found(3, 3);
        files.failed(FILE, "no sound");
        files.failed(FILE, "too short");

        assertThat(events).contains(new Failed(FILE, "no sound"), new Failed(FILE, "too short"));
        assertThat(progress().getFirst().failed()).isEqualTo(1);
    }

    @Test
    void folderThatCannotBeReadIsNoneOfTheFiles() {
        files.failed(Path.of("/secret"), "cannot be read");
        files.found(2, 1);
        files.done(FILE, 10);

        assertThat(progress()).containsExactly(new Progress(1, 0, 1, 10, FILE, 0));
    }

    private List<Progress> progress() {
        return events.stream()
                .filter(Progress.class::isInstance)
                .map(Progress.class::cast)
                .toList();
    }
}

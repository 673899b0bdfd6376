package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.UnfinishedScans.UnfinishedScan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedScansTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private Library library;
    private UnfinishedScans scans;

    @BeforeEach
    void create() throws LibraryException {
        library = Library.create(folder.resolve("library.db"));
        scans = library.unfinishedScans();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void scanThatHasBegunTellsHowFarItIs() {
        List<Path> folders = List.of(folder.resolve("new\nline"), folder.resolve("jazz"));
        scans.begin(folders, 12, NOON);
        scans.countDone(folders);
        scans.countDone(folders);
        assertThat(scans.all()).containsExactly(new UnfinishedScan(folders, NOON, 12, 2));
    }

    @Test
    void scanThatHasEndedIsGone() {
        scans.begin(List.of(folder), 12, NOON);
        scans.end(List.of(folder));
        assertThat(scans.all()).isEmpty();
    }

    @Test
    void scanThatGoesOnCountsFromItsBeginning() {
        scans.begin(List.of(folder), 12, NOON);
        scans.countDone(List.of(folder));
        scans.begin(List.of(folder), 11, NOON.plusSeconds(60));
        assertThat(scans.all()).containsExactly(new UnfinishedScan(List.of(folder), NOON.plusSeconds(60), 11, 0));
    }

    @Test
    void scanOfAFolderEndsThoseOfFoldersBelowAndNoOthers() {
        Path jazz = folder.resolve("jazz");
        scans.begin(List.of(jazz.resolve("bebop")), 1, NOON);
        scans.begin(List.of(jazz.resolve("bebop"), folder.resolve("rock")), 2, NOON.plusSeconds(1));
        scans.begin(List.of(folder), 3, NOON.plusSeconds(2));
        scans.end(List.of(jazz));
        assertThat(scans.all()).extracting(UnfinishedScan::work).containsExactly(2, 3);
    }
}

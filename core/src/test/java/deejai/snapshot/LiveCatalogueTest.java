package deejai.snapshot;

import static deejai.snapshot.TestLibrary.MODEL;
import static deejai.snapshot.TestLibrary.stored;
import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCatalogueTest {

    private static final int TRACKS = 60;

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void create() throws LibraryException {
        library = TestLibrary.create(folder.resolve("library.db"));
        TestLibrary.add(library, TRACKS, "edition 0");
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void refreshTakesOverWhatHasChanged() {
        LiveCatalogue live = live();
        LibrarySnapshot before = live.current();
        assertThat(live.refresh(stored(library, MODEL))).isFalse();
        assertThat(live.current()).isSameAs(before);
        TestLibrary.add(library, TRACKS, "edition 1");
        assertThat(live.catalogue().track(0).title()).endsWith("edition 0");
        assertThat(live.refresh(stored(library, MODEL))).isTrue();
        assertThat(live.catalogue().track(0).title()).endsWith("edition 1");
        assertThat(before.catalogue().track(0).title()).endsWith("edition 0");
    }

    @Test
    void reloadTakesWhatAnotherProcessHasLeftEvenIfTheLibraryHasChangedSince() {
        LiveCatalogue live = live();
        assertThat(live.reload()).isFalse();
        TestLibrary.add(library, TRACKS, "edition 1");
        LibrarySnapshot other = LibrarySnapshot.open(
                library, stored(library, MODEL), folder.resolve("library.snapshot"), SnapshotListener.NONE);
        TestLibrary.add(library, TRACKS, "edition 2");

        assertThat(live.reload()).isTrue();

        assertThat(live.current().origin()).isEqualTo(other.origin());
        assertThat(live.catalogue().track(0).title()).endsWith("edition 1");
        assertThat(live.reload()).isFalse();
    }

    @Test
    void reloadKeepsWhatIsCurrentWhereThereIsNothingToTake() throws IOException {
        LiveCatalogue live = live();
        Files.writeString(folder.resolve("library.snapshot"), "no snapshot");

        assertThat(live.reload()).isFalse();
        assertThat(live.catalogue().tracks().size()).isEqualTo(TRACKS);
    }

    @Test
    void originIsReadAsItWasWritten() {
        SnapshotOrigin origin = SnapshotOrigin.of(library, stored(library, MODEL));

        assertThat(SnapshotOrigin.parse(origin.text())).contains(origin);
        assertThat(SnapshotOrigin.parse(origin.text() + "\n")).isEmpty();
        assertThat(SnapshotOrigin.parse(origin.text().replace("library", "libraries")))
                .isEmpty();
        assertThat(SnapshotOrigin.parse("")).isEmpty();
    }

    @Test
    void playlistsMadeWhileTheLibraryChangesSeeWholeStatesOnly() throws Exception {
        LiveCatalogue live = live();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Set<String>>> readers = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                Random random = new Random(reader);
                readers.add(threads.submit(() -> {
                    Set<String> editions = new HashSet<>();
                    while (!done.get()) {
                        editions.add(editionOfPlaylist(live.catalogue(), random));
                    }
                    return editions;
                }));
            }
            try {
                for (int edition = 1; edition <= 8; edition++) {
                    TestLibrary.add(library, TRACKS, "edition " + edition);
                    assertThat(live.refresh(stored(library, MODEL))).isTrue();
                    if (edition % 3 == 0) {
                        System.gc(); // unmaps what nobody reads any more
                    }
                }
            } finally {
                done.set(true);
            }
            for (Future<Set<String>> reader : readers) {
                assertThat(reader.get()).hasSizeGreaterThan(1);
            }
        }
    }

    /// Makes a playlist and returns the edition that all tracks of the catalogue are of.
    private static String editionOfPlaylist(Catalogue catalogue, Random random) {
        Track seed = catalogue.track(random.nextInt(catalogue.size()));
        Set<String> editions = new PlaylistEngine(catalogue)
                .fromSeeds(List.of(seed), PlaylistSettings.DEFAULT.withSize(5)).tracks().stream()
                        .map(track -> edition(track.track()))
                        .collect(Collectors.toSet());
        TestLibrary.tracks(catalogue).forEach(track -> editions.add(edition(track)));
        assertThat(editions).hasSize(1);
        return editions.iterator().next();
    }

    private static String edition(Track track) {
        return track.title().substring(track.title().indexOf("edition"));
    }

    private LiveCatalogue live() {
        return new LiveCatalogue(
                library, stored(library, MODEL), LibrarySnapshot.fileOf(library), SnapshotListener.NONE);
    }
}

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
import java.nio.file.StandardCopyOption;
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
    void isEmptyUntilThereIsASnapshot() {
        LiveCatalogue live = new LiveCatalogue(LibrarySnapshot.fileOf(library));
        assertThat(live.current()).isEmpty();
        assertThat(live.reload()).isFalse();
        make();
        assertThat(live.reload()).isTrue();
        assertThat(live.current().orElseThrow().catalogue().size()).isEqualTo(TRACKS);
    }

    @Test
    void reloadTakesOverWhatWasMadeAnew() {
        LiveCatalogue live = live();
        LibrarySnapshot before = live.current().orElseThrow();
        assertThat(live.reload()).isFalse();
        TestLibrary.add(library, TRACKS, "edition 1");
        assertThat(live.reload()).isFalse();
        make();
        assertThat(live.reload()).isTrue();
        assertThat(catalogue(live).track(0).title()).endsWith("edition 1");
        assertThat(before.catalogue().track(0).title()).endsWith("edition 0");
    }

    @Test
    void staleSnapshotServes() {
        make();
        TestLibrary.add(library, TRACKS, "edition 1");
        LibrarySnapshot kept = live().current().orElseThrow();
        assertThat(kept.isFresh(library, stored(library, MODEL))).isFalse();
        assertThat(kept.catalogue().track(0).title()).endsWith("edition 0");
    }

    @Test
    void damagedOrMissingFileLeavesTheLastSnapshot() throws IOException {
        LiveCatalogue live = live();
        LibrarySnapshot before = live.current().orElseThrow();
        Path file = LibrarySnapshot.fileOf(library);
        Path other = folder.resolve("other");
        Files.writeString(other, "no snapshot");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(live.reload()).isFalse();
        assertThat(live.current()).containsSame(before);
        Files.delete(file);
        assertThat(live.reload()).isFalse();
        assertThat(live.current()).containsSame(before);
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
                        editions.add(editionOfPlaylist(catalogue(live), random));
                    }
                    return editions;
                }));
            }
            try {
                for (int edition = 1; edition <= 8; edition++) {
                    TestLibrary.add(library, TRACKS, "edition " + edition);
                    make();
                    assertThat(live.reload()).isTrue();
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

    private static Catalogue catalogue(LiveCatalogue live) {
        return live.current().orElseThrow().catalogue();
    }

    private LiveCatalogue live() {
        if (!Files.exists(LibrarySnapshot.fileOf(library))) {
            make();
        }
        LiveCatalogue live = new LiveCatalogue(LibrarySnapshot.fileOf(library));
        assertThat(live.reload()).isTrue();
        return live;
    }

    private void make() {
        LibrarySnapshot.open(library, stored(library, MODEL), SnapshotListener.NONE);
    }
}

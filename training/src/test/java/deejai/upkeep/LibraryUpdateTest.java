package deejai.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.encoder.EncoderModels;
import deejai.library.CoListeningStore.Source;
import deejai.library.Library;
import deejai.library.ScanSettings;
import deejai.snapshot.LibrarySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryUpdateTest {

    @TempDir
    private Path folder;

    private Path libraryFile;
    private Path music;
    private EncoderModels models;

    @BeforeEach
    void writeMusic() throws IOException {
        libraryFile = folder.resolve("home/library.db");
        music = folder.resolve("music");
        models = new EncoderModels(folder.resolve("home/models"));
        MadeUpMusic.write(music, 8, 2);
    }

    @Test
    void updateLeavesAFreshSnapshotAndWhatWasLearned() throws Exception {
        Snapshots snapshots = new Snapshots();

        UpdateReport report = update(snapshots, null, music);

        assertThat(report.folders()).containsExactly(music);
        assertThat(report.scan().added()).isEqualTo(8);
        assertThat(report.modelChange()).isNull();
        assertThat(snapshots.told).containsExactly(8);
        try (Library library = Library.open(libraryFile)) {
            var serving = library.vectors().serving(report.model().hash()).orElseThrow();
            assertThat(LibrarySnapshot.stored(LibrarySnapshot.fileOf(library))
                            .orElseThrow()
                            .isFresh(library, serving))
                    .isTrue();
            assertThat(library.coListening().metadata(Source.LIBRARY)).isPresent();
        }
    }

    @Test
    void snapshotGrowsByTheShareThatIsSetWhileTheScanGoesOn() throws Exception {
        Snapshots snapshots = new Snapshots();

        update(snapshots, new EarlySnapshots(2, 0.5, 0), music);

        assertThat(snapshots.told).containsExactly(2, 3, 5, 8, 8);
        assertThat(snapshots.seen).isEqualTo(snapshots.told);
    }

    @Test
    void earlySnapshotsChangeNothingInTheEnd() throws Exception {
        update(new Snapshots(), new EarlySnapshots(1, 0.1, 0), music);
        List<String> grown = vectors();
        assertThat(grown).hasSize(8);
        Files.delete(libraryFile);
        update(new Snapshots(), null, music);

        assertThat(vectors()).isEqualTo(grown);
    }

    @Test
    void knownMusicMakesNoEarlySnapshot() throws Exception {
        update(new Snapshots(), null, music);
        for (int piece = 0; piece < 8; piece++) {
            Files.move(music.resolve("00" + piece + ".wav"), music.resolve("moved" + piece + ".wav"));
        }
        Snapshots snapshots = new Snapshots();

        UpdateReport report = update(snapshots, new EarlySnapshots(1, 0.1, 0), music);

        assertThat(report.scan().moved()).isEqualTo(8);
        assertThat(snapshots.told).containsExactly(8);
    }

    @Test
    void withoutFoldersThoseOfEarlierUpdatesAreScanned() throws Exception {
        Path away = Files.createDirectory(folder.resolve("away"));
        update(new Snapshots(), null, music, away);
        Files.delete(away);
        List<Path> told = new ArrayList<>();
        UpdateListener listener = new UpdateListener() {
            @Override
            public void folderIsAway(Path path) {
                told.add(path);
            }
        };

        assertThat(update(listener, null).folders()).containsExactly(music);
        assertThat(told).containsExactly(away);
    }

    @Test
    void withoutAnyFoldersThereIsNothingToScan() {
        assertThatThrownBy(() -> update(UpdateListener.SILENT, null))
                .isInstanceOfSatisfying(
                        NothingToScanException.class,
                        e -> assertThat(e.isFirstScan()).isTrue());
    }

    private UpdateReport update(UpdateListener listener, @Nullable EarlySnapshots early, Path... folders)
            throws Exception {
        UpdateSettings settings = new UpdateSettings(new ScanSettings(1, false), null, null, null, early);
        return new LibraryUpdate(libraryFile, models, listener).run(List.of(folders), settings);
    }

    /// The sound vectors of all tracks.
    private List<String> vectors() throws Exception {
        try (Library library = Library.open(libraryFile)) {
            List<String> vectors = new ArrayList<>();
            library.vectors()
                    .forEachSoundVector(
                            library.vectors().models().getFirst(),
                            (track, vector) -> vectors.add(track + Arrays.toString(vector)));
            return vectors;
        }
    }

    /// Hears of snapshots, and looks into each as another process would.
    private final class Snapshots implements UpdateListener {

        private final List<Integer> told = new ArrayList<>();
        private final List<Integer> seen = new ArrayList<>();

        @Override
        public void tracksChanged(int tracks) {
            told.add(tracks);
            LibrarySnapshot snapshot = LibrarySnapshot.stored(libraryFile.resolveSibling("library.snapshot"))
                    .orElseThrow();
            seen.add(snapshot.catalogue().tracks().size());
        }
    }
}

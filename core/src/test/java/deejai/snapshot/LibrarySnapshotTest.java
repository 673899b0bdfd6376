package deejai.snapshot;

import static deejai.snapshot.TestLibrary.MODEL;
import static deejai.snapshot.TestLibrary.OTHER_MODEL;
import static deejai.snapshot.TestLibrary.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.Tags;
import deejai.library.CoListeningMetadata;
import deejai.library.CoListeningStore.CoListeningVector;
import deejai.library.CoListeningStore.Source;
import deejai.library.CoListeningStore.Way;
import deejai.library.Library;
import deejai.library.LibraryException;
import deejai.library.Track;
import deejai.library.TrackTable;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Catalogue;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.TrackKeys;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibrarySnapshotTest {

    @TempDir
    Path folder;

    private Library library;

    /// Sizes of the libraries that snapshots were made of, in the order in which they were.
    private final List<Integer> built = new ArrayList<>();

    private final List<Path> notKept = new ArrayList<>();

    private final SnapshotListener listener = new SnapshotListener() {
        @Override
        public void building(int tracks) {
            built.add(tracks);
        }

        @Override
        public void notKept(Path file, IOException reason) {
            notKept.add(file);
        }
    };

    @BeforeEach
    void create() throws LibraryException {
        library = TestLibrary.create(folder.resolve("library.db"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 300})
    void catalogueIsThatOfTheLibrary(int tracks) {
        TestLibrary.add(library, tracks, "first");
        requireRight(open());
        requireRight(open());
        assertThat(built).containsExactly(tracks);
        assertThat(notKept).isEmpty();
        assertThat(open().sizeBytes()).isEqualTo(file().toFile().length());
    }

    @Test
    void playlistsAreThoseOfTheLists() {
        TestLibrary.add(library, 300, "first");
        PlaylistEngine listed = new PlaylistEngine(TestLibrary.listed(library));
        PlaylistEngine mapped = new PlaylistEngine(open().catalogue());
        List<Track> tracks = library.tracks().all();
        // The lists know of no hubs.
        PlaylistSettings settings = PlaylistSettings.DEFAULT.withSize(12).withHubDamping(0);
        for (int seed = 0; seed < 300; seed += 17) {
            List<Track> seeds = List.of(tracks.get(seed), tracks.get((seed + 100) % 300));
            assertThat(rows(mapped.fromSeeds(seeds, settings))).isEqualTo(rows(listed.fromSeeds(seeds, settings)));
            assertThat(rows(mapped.journey(seeds, settings))).isEqualTo(rows(listed.journey(seeds, settings)));
        }
    }

    @Test
    void trackWithoutVectorHasARowOfZerosAndVectorWithoutFileHasNone() {
        TestLibrary.add(library, 50, "first");
        List<Track> tracks = library.tracks().all();
        library.files().remove(TestLibrary.path(tracks.get(0).id()));
        library.files().remove(TestLibrary.path(tracks.get(20).id()));
        library.files().remove(TestLibrary.path(tracks.get(49).id()));
        TestLibrary.put(library, "0", Tags.NONE, new Random(1));
        TestLibrary.put(library, "z", Tags.NONE, new Random(1));
        library.vectors().touch();
        Catalogue catalogue = requireRight(open());
        assertThat(catalogue.size()).isEqualTo(49);
        assertThat(catalogue.sound().has(catalogue.row("0").orElseThrow())).isFalse();
        assertThat(catalogue.sound().has(catalogue.row("z").orElseThrow())).isFalse();
        assertThat(catalogue.sound().has(1)).isTrue();
    }

    @Test
    void tagChangeMakesItStale() {
        TestLibrary.add(library, 10, "first");
        open();
        TestLibrary.add(library, 10, "second"); // the same ids
        assertThat(requireRight(open()).track(0).title()).endsWith("second");
        assertThat(built).hasSize(2);
    }

    @Test
    void trackThatComesOrGoesMakesItStale() {
        TestLibrary.add(library, 10, "first");
        LibrarySnapshot before = open();
        TestLibrary.put(library, "ff", Tags.NONE, new Random(1));
        library.vectors().touch();
        assertThat(before.isFresh(library, stored(library, MODEL))).isFalse();
        requireRight(open());
        library.files().remove(TestLibrary.path("ff"));
        library.vectors().touch();
        requireRight(open());
        assertThat(built).containsExactly(10, 11, 10);
    }

    @Test
    void newSoundVectorsMakeItStale() {
        TestLibrary.add(library, 10, "first");
        TestLibrary.put(library, "ff", Tags.NONE, new Random(1));
        library.vectors().touch();
        requireRight(open());
        TestLibrary.refresh(library);
        Catalogue catalogue = requireRight(open());
        assertThat(catalogue.sound().has(catalogue.row("ff").orElseThrow())).isTrue();
        assertThat(built).hasSize(2);
    }

    @Test
    void otherModelMakesItStale() {
        TestLibrary.add(library, 10, "first");
        requireRight(open());
        Catalogue other = LibrarySnapshot.open(library, stored(library, OTHER_MODEL), listener)
                .catalogue();
        assertThat(other.size()).isEqualTo(10);
        assertThat(other.sound().has(0)).isFalse();
        requireRight(open());
        assertThat(built).hasSize(3);
    }

    /// As many changes as before, so that a count of them would be the same.
    @Test
    void libraryMadeAnewMakesItStale() throws IOException, LibraryException {
        TestLibrary.add(library, 10, "first");
        open();
        library.close();
        Files.delete(folder.resolve("library.db"));
        library = TestLibrary.create(folder.resolve("library.db"));
        TestLibrary.add(library, 10, "second");
        requireRight(open());
        assertThat(built).hasSize(2);
    }

    @Test
    void coListeningVectorsAreTheSecondSpace() {
        TestLibrary.add(library, 60, "first");
        open();
        assertThat(open().catalogue().coListening()).isNull();
        putCoListening(3, 40);
        Catalogue mapped = open().catalogue();
        VectorTable table = Objects.requireNonNull(mapped.coListening());
        assertThat(built).hasSize(2);
        assertThat(table.dimension()).isEqualTo(3);
        assertThat(IntStream.range(0, 60).filter(table::has)).hasSize(40);
        List<Track> tracks = library.tracks().all();
        VectorTable expected = library.coListening().vectors(tracks).orElseThrow();
        assertThat(table.units().mismatch(expected.units())).isEqualTo(-1);
        Catalogue listed =
                new Catalogue(tracks, library.vectors().soundVectors(tracks, stored(library, MODEL)), expected);
        PlaylistSettings settings =
                PlaylistSettings.DEFAULT.withSize(12).withHubDamping(0).withCreativity(0.3);
        for (int seed = 0; seed < 60; seed += 7) {
            List<Track> seeds = List.of(tracks.get(seed));
            assertThat(rows(new PlaylistEngine(mapped).fromSeeds(seeds, settings)))
                    .isEqualTo(rows(new PlaylistEngine(listed).fromSeeds(seeds, settings)));
        }
    }

    @Test
    void otherCoListeningVectorsMakeItStale() {
        TestLibrary.add(library, 10, "first");
        putCoListening(3, 10);
        LibrarySnapshot before = open();
        putCoListening(5, 10);
        assertThat(before.isFresh(library, stored(library, MODEL))).isFalse();
        assertThat(Objects.requireNonNull(open().catalogue().coListening()).dimension())
                .isEqualTo(5);
        library.coListening().remove(Source.CATALOGUE);
        assertThat(open().catalogue().coListening()).isNull();
        open();
        assertThat(built).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void coListeningVectorsOfFewTracksAreNoTrouble(int tracks) {
        TestLibrary.add(library, tracks, "first");
        putCoListening(2, tracks);
        open();
        assertThat(open().catalogue().size()).isEqualTo(tracks);
        assertThat(built).hasSize(1);
    }

    /// Vectors of the first `count` tracks by id.
    private void putCoListening(int dimension, int count) {
        Random random = new Random(dimension);
        library.coListening()
                .replace(
                        Source.CATALOGUE,
                        new CoListeningMetadata("made up", "", dimension, ""),
                        library.tracks().all().stream()
                                .limit(count)
                                .map(track -> {
                                    float[] vector = new float[dimension];
                                    for (int i = 0; i < dimension; i++) {
                                        vector[i] = (float) random.nextGaussian();
                                    }
                                    return new CoListeningVector(track.id(), vector, Way.NAME);
                                })
                                .iterator());
    }

    @Test
    void originTellsEveryDifference() {
        SnapshotOrigin origin = SnapshotOrigin.of(library, stored(library, MODEL));
        List<SnapshotOrigin> origins = List.of(
                origin,
                new SnapshotOrigin(origin.revision(), "x", 8, null, null),
                new SnapshotOrigin(origin.revision(), MODEL.hash(), 9, null, null),
                new SnapshotOrigin(origin.revision(), MODEL.hash(), 8, "none", null),
                new SnapshotOrigin(origin.revision(), MODEL.hash(), 8, null, "none"));
        assertThat(origins.stream().map(SnapshotOrigin::text)).doesNotHaveDuplicates();
    }

    @Test
    void damagedFileIsMadeAgain() throws IOException {
        TestLibrary.add(library, 20, "first");
        open();
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {0, 1, 8, 100, 4095, 4096, 5000, whole.length - 1}) {
            Files.delete(file());
            Files.write(file(), Arrays.copyOf(whole, length));
            requireRight(open());
        }
        for (int i : new int[] {0, 8, 12, 16, 24, 30, 200, 4090}) {
            byte[] damaged = whole.clone();
            damaged[i]++;
            Files.delete(file());
            Files.write(file(), damaged);
            requireRight(open());
        }
        assertThat(built).hasSize(17);
        assertThat(notKept).isEmpty();
    }

    @Test
    void snapshotThatCannotBeWrittenIsMadeElsewhere() throws IOException {
        TestLibrary.add(library, 20, "first");
        Path blocked =
                Files.createDirectories(folder.resolve("library.snapshot").resolve("occupied"));
        requireRight(open());
        requireRight(open());
        assertThat(built).containsExactly(20, 20);
        assertThat(notKept).containsExactly(file(), file());
        assertThat(blocked).exists();
        requireNothingLeftBehind();
    }

    @Test
    void folderThatIsMissingIsNoError() {
        TestLibrary.add(library, 20, "first");
        Path nowhere = folder.resolve("none").resolve("library.snapshot");
        requireRight(LibrarySnapshot.open(library, stored(library, MODEL), nowhere, listener));
        assertThat(notKept).containsExactly(nowhere);
    }

    @Test
    void whatAKilledBuildLeftDoesNoHarmAndGoesAway() throws IOException {
        TestLibrary.add(library, 20, "first");
        open();
        Path old = Files.write(folder.resolve(".library.snapshot.killed.part"), new byte[1000]);
        Path young = Files.write(folder.resolve(".library.snapshot.running.part"), new byte[1000]);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, ChronoUnit.HOURS)));
        requireRight(open());
        assertThat(built).hasSize(1);
        TestLibrary.add(library, 20, "second");
        requireRight(open());
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void failureWhileItIsMadeLeavesTheOldOne() throws IOException {
        TestLibrary.add(library, 20, "first");
        open();
        byte[] before = Files.readAllBytes(file());
        TestLibrary.add(library, 20, "second");
        StoredModel model = stored(library, MODEL);
        // The vectors are shorter than that: it fails when the tracks are written.
        StoredModel wrong = new StoredModel(model.hash(), model.name(), model.version(), 9, true, 20);
        assertThatThrownBy(() -> LibrarySnapshot.open(library, wrong, listener))
                .isInstanceOf(IndexOutOfBoundsException.class);
        requireNothingLeftBehind();
        assertThat(file()).hasBinaryContent(before);
        requireRight(open());
    }

    @Test
    void snapshotInUseSurvivesItsReplacement() {
        TestLibrary.add(library, 20, "first");
        Catalogue old = open().catalogue();
        List<Track> before = TestLibrary.tracks(old);
        TestLibrary.add(library, 20, "second");
        requireRight(open());
        assertThat(TestLibrary.tracks(old)).isEqualTo(before);
    }

    @Test
    void severalMayBuildAtTheSameTime() throws Exception {
        TestLibrary.add(library, 200, "first");
        List<Callable<Catalogue>> tasks = IntStream.range(0, 8)
                .<Callable<Catalogue>>mapToObj(
                        _ -> () -> LibrarySnapshot.open(library, stored(library, MODEL), SnapshotListener.NONE)
                                .catalogue())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Catalogue> catalogue : threads.invokeAll(tasks)) {
                assertThat(TestLibrary.tracks(catalogue.get()))
                        .isEqualTo(library.tracks().all());
            }
        }
        requireRight(open());
        assertThat(built).isEmpty();
    }

    /// Snapshots keep keys from one version of the program to the next. Where this fails because names are folded in
    /// another way now: raise the version in [SectionFile], and write down the new numbers here.
    @Test
    void keysAreThoseOfThisVersionOfTheFormat() {
        List<Track> tracks = Stream.of(
                        "Song",
                        "Song (Live)",
                        "Song - Remastered 2011",
                        "Song (feat. Somebody)",
                        "Söng!",
                        "Song (Radio Edit)",
                        "Song, Part 2",
                        "Another Song [Mono Version]")
                .map(title -> Tags.named(title, List.of("The Band", "A Guest & Others")))
                .map(tags -> new Track("id of " + tags.title(), tags, 1, null))
                .toList();
        TrackKeys keys = TrackKeys.of(TrackTable.of(tracks));
        assertThat(IntStream.range(0, 8).map(keys::song)).containsExactly(0, 0, 0, 0, 0, 0, 1, 2);
        assertThat(keys.artists(0)).containsExactly(0, 1);
    }

    private void requireNothingLeftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private Path file() {
        return LibrarySnapshot.fileOf(library);
    }

    private LibrarySnapshot open() {
        return LibrarySnapshot.open(library, stored(library, MODEL), listener);
    }

    /// Compares all of a snapshot with the library as lists tell it.
    private Catalogue requireRight(LibrarySnapshot snapshot) {
        Catalogue expected = TestLibrary.listed(library);
        Catalogue catalogue = snapshot.catalogue();
        assertThat(snapshot.isFresh(library, stored(library, MODEL))).isTrue();
        assertThat(TestLibrary.tracks(catalogue)).isEqualTo(TestLibrary.tracks(expected));
        for (int row = 0; row < expected.size(); row++) {
            assertThat(catalogue.row(expected.track(row).id())).hasValue(row);
            assertThat(catalogue.durationSeconds(row)).isEqualTo(expected.durationSeconds(row));
            assertThat(catalogue.keys().song(row)).isEqualTo(expected.keys().song(row));
            assertThat(catalogue.keys().album(row)).isEqualTo(expected.keys().album(row));
            assertThat(catalogue.keys().artists(row))
                    .containsExactlyElementsOf(
                            expected.keys().artists(row).boxed().toList());
            assertThat(catalogue.sound().vector(row)).isEqualTo(expected.sound().vector(row));
        }
        return catalogue;
    }

    private static List<String> rows(Playlist playlist) {
        return playlist.tracks().stream()
                .map(PlaylistTrack::track)
                .map(Track::id)
                .toList();
    }
}

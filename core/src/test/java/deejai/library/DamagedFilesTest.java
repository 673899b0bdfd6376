package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.AudioFixtures;
import deejai.encoder.TrackAnalyzer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scans of files that are damaged in all ways, with names of all kinds: none may crash or hang the scan, or bring
/// values into the library that are no numbers.
///
/// The number of files is the system property `deejai.fuzz.files`; the profile `fuzz` sets it to 5,000. The
/// files are the same in every run: file 17 is file 17.
class DamagedFilesTest {

    private static final int FILES = Integer.getInteger("deejai.fuzz.files", 400);
    private static final int BATCH = 200;
    private static final int HANG_SECONDS = 120;
    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
    private static final List<String> EXTENSIONS = List.of(
            "wav",
            "aiff",
            "flac",
            "mp3",
            "mp2",
            "ogg",
            "opus",
            "m4a",
            "aac",
            "alac",
            "mka",
            "webm",
            "wma",
            "wv",
            "tta",
            "float.wav");
    private static final List<String> NAMES = List.of(
            "song %d",
            "🎧 %d",
            "new\nline %d",
            "-rf %d",
            "\"quoted' %d",
            "100%% %d",
            "http:%d",
            "ünï %d",
            "%d " + "long ".repeat(40));

    @TempDir
    Path folder;

    private Library library;
    private final Map<String, byte[]> whole = new HashMap<>();

    @BeforeEach
    void create() throws Exception {
        library = Library.create(folder.resolve("library.db"));
        for (String extension : EXTENSIONS) {
            Path file = folder.resolve("whole." + extension);
            float[] noise = AudioFixtures.noise(extension.hashCode(), 20_000);
            if (extension.equals("float.wav")) {
                AudioFixtures.writeFloatWav(file, noise, 44_100, 2);
            } else {
                Map<String, String> tags = Map.of("title", "Title", "artist", "Artist", "genre", "Noise");
                AudioFixtures.write(file, AudioFixtures.interleave(noise, noise), 48_000, 2, tags);
            }
            whole.put(extension, Files.readAllBytes(file));
            Files.delete(file);
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void noDamagedFileStopsAScanOrLeavesNonsense() throws Exception {
        for (int start = 0; start < FILES; start += BATCH) {
            Path batch = Files.createDirectory(folder.resolve("batch " + start));
            Set<Path> files = new HashSet<>();
            for (int i = start; i < Math.min(FILES, start + BATCH); i++) {
                files.add(writeDamaged(batch, i));
            }
            ScanReport report = scan(batch, files);
            assertThat(report.scanned()).isEqualTo(files.size());
            assertThat(report.added() + report.failed()).isEqualTo(files.size());
            assertThat(report.added()).isPositive();
            assertThat(scan(batch, Set.of()).skipped()).isEqualTo(files.size());
        }
        assertThat(library.files().all()).hasSize(FILES);
        assertThat(library.check().problems()).isEmpty();
        assertThat(library.files().skipped())
                .extracting(StoredFile::skipReason)
                .allSatisfy(reason ->
                        assertThat(FailureKind.of(String.valueOf(reason))).isNotEqualTo(FailureKind.OTHER));
    }

    @Test
    void foldersAndLinksNamedLikeMusicAreNoFiles() throws Exception {
        Path music = Files.createDirectory(folder.resolve("music"));
        Files.write(music.resolve("song.flac"), whole("flac"));
        Files.createDirectory(music.resolve("album.mp3"));
        Files.createSymbolicLink(music.resolve("dangling.mp3"), music.resolve("gone.mp3"));
        Files.createSymbolicLink(music.resolve("circle.mp3"), music.resolve("circle.mp3"));
        Files.createSymbolicLink(music.resolve("album.mp3").resolve("loop"), music);
        Files.createSymbolicLink(music.resolve("link.flac"), music.resolve("song.flac"));
        ScanReport report = scan(music, Set.of());
        assertThat(report.added()).isEqualTo(2);
        assertThat(library.tracks().count()).isEqualTo(1);
        assertThat(library.files().skipped())
                .extracting(file -> file.path().getFileName().toString())
                .isSubsetOf("dangling.mp3", "circle.mp3");
        assertThat(library.check().problems()).isEmpty();
    }

    @Test
    void unreadableFileIsSkippedUntilItCanBeRead() throws Exception {
        Path music = Files.createDirectory(folder.resolve("music"));
        Path file = Files.write(music.resolve("song.flac"), whole("flac"));
        Assumptions.assumeTrue(File.separatorChar == '/', "needs permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "root may read everything");
        assertThat(scan(music, Set.of()).failed()).isEqualTo(1);
        assertThat(library.files().skipped())
                .extracting(skipped -> FailureKind.of(String.valueOf(skipped.skipReason())))
                .containsExactly(FailureKind.NOT_READABLE);
    }

    /// Writes file number `i` of the test.
    private Path writeDamaged(Path batch, int i) throws IOException {
        SplittableRandom random = new SplittableRandom(i);
        String extension = EXTENSIONS.get(i % EXTENSIONS.size());
        Mutation mutation = MUTATIONS.get(i / EXTENSIONS.size() % MUTATIONS.size());
        String claimed = random.nextInt(10) == 0 ? EXTENSIONS.get(random.nextInt(EXTENSIONS.size())) : extension;
        // Not every WebM file is music by its name, nor by its content when it is damaged.
        Path file = file(batch, i, random, claimed.replace("webm", "mka"));
        return Files.write(file, mutation.apply(whole(extension), random));
    }

    private static Path file(Path batch, int i, SplittableRandom random, String extension) {
        // Other systems take names that are text only.
        boolean noText = System.getProperty("os.name").startsWith("Linux") && random.nextInt(10) == 0;
        return noText
                ? Path.of(URI.create(batch.toUri() + "caf%E9%FF" + i + '.' + extension))
                : batch.resolve(
                        possible(NAMES.get(random.nextInt(NAMES.size()))).formatted(i) + '.' + extension);
    }

    /// A name, or another where the system does not have such names.
    private static String possible(String name) {
        try {
            boolean inUse = File.separatorChar == '/' || name.matches("[\\w% ]+");
            return inUse && Path.of(name).toString().equals(name) ? name : NAMES.getFirst();
        } catch (InvalidPathException e) {
            return NAMES.getFirst();
        }
    }

    private byte[] whole(String extension) {
        return whole.getOrDefault(extension, new byte[0]).clone();
    }

    /// Scans, and fails where no file is done for too long.
    ///
    /// @param files those that are new, to tell which of them hang
    private ScanReport scan(Path music, Set<Path> files) throws Exception {
        BlockingQueue<Path> done = new LinkedBlockingQueue<>();
        ScanListener listener = new ScanListener() {
            @Override
            public void done(Path file, double audioSeconds) {
                done.add(file);
            }

            @Override
            public void failed(Path file, String reason) {
                done.add(file);
            }
        };
        LibraryScan scan =
                new LibraryScan(library, new TrackAnalyzer(new MeanSpectrumEncoder()), listener, Clock.systemUTC());
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<ScanReport> report = executor.submit(() -> scan.run(List.of(music), new ScanSettings(2, false)));
            Set<Path> open = new HashSet<>(files);
            while (!open.isEmpty() && !report.isDone()) {
                Path file = done.poll(HANG_SECONDS, TimeUnit.SECONDS);
                assertThat(file)
                        .as("no file done for too long, of these: " + open)
                        .isNotNull();
                open.remove(file);
            }
            return report.get(HANG_SECONDS, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }
    }
}

package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ContainersTest {

    private static final byte[] IDS = "t1 t2\nt2 t3\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gz",
                "xz",
                "bz2",
                "tar",
                "zip",
                "tar gz",
                "tar xz",
                "gz tar xz",
                "zip tar",
                "tar gz zip",
                "gz zip gz"
            })
    void filesAreReadFromWhateverTheyArePackedIn(String layers) throws IOException {
        Files.write(folder.resolve("whatever"), packed(IDS, layers));

        ReadCorpus read = read();

        assertThat(read.sources().problems()).isEmpty();
        assertThat(read.sources().total().playlists()).isEqualTo(2);
    }

    @Test
    void partsOfGzipThatFollowEachOtherAreAllRead() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed(IDS, "gz"));
        both.write(packed(IDS, "gz"));
        Files.write(folder.resolve("a.gz"), both.toByteArray());

        assertThat(read().sources().total().playlists()).isEqualTo(4);
    }

    @Test
    void archivesMayHoldArchivesButNotForEver() throws IOException {
        Files.write(folder.resolve("deep"), packed(IDS, "tar zip tar"));

        ReadCorpus read = read();

        assertThat(read.sources().total().playlists()).isZero();
        assertThat(read.sources().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo("archives are nested too deep"));
    }

    @Test
    void damagedFileInAnArchiveDoesNotHideTheOthers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(tar, "folder/1.txt", IDS);
            add(tar, "2.xspf", "<playlist><track".getBytes(StandardCharsets.UTF_8));
            add(tar, "3.txt.gz", Arrays.copyOf(packed(IDS, "gz"), 15));
            add(tar, "._4.txt", IDS);
            add(tar, "5/ä.txt", IDS);
        }
        Files.write(folder.resolve("a.tar"), bytes.toByteArray());

        ReadCorpus read = read();

        assertThat(read.sources().total().files()).isEqualTo(2);
        assertThat(read.sources().total().playlists()).isEqualTo(4);
        assertThat(read.sources().problems())
                .extracting(SourceProblem::file)
                .containsExactly(folder + "/a.tar!/2.xspf", folder + "/a.tar!/3.txt.gz");
    }

    @Test
    void truncatedArchiveIsReportedAfterWhatCouldBeRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            add(tar, "1.txt", IDS);
            add(tar, "2.txt", IDS);
        }
        Files.write(folder.resolve("a.tar"), Arrays.copyOf(bytes.toByteArray(), 1024 + 512 + 5));

        ReadCorpus read = read();

        assertThat(read.sources().total().playlists()).isPositive().isLessThan(4);
        assertThat(read.sources().damaged()).isPositive();
    }

    /// Whatever is wrong with a file, reading ends, and ends well.
    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "bz2", "tar", "zip", "tar gz zip"})
    void changedBytesNeverBreakReading(String layers) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        byte[] good = packed(
                random.ints(3_000, 0, 50)
                        .collect(
                                StringBuilder::new,
                                (text, id) -> text.append('t').append(id).append(id % 7 == 0 ? '\n' : ' '),
                                StringBuilder::append)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8),
                layers);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 150; round++) {
                byte[] bad = good.clone();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    bad[random.nextInt(Math.min(bad.length, round % 2 == 0 ? 700 : bad.length))] =
                            (byte) random.nextInt();
                }
                int length = random.nextInt(4) == 0 ? random.nextInt(bad.length) : bad.length;
                Files.write(folder.resolve("damaged"), Arrays.copyOf(bad, length));
                assertThat(read().sources()).isNotNull();
            }
        });
    }

    private ReadCorpus read() throws IOException {
        return new CorpusReader(Duration.ofMinutes(30), new CorpusCleaning(1, 1000, 0))
                .read(List.of(folder), ReadingListener.NONE);
    }

    private static byte[] packed(byte[] content, String layers) throws IOException {
        byte[] bytes = content;
        for (String layer : layers.isEmpty() ? List.<String>of() : List.of(layers.split(" ", -1))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            switch (layer) {
                case "tar" -> {
                    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
                        add(tar, "in/x", bytes);
                    }
                }
                case "zip" -> {
                    try (ZipOutputStream zip = new ZipOutputStream(out)) {
                        zip.putNextEntry(new ZipEntry("in/"));
                        zip.putNextEntry(new ZipEntry("in/x"));
                        zip.write(bytes);
                    }
                }
                default -> {
                    try (OutputStream compressed = compressing(layer, out)) {
                        compressed.write(bytes);
                    }
                }
            }
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private static OutputStream compressing(String layer, OutputStream out) throws IOException {
        return switch (layer) {
            case "gz" -> new GZIPOutputStream(out);
            case "xz" -> new XZOutputStream(out, new LZMA2Options(0));
            default -> new BZip2CompressorOutputStream(out);
        };
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}

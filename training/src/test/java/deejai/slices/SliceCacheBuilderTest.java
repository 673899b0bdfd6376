package deejai.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.descriptors.SliceDescriptors;
import deejai.slices.FileOutcome.AlreadyThere;
import deejai.slices.FileOutcome.Done;
import deejai.slices.FileOutcome.SameAs;
import deejai.slices.FileOutcome.Skipped;
import deejai.spectrogram.Preprocessing;
import deejai.spectrogram.SliceStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceCacheBuilderTest {

    private static final int SLICE_SAMPLES = SliceCache.PREPROCESSING.sliceSamples();
    private static final double SLICE_SECONDS = SliceCache.PREPROCESSING.sliceSeconds();

    @TempDir
    private Path temporary;

    private Path music;
    private Path folder;

    @BeforeEach
    void nameFolders() {
        music = temporary.resolve("music");
        folder = temporary.resolve("cache");
    }

    private CacheReport build(int maxSlices, int threads) throws IOException {
        return new SliceCacheBuilder(
                        new SliceCache(folder), new SliceCacheSettings(maxSlices, threads), CacheListener.NONE)
                .build(List.of(music));
    }

    private CacheReport buildAll() throws IOException {
        return build(Integer.MAX_VALUE, 2);
    }

    /// Samples that a file of 16 bits holds without loss.
    private static float[] rounded(float[] samples) {
        float[] rounded = samples.clone();
        for (int i = 0; i < samples.length; i++) {
            rounded[i] = Math.round(32_767 * samples[i]) / 32_768f;
        }
        return rounded;
    }

    @Test
    void slicesAndDescriptorsAreThoseOfTheSamples() throws IOException {
        float[] samples = Wav.samples(1, 3 * SLICE_SAMPLES + 1000);
        Wav.write(music.resolve("label/a.wav"), samples, "Someone", "Song");
        buildAll();
        List<float[]> expected = new ArrayList<>();
        SliceStream stream = new SliceStream(Preprocessing.MP3TOVEC, expected::add);
        stream.accept(rounded(samples), samples.length);
        stream.finish();
        try (SliceSet set = SliceSet.open(folder)) {
            assertThat(set.tracks()).hasSize(1);
            SliceTrack track = set.tracks().getFirst();
            assertThat(track.slices()).isEqualTo(3).isEqualTo(expected.size());
            assertThat(track.artist()).isEqualTo("Someone");
            assertThat(track.collection()).isEqualTo("label");
            for (int slice = 0; slice < 3; slice++) {
                assertThat(largestDifference(networkInput(set.slice(0, slice)), expected.get(slice)))
                        .isLessThan(0.008f);
                float[] piece =
                        Arrays.copyOfRange(rounded(samples), slice * SLICE_SAMPLES, (slice + 1) * SLICE_SAMPLES);
                assertThat(set.descriptors(0, slice)).isEqualTo(SliceDescriptors.of(piece));
            }
        }
    }

    private static float largestDifference(float[] a, float[] b) {
        float largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static float[] networkInput(byte[] slice) {
        int min = 255;
        int max = 0;
        for (byte value : slice) {
            min = Math.min(min, value & 0xFF);
            max = Math.max(max, value & 0xFF);
        }
        float[] input = new float[slice.length];
        for (int i = 0; i < slice.length; i++) {
            input[i] = ((slice[i] & 0xFF) - min) / (float) (max - min);
        }
        return input;
    }

    @Test
    void sliceWhoseLastHopIsMissingCountsAndAShorterTrackDoesNot() throws IOException {
        int lastFrame = 215 * 512;
        Wav.write(music.resolve("enough.wav"), Wav.samples(1, lastFrame), "", "");
        Wav.write(music.resolve("short.wav"), Wav.samples(2, lastFrame - 1), "", "");
        CacheReport report = buildAll();
        assertThat(report.outcomes())
                .containsExactly(
                        new Done(music.resolve("enough.wav"), 1),
                        new Skipped(music.resolve("short.wav"), "shorter than a slice (5.0 s)"));
    }

    @Test
    void badFileIsToldAndPassedOver() throws IOException {
        Wav.write(music.resolve("good.wav"), 1, 6);
        Files.writeString(music.resolve("bad.mp3"), "no music at all, whatever its name says".repeat(50));
        Files.createFile(music.resolve("empty.ogg"));
        List<String> heard = new ArrayList<>();
        CacheListener listener = new CacheListener() {
            @Override
            public void found(int files) {
                heard.add("found " + files);
            }

            @Override
            public void finished(FileOutcome outcome, int done) {
                heard.add(done + " " + outcome.path().getFileName());
            }
        };
        CacheReport report = new SliceCacheBuilder(
                        new SliceCache(folder), new SliceCacheSettings(Integer.MAX_VALUE, 1), listener)
                .build(List.of(music));
        assertThat(report.done()).isEqualTo(1);
        assertThat(report.skipped())
                .extracting(skipped -> String.valueOf(skipped.path().getFileName()))
                .containsExactly("bad.mp3", "empty.ogg");
        assertThat(report.skipped()).allMatch(skipped -> !skipped.reason().isBlank());
        assertThat(heard).containsExactly("found 3", "1 bad.mp3", "2 empty.ogg", "3 good.wav");
    }

    @Test
    void sameSoundIsOneTrackUnderItsFirstPath() throws IOException {
        Wav.write(music.resolve("b/copy.wav"), Wav.samples(1, SLICE_SAMPLES), "Tagged", "Otherwise");
        Wav.write(music.resolve("a/song.wav"), Wav.samples(1, SLICE_SAMPLES), "", "");
        CacheReport report = buildAll();
        assertThat(report.outcomes())
                .containsExactly(
                        new Done(music.resolve("a/song.wav"), 1),
                        new SameAs(music.resolve("b/copy.wav"), music.resolve("a/song.wav")));
        assertThat(new SliceCache(folder).tracks())
                .extracting(SliceTrack::collection)
                .containsExactly("a");
    }

    @Test
    void hiddenFoldersAreLeftOutUnlessTheyAreAskedFor() throws IOException {
        Wav.write(music.resolve(".packages/root/a.wav"), 1, 6);
        Wav.write(music.resolve("label/a.wav"), 1, 6);
        assertThat(buildAll().outcomes()).containsExactly(new Done(music.resolve("label/a.wav"), 1));
        assertThat(new SliceCache(folder).tracks())
                .extracting(SliceTrack::collection)
                .containsExactly("label");
        folder = temporary.resolve("other");
        music = music.resolve(".packages");
        assertThat(buildAll().done()).isEqualTo(1);
    }

    @Test
    void whatIsThereIsNotMadeAgain() throws IOException {
        Wav.write(music.resolve("a.wav"), 1, 6);
        buildAll();
        Wav.write(music.resolve("b.wav"), 2, 6);
        assertThat(buildAll().outcomes())
                .containsExactly(new AlreadyThere(music.resolve("a.wav")), new Done(music.resolve("b.wav"), 1));
    }

    @Test
    void trackIsHeardAgainWhenMoreOfItIsWanted() throws IOException {
        Wav.write(music.resolve("a.wav"), 1, 4.1 * SLICE_SECONDS);
        assertThat(build(2, 1).outcomes()).containsExactly(new Done(music.resolve("a.wav"), 2));
        assertThat(build(1, 1).alreadyThere()).isEqualTo(1);
        assertThat(build(9, 1).outcomes()).containsExactly(new Done(music.resolve("a.wav"), 4));
        assertThat(build(Integer.MAX_VALUE, 1).alreadyThere()).isEqualTo(1);
    }

    @Test
    void filesAreTheSameWhateverTheNumberOfThreads() throws IOException {
        for (int piece = 0; piece < 4; piece++) {
            Wav.write(music.resolve(piece + ".wav"), piece, 11);
        }
        build(2, 1);
        List<byte[]> before = contents();
        folder = temporary.resolve("other");
        build(2, 3);
        List<byte[]> after = contents();
        assertThat(after).hasSize(5);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i));
        }
    }

    private List<byte[]> contents() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files()) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }

    private List<Path> files() throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path sliceFile() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".slices"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void damagedSliceIsFoundWhenItIsRead() throws IOException {
        Wav.write(music.resolve("a.wav"), 1, 2.1 * SLICE_SECONDS);
        buildAll();
        Path file = sliceFile();
        invertByte(file, Files.size(file) - 2L * 4 * (SliceDescriptors.SIZE + 1) - 100);
        try (SliceSet set = SliceSet.open(folder)) {
            assertThat(set.slice(0, 0)).hasSize(96 * 216);
            assertThatThrownBy(() -> set.slice(0, 1))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(file + ": damaged: a checksum is wrong");
            assertThat(set.descriptors(0, 1)).hasSize(SliceDescriptors.SIZE);
        }
    }

    @Test
    void damagedHeaderIsFoundAtOnceAndTheFileMadeAgain() throws IOException {
        Wav.write(music.resolve("a.wav"), 1, 6);
        buildAll();
        Path file = sliceFile();
        invertByte(file, 45);
        assertThatThrownBy(() -> SliceSet.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": damaged: the checksum of its header is wrong");
        assertThat(buildAll().done()).isEqualTo(1);
        SliceSet.open(folder).close();
    }

    @Test
    void fileThatWasCutOffIsDamaged() throws IOException {
        Wav.write(music.resolve("a.wav"), 1, 6);
        buildAll();
        Path file = sliceFile();
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(access.length() - 1);
        }
        assertThatThrownBy(() -> SliceSet.open(folder)).hasMessage(file + ": damaged: its length is wrong");
    }

    private static void invertByte(Path file, long position) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(position);
            int value = access.read();
            access.seek(position);
            access.write(~value);
        }
    }

    @Test
    void whatAKilledBuildLeftIsNotTakenForATrackAndDeleted() throws IOException {
        Wav.write(music.resolve("a.wav"), 1, 6);
        buildAll();
        Path file = sliceFile();
        Path left = file.resolveSibling("." + file.getFileName() + ".1234.part");
        Files.move(file, left);
        assertThat(left.toFile().setLastModified(1_000_000)).isTrue();
        assertThat(new SliceCache(folder).tracks()).isEmpty();
        assertThat(buildAll().done()).isEqualTo(1);
        assertThat(left).doesNotExist();
    }

    @Test
    void manifestListsTheTracksByPath() throws IOException {
        Wav.write(music.resolve("b/2.wav"), 2, 6);
        Wav.write(music.resolve("a/1.wav"), Wav.samples(1, SLICE_SAMPLES), "Artist", "A Title");
        Wav.write(music.resolve("3.wav"), 3, 6);
        buildAll();
        List<String[]> lines = Files.readAllLines(folder.resolve(SliceCache.MANIFEST)).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).containsExactly("id", "path", "artist", "album", "collection", "title", "slices");
        assertThat(lines.get(1)[4]).isEqualTo("music");
        assertThat(lines.get(2)[2]).isEqualTo("Artist");
        assertThat(lines.get(2)[5]).isEqualTo("A Title");
        assertThat(lines.get(3)[1]).isEqualTo(music.resolve("b/2.wav").toString());
    }

    @Test
    void setOfSomeCollectionsHasTheirSlices() throws IOException {
        int piece = 0;
        for (String collection : List.of("alpha", "beta", "Bebop")) {
            Wav.write(music.resolve(collection).resolve("x.wav"), piece, 6);
            Wav.write(music.resolve(collection).resolve("y.wav"), piece + 1, 6);
            piece += 2;
        }
        buildAll();
        try (SliceSet all = SliceSet.open(folder);
                SliceSet some = all.onlyCollections("be*")) {
            assertThat(some.tracks())
                    .extracting(SliceTrack::collection)
                    .containsExactly("Bebop", "Bebop", "beta", "beta");
            for (int i = 0; i < some.tracks().size(); i++) {
                int there = all.tracks().indexOf(some.tracks().get(i));
                assertThat(some.slice(i, 0)).isEqualTo(all.slice(there, 0));
                assertThat(some.descriptors(i, 0)).isEqualTo(all.descriptors(there, 0));
            }
        }
    }

    @Test
    void folderThatIsNotThereCannotBeBuiltFrom() {
        assertThatThrownBy(this::buildAll).isInstanceOf(IOException.class).hasMessageContaining("music");
    }

    @Test
    void sliceThatIsNotThereIsRefused() throws IOException {
        Wav.write(music.resolve("a.wav"), 1, 6);
        buildAll();
        SliceSet set = SliceSet.open(folder);
        assertThatThrownBy(() -> set.slice(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> set.descriptors(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        set.close();
        assertThatThrownBy(() -> set.slice(0, 0)).isInstanceOf(IllegalStateException.class);
    }
}

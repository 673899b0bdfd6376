package deejai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.BufferOverflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionFileTest {

    @TempDir
    Path folder;

    @Test
    void sectionsComeBackByName() throws IOException {
        SectionFile file = SectionFile.open(written()).orElseThrow();
        assertThat(file.origin()).isEqualTo("made of 𝄞");
        assertThat(file.ints("ints")).containsExactly(1, -2, Integer.MAX_VALUE);
        assertThat(file.section("empty").byteSize()).isZero();
        assertThat(file.section("bytes").toArray(ValueLayout.JAVA_BYTE)).isEqualTo(bytes());
        assertThat(file.section("segment").toArray(ValueLayout.JAVA_BYTE)).isEqualTo(bytes());
        assertThat(file.find("other")).isNull();
        assertThatThrownBy(() -> file.section("other")).hasMessageContaining("other");
    }

    @Test
    void sectionsAreAligned() throws IOException {
        SectionFile file = SectionFile.open(written()).orElseThrow();
        for (String name : new String[] {"ints", "empty", "bytes", "segment"}) {
            assertThat(file.section(name).address() % 64).as(name).isZero();
        }
    }

    @Test
    void numbersAreLittleEndian() throws IOException {
        byte[] bytes = Files.readAllBytes(written());
        assertThat(Arrays.copyOfRange(bytes, 4096, 4104)).containsExactly(1, 0, 0, 0, -2, -1, -1, -1);
    }

    @Test
    void fileCutShortAnywhereIsNone() throws IOException {
        byte[] whole = Files.readAllBytes(small());
        for (int length = 0; length < whole.length; length = length < 40 ? length + 1 : length + 61) {
            assertThat(SectionFile.open(file(Arrays.copyOf(whole, length))))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(SectionFile.open(file(Arrays.copyOf(whole, whole.length - 1))))
                .isEmpty();
        assertThat(SectionFile.open(file(Arrays.copyOf(whole, whole.length + 1))))
                .isEmpty();
        assertThat(SectionFile.open(file(whole))).isPresent();
    }

    @Test
    void anyOtherByteInTheHeaderMakesItNone() throws IOException {
        byte[] whole = Files.readAllBytes(small());
        for (int i = 0; i < SectionFile.HEADER_BYTES; i = i < 130 ? i + 1 : i + 61) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            assertThat(SectionFile.open(file(damaged))).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void foreignFileOrFolderIsNone() throws IOException {
        assertThat(SectionFile.open(folder.resolve("none"))).isEmpty();
        assertThat(SectionFile.open(folder)).isEmpty();
        assertThat(SectionFile.open(file(new byte[0]))).isEmpty();
        assertThat(SectionFile.open(file(new byte[10_000]))).isEmpty();
    }

    @Test
    void fileWithoutHeaderIsNone() throws IOException {
        Path file = folder.resolve("unfinished");
        try (SectionWriter out = new SectionWriter(file)) {
            out.section("ints", () -> out.putInt(1));
        }
        assertThat(SectionFile.open(file)).isEmpty();
    }

    @Test
    void sectionCanBeReadWhileTheNextIsWritten() throws IOException {
        Path file = folder.resolve("chained");
        try (SectionWriter out = new SectionWriter(file)) {
            MemorySegment first = out.section("first", () -> out.putBytes(bytes(), bytes().length));
            out.section("second", () -> out.putByte(first.get(ValueLayout.JAVA_BYTE, 7)));
            out.finish("");
        }
        MemorySegment second = SectionFile.open(file).orElseThrow().section("second");
        assertThat(second.toArray(ValueLayout.JAVA_BYTE)).containsExactly(bytes()[7]);
    }

    @Test
    void mappedFileOutlivesItsName() throws IOException {
        Path path = written();
        SectionFile file = SectionFile.open(path).orElseThrow();
        Files.delete(path);
        assertThat(file.ints("ints")).containsExactly(1, -2, Integer.MAX_VALUE);
    }

    @Test
    void namesMustDifferAndFit() throws IOException {
        try (SectionWriter out = new SectionWriter(folder.resolve("bad"))) {
            out.section("a", () -> out.putInt(1));
            assertThatThrownBy(() -> out.section("a", () -> out.putInt(2)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> out.finish("x".repeat(5000))).isInstanceOf(BufferOverflowException.class);
        }
    }

    private Path small() throws IOException {
        Path file = folder.resolve("small");
        try (SectionWriter out = new SectionWriter(file)) {
            out.section("ints", () -> out.putInt(1));
            out.section("more", () -> out.putInt(2));
            out.finish("made of something");
        }
        return file;
    }

    private Path written() throws IOException {
        Path file = folder.resolve("sections");
        Files.deleteIfExists(file);
        try (SectionWriter out = new SectionWriter(file)) {
            out.section("ints", () -> {
                out.putInt(1);
                out.putInt(-2);
                out.putInt(Integer.MAX_VALUE);
            });
            out.section("empty", () -> {});
            out.section("bytes", () -> out.putBytes(bytes(), bytes().length));
            out.section("segment", () -> out.putSegment(MemorySegment.ofArray(bytes())));
            out.finish("made of 𝄞");
        }
        return file;
    }

    /// More than fits into the writer's buffer, and no multiple of the alignment.
    private static byte[] bytes() {
        byte[] bytes = new byte[300_001];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("copy"), content);
    }
}

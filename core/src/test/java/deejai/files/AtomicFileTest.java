package deejai.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("list.m3u8");
        AtomicFile.writeText(file, "one");
        AtomicFile.writeText(file, "two ö");
        assertThat(Files.readString(file)).isEqualTo("two ö");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writingThroughALinkReplacesWhatItPointsTo() throws IOException {
        Path file = folder.resolve("list.m3u8");
        AtomicFile.writeText(file, "one");
        Path link = Files.createSymbolicLink(folder.resolve("link.m3u8"), file);
        AtomicFile.writeText(link, "two");
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("two");
    }

    @Test
    void aWriteThatFailsLeavesNothing() throws IOException {
        Path occupied = folder.resolve("occupied");
        Files.createDirectories(occupied.resolve("child"));
        assertThatIOException().isThrownBy(() -> AtomicFile.writeText(occupied, "text"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(occupied);
        }
        assertThatIOException().isThrownBy(() -> AtomicFile.writeText(folder.resolve("no/such/folder"), "text"));
    }
}

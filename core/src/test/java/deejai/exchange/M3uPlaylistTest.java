package deejai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class M3uPlaylistTest {

    @TempDir
    Path folder;

    @Test
    void commentsBlankLinesAndLineEndsDoNotMatter() throws IOException {
        M3uPlaylist playlist = read("#EXTM3U\r\n#EXTINF:10,A - B\r\n\r\n a.mp3 \r\n# comment\nb.mp3\rc.mp3");
        assertThat(playlist.paths())
                .containsExactly(folder.resolve("a.mp3"), folder.resolve("b.mp3"), folder.resolve("c.mp3"));
        assertThat(playlist.title()).isNull();
    }

    @Test
    void pathsAreResolvedAgainstTheFile() throws IOException {
        Path absolute = folder.resolve("x/y.mp3");
        M3uPlaylist playlist = read("sub/./a.mp3\n../up.mp3\n" + absolute + "\n");
        assertThat(playlist.paths())
                .containsExactly(
                        folder.resolve("sub/a.mp3"),
                        folder.resolveSibling("up.mp3").normalize(),
                        absolute);
    }

    @Test
    void aByteOrderMarkIsSkippedAndOldFilesAreLatin1() throws IOException {
        assertThat(read("\uFEFF#PLAYLIST:Ö\nö.mp3").paths()).containsExactly(folder.resolve("ö.mp3"));
        assertThat(read("\uFEFF#PLAYLIST:Ö\nö.mp3").title()).isEqualTo("Ö");
        assertThat(read("ö.mp3", StandardCharsets.ISO_8859_1).paths()).containsExactly(folder.resolve("ö.mp3"));
    }

    @Test
    void fileUrisAreDecodedAndStrayPercentSignsStay() throws IOException {
        M3uPlaylist playlist =
                read("file:///m/a%20b%C3%B6.mp3\nfile://localhost/m/c.mp3\nfile:/m/100%.mp3\nFILE:///m/%zz");
        assertThat(playlist.paths())
                .containsExactly(
                        Path.of("/m/a bö.mp3"), Path.of("/m/c.mp3"), Path.of("/m/100%.mp3"), Path.of("/m/%zz"));
    }

    @Test
    void percentSignsInPathsAreNotDecoded() throws IOException {
        assertThat(read("a%20b.mp3").paths()).containsExactly(folder.resolve("a%20b.mp3"));
    }

    @Test
    void backslashesBetweenFoldersAreUnderstoodWhereNoFileIsCalledSo() throws IOException {
        assertThat(read("Music\\a.mp3").paths())
                .containsExactly(folder.resolve("Music").resolve("a.mp3"));
    }

    @Test
    void entriesThatAreNoFilesAreReported() throws IOException {
        M3uPlaylist playlist = read("http://radio.example/stream\na.mp3\nbad\u0000name.mp3\n");
        assertThat(playlist.paths()).containsExactly(folder.resolve("a.mp3"));
        assertThat(playlist.unknown()).containsExactly("http://radio.example/stream", "bad\u0000name.mp3");
    }

    @Test
    void anEmptyFileIsAnEmptyPlaylistAndAMissingOneAnError() throws IOException {
        assertThat(read("").paths()).isEmpty();
        assertThatIOException().isThrownBy(() -> M3uPlaylist.read(folder.resolve("missing.m3u8")));
    }

    private M3uPlaylist read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private M3uPlaylist read(String text, Charset charset) throws IOException {
        Path file = folder.resolve("list.m3u");
        Files.write(file, text.getBytes(charset));
        return M3uPlaylist.read(file);
    }
}

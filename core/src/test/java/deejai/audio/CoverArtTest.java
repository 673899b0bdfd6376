package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverArtTest {

    private static final int RATE = 48_000;
    private static final byte[] JPEG = TagFixtures.latin1("\u00FF\u00D8\u00FF\u00E0" + "front".repeat(50));
    private static final byte[] PNG = TagFixtures.latin1("\u0089PNG\r\n\u001A\n" + "back".repeat(50));

    @TempDir
    Path folder;

    @Test
    void id3FrontCoverComesBeforeOtherPictures() throws Exception {
        Path file = write("mp3", Map.of());
        TagFixtures.removeId3v2(file);
        TagFixtures.prepend(
                file,
                TagFixtures.id3v2(
                        4,
                        TagFixtures.id3v2Frame(4, "APIC", id3Picture("image/png", 4, PNG)),
                        TagFixtures.id3v2Frame(4, "APIC", id3Picture("image/jpeg", 3, JPEG))));
        assertThatCover(file, JPEG, "image/jpeg");
    }

    @Test
    void mp4CoverIsFound() throws Exception {
        Path file = write("m4a", Map.of("title", "Title"));
        TagFixtures.addMp4Items(file, TagFixtures.mp4Item("covr", 13, JPEG));
        assertThatCover(file, JPEG, "image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ogg", "opus", "flac"})
    void vorbisPictureIsFound(String extension) throws Exception {
        byte[] block = ByteBuffer.allocate(32 + "image/png".length() + PNG.length)
                .putInt(3)
                .putInt("image/png".length())
                .put(TagFixtures.latin1("image/png"))
                .putInt(0) // length of its description
                .putInt(1) // width, height, depth, colours
                .putInt(1)
                .putInt(24)
                .putInt(0)
                .putInt(PNG.length)
                .put(PNG)
                .array();
        Path file = write(
                extension, Map.of("METADATA_BLOCK_PICTURE", Base64.getEncoder().encodeToString(block)));
        assertThatCover(file, PNG, "image/png");
    }

    @Test
    void pictureInTheFolderStandsInByTheRankOfItsName() throws Exception {
        Path file = write("flac", Map.of());
        assertThat(cover(file)).isEmpty();
        Files.write(folder.resolve("back.jpg"), JPEG);
        Files.createDirectory(folder.resolve("cover.jpg"));
        assertThat(cover(file)).isEmpty();
        Files.write(folder.resolve("Front.PNG"), PNG);
        assertThatCover(file, PNG, "image/png");
        Files.write(folder.resolve("Folder.jpg"), JPEG);
        assertThatCover(file, JPEG, "image/jpeg");
    }

    @Test
    void kindOfPictureIsThatOfItsBytesAndNotOfItsName() throws Exception {
        Path file = write("flac", Map.of());
        Files.writeString(folder.resolve("cover.jpg"), "no picture at all");
        assertThat(cover(file)).isEmpty();
        Files.write(folder.resolve("folder.jpg"), PNG);
        assertThatCover(file, PNG, "image/png");
    }

    @Test
    void pictureInTheFileComesBeforeThatInTheFolder() throws Exception {
        Path file = write("m4a", Map.of("title", "Title"));
        TagFixtures.addMp4Items(file, TagFixtures.mp4Item("covr", 13, JPEG));
        Files.write(folder.resolve("cover.png"), PNG);
        assertThatCover(file, JPEG, "image/jpeg");
    }

    private static byte[] id3Picture(String type, int kind, byte[] picture) {
        byte[] header = TagFixtures.latin1("\0" + type + '\0' + (char) kind + '\0');
        return ByteBuffer.allocate(header.length + picture.length)
                .put(header)
                .put(picture)
                .array();
    }

    private static void assertThatCover(Path file, byte[] bytes, String type) throws AudioFileException {
        Optional<CoverArt> cover = cover(file);
        assertThat(cover).isPresent();
        assertThat(cover.get().bytes()).isEqualTo(bytes);
        assertThat(cover.get().mimeType()).isEqualTo(type);
    }

    private static Optional<CoverArt> cover(Path file) throws AudioFileException {
        try (AudioFile audio = AudioFile.open(file)) {
            return audio.coverArt();
        }
    }

    private Path write(String extension, Map<String, String> tags) throws Exception {
        Path file = folder.resolve("song." + extension);
        float[] noise = AudioFixtures.noise(1, RATE / 2);
        AudioFixtures.write(file, AudioFixtures.interleave(noise, noise), RATE, 2, tags);
        return file;
    }
}

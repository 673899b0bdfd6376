package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverImageTest {

    /// 16 x 16 pixels of red, losslessly packed.
    private static final byte[] RED_WEBP =
            Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvD8ADAAcQ7Y/+ByKi/wEA");

    @TempDir
    Path folder;

    private Path song = Path.of("");

    @BeforeEach
    void writeSong() throws Exception {
        song = folder.resolve("song.wav");
        AudioFixtures.write(song, new float[1000], 44_100, 1, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
    void everyKindOfPictureKeepsItsColours(String kind) throws Exception {
        Files.write(folder.resolve("cover.jpg"), halves(300, 200, kind));
        BufferedImage small = read(CoverImage.of(song, 150));
        assertThat(small.getWidth()).isEqualTo(150);
        assertThat(small.getHeight()).isEqualTo(100);
        assertColour(small, 37, 50, Color.RED);
        assertColour(small, 112, 50, Color.BLUE);
    }

    @Test
    void webpIsRead() throws Exception {
        Files.write(folder.resolve("cover.webp"), RED_WEBP);
        BufferedImage small = read(CoverImage.of(song, 64));
        assertThat(small.getWidth()).isEqualTo(16);
        assertColour(small, 8, 8, Color.RED);
    }

    @Test
    void inkOfPrintersBecomesLight() throws Exception {
        Files.write(folder.resolve("cover.jpg"), cmyk());
        BufferedImage small = read(CoverImage.of(song, 64));
        assertThat(small.getWidth()).isEqualTo(64);
        int rgb = small.getRGB(32, 32);
        assertThat((rgb >> 16) & 0xFF).as("red of %x", rgb).isGreaterThan(150);
        assertThat((rgb >> 8) & 0xFF).as("green of %x", rgb).isLessThan(110);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1", "63,17,63,17", "64,64,64,64", "65,1,64,1", "3000,1,64,1", "2,3000,1,64", "333,777,27,64"})
    void pictureFitsTheSquareAndIsNeverMadeLarger(int width, int height, int smallWidth, int smallHeight)
            throws Exception {
        Files.write(folder.resolve("cover.png"), halves(width, height, "png"));
        CoverImage image = CoverImage.of(song, 64).orElseThrow();
        assertThat(image.width()).isEqualTo(smallWidth);
        assertThat(image.height()).isEqualTo(smallHeight);
        assertThat(read(Optional.of(image)).getWidth()).isEqualTo(smallWidth);
    }

    @Test
    void transparentPartsAreWhite() throws Exception {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 50, 100);
        graphics.dispose();
        Files.write(folder.resolve("cover.png"), bytes(image, "png"));
        BufferedImage small = read(CoverImage.of(song, 64));
        assertColour(small, 16, 32, Color.RED);
        assertColour(small, 48, 32, Color.WHITE);
    }

    @Test
    void largePictureIsScaledAndAGiantOneIsNotDecoded() throws Exception {
        BufferedImage large = new BufferedImage(7000, 7000, BufferedImage.TYPE_BYTE_BINARY);
        Files.write(folder.resolve("cover.png"), bytes(large, "png"));
        assertThat(CoverImage.of(song, 64).orElseThrow().width()).isEqualTo(64);
        byte[] giant = bytes(large, "png");
        ByteBuffer.wrap(giant).putInt(16, 30_000).putInt(20, 30_000);
        Files.write(folder.resolve("cover.png"), giant);
        assertThatThrownBy(() -> CoverImage.of(song, 64))
                .isInstanceOf(AudioFileException.class)
                .hasMessageContaining("its cover cannot be decoded (");
    }

    @Test
    void damagedPictureInTheFileGivesWayToTheOneInTheFolder() throws Exception {
        Path file = folder.resolve("song.flac");
        byte[] damaged = Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}, 500);
        byte[] block = ByteBuffer.allocate(32 + "image/jpeg".length() + damaged.length)
                .putInt(3)
                .putInt("image/jpeg".length())
                .put(TagFixtures.latin1("image/jpeg"))
                .putInt(0)
                .putInt(1)
                .putInt(1)
                .putInt(24)
                .putInt(0)
                .putInt(damaged.length)
                .put(damaged)
                .array();
        String picture = Base64.getEncoder().encodeToString(block);
        AudioFixtures.write(file, new float[48_000], 48_000, 1, Map.of("METADATA_BLOCK_PICTURE", picture));
        assertThatThrownBy(() -> CoverImage.of(file, 64))
                .isInstanceOf(AudioFileException.class)
                .hasMessageContaining("its cover cannot be decoded (");
        Files.write(folder.resolve("cover.png"), halves(100, 100, "png"));
        assertThat(CoverImage.of(file, 64)).isPresent();
    }

    @Test
    void pictureThatBreaksOffHasWhatIsThere() throws Exception {
        byte[] whole = halves(400, 400, "jpg");
        Files.write(folder.resolve("cover.jpg"), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertColour(read(CoverImage.of(song, 100)), 25, 10, Color.RED);
    }

    @Test
    void noPictureIsNoError() throws Exception {
        assertThat(CoverImage.of(song, 64)).isEmpty();
    }

    @Test
    void sizeIsChecked() {
        assertThatThrownBy(() -> CoverImage.of(song, 63)).hasMessage("size must be from 64 to 1024: 63");
        assertThatThrownBy(() -> CoverImage.of(song, 1025)).hasMessage("size must be from 64 to 1024: 1025");
    }

    /// Red on the left, blue on the right.
    private static byte[] halves(int width, int height, String kind) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return bytes(image, kind);
    }

    /// No cyan, full magenta and yellow, no black: red. As most programs write it: inverted.
    private static byte[] cmyk() throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        WritableRaster raster =
                java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 80, 80, 4, null);
        int[] ink = {255, 0, 0, 255};
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 80; x++) {
                raster.setPixel(x, y, ink);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] plain = bytes.toByteArray();
        // Adobe's mark: the components are inks, and are stored as they are.
        byte[] mark = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return ByteBuffer.allocate(plain.length + mark.length)
                .put(plain, 0, 2)
                .put(mark)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] bytes(BufferedImage image, String kind) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, kind, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage read(Optional<CoverImage> image) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(image.orElseThrow().jpeg()));
    }

    private static void assertColour(BufferedImage image, int x, int y, Color expected) {
        Color actual = new Color(image.getRGB(x, y));
        assertThat(actual.getRed()).as("red of " + actual).isCloseTo(expected.getRed(), within(12));
        assertThat(actual.getGreen()).as("green of " + actual).isCloseTo(expected.getGreen(), within(12));
        assertThat(actual.getBlue()).as("blue of " + actual).isCloseTo(expected.getBlue(), within(12));
    }
}

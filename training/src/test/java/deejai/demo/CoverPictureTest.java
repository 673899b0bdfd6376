package deejai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.demo.music.Style;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverPictureTest {

    @Test
    void imageIsReadByOthersPixelByPixel() throws Exception {
        int[] pixels = {0x000000, 0xFFFFFF, 0x102030, 0xFF0001, 0x00FE80, 0x7F8081};
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(new PngImage(3, 2, pixels).bytes()));
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        int[] back = read.getRGB(0, 0, 3, 2, null, 0, 3);
        assertThat(Arrays.stream(back).map(pixel -> pixel & 0xFFFFFF))
                .containsExactly(0x000000, 0xFFFFFF, 0x102030, 0xFF0001, 0x00FE80, 0x7F8081);
    }

    @Test
    void imageOfTheWrongSizeIsRefused() {
        assertThatThrownBy(() -> new PngImage(2, 2, new int[3])).hasMessage("pixels must be 2 x 2: 3");
    }

    @ParameterizedTest
    @EnumSource
    void coversOfTwoArtistsDifferAndHaveManyColours(Style style) throws Exception {
        byte[] first = CoverPicture.of(style, 0, 1);
        assertThat(CoverPicture.of(style, 0, 1)).isEqualTo(first);
        assertThat(CoverPicture.of(style, 1, 1)).isNotEqualTo(first);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(first));
        int[] pixels = read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
        assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(20);
    }
}

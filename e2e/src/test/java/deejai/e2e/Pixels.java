package deejai.e2e;

import com.microsoft.playwright.Locator;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// What a part of a page looks like: from a screenshot, which is all that people see of a drawing.
///
/// @param spots of colour, not grey
record Pixels(List<Spot> spots) {

    /// Of 360 degrees.
    private static final int HUES = 12;

    /// Fewer are the edges of letters.
    private static final int FEWEST = 12;

    private static final double LEAST_SATURATION = 0.35;
    private static final double LEAST_BRIGHTNESS = 0.35;

    /// A coloured pixel.
    ///
    /// @param x   from the left
    /// @param y   from the top
    /// @param hue 0 to [#HUES] - 1
    record Spot(int x, int y, int hue) {}

    /// Looks at what is shown now.
    static Pixels of(Locator element) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(element.screenshot()));
            List<Spot> spots = new ArrayList<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    Color color = new Color(image.getRGB(x, y));
                    float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
                    if (hsb[1] >= LEAST_SATURATION && hsb[2] >= LEAST_BRIGHTNESS) {
                        spots.add(new Spot(x, y, (int) (hsb[0] * HUES) % HUES));
                    }
                }
            }
            return new Pixels(spots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many colours there are.
    long hues() {
        int[] counts = new int[HUES];
        spots.forEach(spot -> counts[spot.hue()]++);
        return IntStream.of(counts).filter(count -> count >= FEWEST).count();
    }

    /// The middle of something coloured.
    Spot anyPoint() {
        Spot first = spots.get(spots.size() / 2);
        List<Spot> around = spots.stream()
                .filter(spot -> spot.hue() == first.hue()
                        && Math.abs(spot.x() - first.x()) < 6
                        && Math.abs(spot.y() - first.y()) < 6)
                .toList();
        int x = (int) around.stream().mapToInt(Spot::x).average().orElseThrow();
        int y = (int) around.stream().mapToInt(Spot::y).average().orElseThrow();
        return new Spot(x, y, first.hue());
    }
}

package deejai.demo;

import deejai.demo.music.Style;
import java.util.SplittableRandom;

/// The cover of an album: an abstract picture in the manner of its style and the colours of its artist.
final class CoverPicture {

    private static final int SIZE = 480;

    /// Points in a row of a pixel, for smooth edges.
    private static final int FINENESS = 2;

    private CoverPicture() {}

    /// The cover of an artist's album as a PNG file.
    ///
    /// @param artist 0 or 1
    static byte[] of(Style style, int artist, long seed) {
        CoverPattern pattern = CoverPattern.of(
                style, new SplittableRandom(seed * 31 + style.name().hashCode() + artist));
        int[] palette = palette(style, artist);
        int[] pixels = new int[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                pixels[row * SIZE + column] = pixel(pattern, palette, column, row);
            }
        }
        return new PngImage(SIZE, SIZE, pixels).bytes();
    }

    /// The mean of the points of a pixel.
    private static int pixel(CoverPattern pattern, int[] palette, int column, int row) {
        int[] sums = new int[3];
        for (int down = 0; down < FINENESS; down++) {
            for (int across = 0; across < FINENESS; across++) {
                double x = column + (across + .5) / FINENESS;
                double y = row + (down + .5) / FINENESS;
                int colour = colour(palette, pattern.shade(2 * x / SIZE - 1, 2 * y / SIZE - 1));
                for (int part = 0; part < sums.length; part++) {
                    sums[part] += (colour >> (16 - 8 * part)) & 0xFF;
                }
            }
        }
        int points = FINENESS * FINENESS;
        return ((sums[0] / points) << 16) | ((sums[1] / points) << 8) | (sums[2] / points);
    }

    /// A colour between the two of the palette that a shade lies between.
    private static int colour(int[] palette, double shade) {
        double place = Math.clamp(shade, 0, 1) * (palette.length - 1);
        int index = Math.min((int) place, palette.length - 2);
        double part = place - index;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = (palette[index] >> shift) & 0xFF;
            int to = (palette[index + 1] >> shift) & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return mixed;
    }

    /// Four colours, from the ground to the brightest.
    private static int[] palette(Style style, int artist) {
        boolean first = artist == 0;
        return switch (style) {
            case AMBIENT ->
                first
                        ? new int[] {0x0F2A43, 0x2F6C8F, 0x9CC9CF, 0xF6E7D2}
                        : new int[] {0x1B1735, 0x4A4580, 0x9A8FC4, 0xE9DDF2};
            case HOUSE ->
                first
                        ? new int[] {0x2A0F3D, 0x8A1E6B, 0xF0587A, 0xFFD27A}
                        : new int[] {0x3B1408, 0xB5451B, 0xF59B3B, 0xFFE9A8};
            case DRUM_AND_BASS ->
                first
                        ? new int[] {0x0B0F14, 0x22313F, 0x3FA7A3, 0xD9F35B}
                        : new int[] {0x0D0B1A, 0x3A1C71, 0x2E6BE6, 0x7CF3FF};
            case PIANO ->
                first
                        ? new int[] {0xF3EEE4, 0xD8CBB8, 0x7A6A5C, 0x2B2622}
                        : new int[] {0xE8EDEE, 0xB9C7C9, 0x54707A, 0x16262E};
            case CHIPTUNE ->
                first
                        ? new int[] {0x1D2B53, 0x29ADFF, 0xFFCC4D, 0xFFF1E8}
                        : new int[] {0x3A1A4A, 0xD0417E, 0xFF9F6B, 0xFFE9C9};
            case WALTZ ->
                first
                        ? new int[] {0x20322B, 0x4F7A66, 0xC9B37E, 0xF7EFD9}
                        : new int[] {0x2B1B2C, 0x7A3B52, 0xD9919B, 0xFBE9E4};
            case BLUES ->
                first
                        ? new int[] {0x10182F, 0x27407A, 0xC7683B, 0xF4C478}
                        : new int[] {0x1A1212, 0x5B2A23, 0x3F7C8C, 0xE9D9B6};
            case GAMELAN ->
                first
                        ? new int[] {0x1C1409, 0x6B4413, 0xC98A2B, 0xF8DF9A}
                        : new int[] {0x0C1F1C, 0x17594E, 0xB8862F, 0xF3E2AE};
        };
    }
}

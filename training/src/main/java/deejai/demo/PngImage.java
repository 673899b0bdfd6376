package deejai.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A picture that can be written as a PNG file without the graphics libraries that a server may lack
/// (https://www.w3.org/TR/png-3/).
///
/// @param width  in pixels
/// @param height in pixels
/// @param pixels row by row, red, green and blue in the lower 24 bits
@SuppressWarnings("ArrayRecordComponent") // made, written, never compared
record PngImage(int width, int height, int[] pixels) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS_OF_A_CHANNEL = 8;
    private static final byte TRUE_COLOUR = 2;
    private static final int CHANNELS = 3;

    /// Every byte is written as what it is more than the one above, which packs well where little changes.
    private static final byte FILTER_UP = 2;

    PngImage {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException("pixels must be " + width + " x " + height + ": " + pixels.length);
        }
    }

    /// The file.
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(BITS_OF_A_CHANNEL)
                .put(TRUE_COLOUR)
                .array();
        writeChunk(out, "IHDR", header);
        writeChunk(out, "IDAT", packed(rows()));
        writeChunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private byte[] rows() {
        int stride = 1 + width * CHANNELS;
        byte[] rows = new byte[height * stride];
        for (int row = 0; row < height; row++) {
            rows[row * stride] = FILTER_UP;
            for (int i = 0; i < width * CHANNELS; i++) {
                int above = row == 0 ? 0 : channel(row - 1, i);
                rows[row * stride + 1 + i] = (byte) (channel(row, i) - above);
            }
        }
        return rows;
    }

    private int channel(int row, int i) {
        return (pixels[row * width + i / CHANNELS] >> (16 - 8 * (i % CHANNELS))) & 0xFF;
    }

    private static byte[] packed(byte[] data) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
            return out.toByteArray();
        }
    }

    private static void writeChunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}

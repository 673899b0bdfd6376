package deejai.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A message being written in the wire format of Protocol Buffers.
///
/// Its length has to be known before it can go into another message, so fields are collected as parts. Large arrays are
/// kept by reference and turned into bytes only by [#writeTo]: a network of 170 MB costs no copy of its weights.
///
/// Source: [protobuf.dev/programming-guides/encoding](https://protobuf.dev/programming-guides/encoding/).
final class ProtobufMessage {

    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;

    private static final int FLOATS_AT_A_TIME = 16_384;

    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    private final List<Part> parts = new ArrayList<>();
    private long sizeBytes;

    /// Adds a whole number (int32, int64, enum or bool; negative ones take 10 bytes).
    ProtobufMessage integer(int field, long value) {
        tag(field, VARINT);
        return varint(value);
    }

    /// Adds a float.
    ProtobufMessage real(int field, float value) {
        tag(field, FIXED32);
        byte[] bytes = new byte[4];
        littleEndian(bytes).putFloat(value);
        return part(bytes);
    }

    /// Adds a string.
    ProtobufMessage text(int field, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return lengthDelimited(field, bytes.length).part(bytes);
    }

    /// Adds 64-bit integers as the bytes of a little-endian array.
    ProtobufMessage rawIntegers(int field, long[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, 8)];
        littleEndian(bytes).asLongBuffer().put(values);
        return lengthDelimited(field, bytes.length).part(bytes);
    }

    /// Adds floats as the bytes of a little-endian array. The array must not change before the message is written.
    ProtobufMessage rawFloats(int field, float[] values) {
        long length = 4L * values.length;
        lengthDelimited(field, length);
        parts.add(out -> writeFloats(values, out));
        sizeBytes += length;
        return this;
    }

    /// Adds bytes. The array must not change before the message is written.
    ProtobufMessage rawBytes(int field, byte[] values) {
        return lengthDelimited(field, values.length).part(values);
    }

    /// Adds a message, which must be complete.
    ProtobufMessage message(int field, ProtobufMessage inner) {
        lengthDelimited(field, inner.sizeBytes);
        parts.addAll(inner.parts);
        sizeBytes += inner.sizeBytes;
        return this;
    }

    /// Length of the message in bytes.
    long sizeBytes() {
        return sizeBytes;
    }

    void writeTo(OutputStream out) throws IOException {
        for (Part part : parts) {
            part.writeTo(out);
        }
    }

    private ProtobufMessage lengthDelimited(int field, long length) {
        tag(field, LENGTH_DELIMITED);
        return varint(length);
    }

    private void tag(int field, int wireType) {
        varint(((long) field << 3) | wireType);
    }

    private ProtobufMessage varint(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return part(bytes.toByteArray());
    }

    private ProtobufMessage part(byte[] bytes) {
        parts.add(out -> out.write(bytes));
        sizeBytes += bytes.length;
        return this;
    }

    private static void writeFloats(float[] values, OutputStream out) throws IOException {
        byte[] bytes = new byte[4 * Math.min(values.length, FLOATS_AT_A_TIME)];
        for (int from = 0; from < values.length; from += FLOATS_AT_A_TIME) {
            int count = Math.min(FLOATS_AT_A_TIME, values.length - from);
            littleEndian(bytes).asFloatBuffer().put(values, from, count);
            out.write(bytes, 0, 4 * count);
        }
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

package deejai.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Vectors as they lie in the database: little-endian floats of 32 or 16 bits.
final class VectorBlobs {

    private VectorBlobs() {}

    static byte[] fromFloats(float[] values, int from, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values, from, length);
        return bytes.array();
    }

    static float[] toFloats(byte[] bytes) {
        float[] values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /// Rounds to 16-bit floats: 11 bits of precision, about 0.0005 of a value.
    static byte[] fromFloatsHalved(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return bytes.array();
    }

    static float[] toFloatsFromHalves(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.length / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(buffer.getShort());
        }
        return values;
    }
}

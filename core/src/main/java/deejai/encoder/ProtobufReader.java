package deejai.encoder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads the fields of one message in the wire format of Protocol Buffers, in the order of the file. Fields that nobody
/// asks for are jumped over without touching their bytes.
final class ProtobufReader {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;

    private final ByteBuffer message;
    private final String source;
    private int wireType;

    /// @param message from its position to its limit
    /// @param source  what to call the file in errors
    ProtobufReader(ByteBuffer message, String source) {
        this.message = message.slice();
        this.source = source;
    }

    boolean hasNext() {
        return message.hasRemaining();
    }

    /// Number of the next field, whose value must then be taken by one of the other methods.
    int nextField() throws ModelFileException {
        long tag = varint();
        long field = tag >>> 3;
        if (field < 1 || field >= 1 << 29) {
            throw malformed();
        }
        wireType = (int) (tag & 7);
        return (int) field;
    }

    /// Value of a message field.
    ProtobufReader message() throws ModelFileException {
        return new ProtobufReader(bytes(), source);
    }

    /// Value of a string field.
    String text() throws ModelFileException {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }

    /// Jumps over the value.
    void skip() throws ModelFileException {
        switch (wireType) {
            case VARINT -> varint();
            case FIXED64 -> take(8);
            case LENGTH_DELIMITED -> bytes();
            case FIXED32 -> take(4);
            default -> throw malformed();
        }
    }

    private ByteBuffer bytes() throws ModelFileException {
        if (wireType != LENGTH_DELIMITED) {
            throw malformed();
        }
        return take(varint());
    }

    private ByteBuffer take(long length) throws ModelFileException {
        if (length < 0 || length > message.remaining()) {
            throw malformed();
        }
        ByteBuffer taken = message.slice(message.position(), (int) length);
        message.position(message.position() + (int) length);
        return taken;
    }

    private long varint() throws ModelFileException {
        long value = 0;
        for (int shift = 0; shift < 64 && message.hasRemaining(); shift += 7) {
            byte next = message.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw malformed();
    }

    private ModelFileException malformed() {
        return new ModelFileException(source, "not an ONNX file, or cut off");
    }
}

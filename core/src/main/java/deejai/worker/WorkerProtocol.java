package deejai.worker;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;

/// What goes over the pipes between a scan and a worker: the standard input and output of the worker.
///
/// ```
/// worker                                         scan
/// magic, version, Hello                   ->
///                                         <-     magic, version, Preprocessing
/// for each file:
///                                         <-     READ, Request
/// HEADER | UNUSABLE | FAILED              ->
///                                         <-     after HEADER: DECODE | SKIP
/// SLICE ..., END | UNUSABLE | FAILED      ->     after SKIP just END
/// ```
///
/// The words in capitals are single bytes. All but SLICE are followed by a record as [RecordCodec] writes it; a
/// SLICE by nMels x sliceFrames floats, big-endian.
final class WorkerProtocol {

    static final byte READ = 1;
    static final byte DECODE = 2;
    static final byte SKIP = 3;

    /// "DJwk".
    private static final int MAGIC = 0x444A776B;

    /// Both sides come from the same jar, unless that is replaced while a scan runs.
    private static final int VERSION = 1;

    private static final byte HEADER = 11;
    private static final byte SLICE = 12;
    private static final byte END = 13;
    private static final byte UNUSABLE = 14;
    private static final byte FAILED = 15;

    private WorkerProtocol() {}

    /// The first words of a worker.
    ///
    /// @param trouble what keeps it from working; "" if nothing does
    record Hello(String trouble) {}

    /// What to read.
    ///
    /// @param file the URI of a file: plain ASCII that keeps the bytes of names that are no text
    record Request(String file) {}

    /// What a worker says of a file.
    sealed interface Answer {

        /// What the file is.
        record Header(String contentHash, AudioProperties properties, Tags tags) implements Answer {}

        /// The next slice, nMels x sliceFrames.
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Slice(float[] values) implements Answer {}

        /// There is no more to say of the file; `samples` were decoded.
        record End(long samples) implements Answer {}

        /// The file cannot be used.
        record Unusable(String reason) implements Answer {}

        /// The program has an error.
        record Failed(String error) implements Answer {}
    }

    /// Begins what either side says.
    static void greet(DataOutputStream out, Record greeting) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        RecordCodec.write(out, greeting);
        out.flush();
    }

    /// Reads what the other side begins with.
    ///
    /// @throws ProtocolException if that is not a program of this version
    static <R extends Record> R greeting(DataInputStream in, Class<R> type) throws IOException {
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new ProtocolException("no greeting: " + Integer.toHexString(magic));
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new ProtocolException("version must be " + VERSION + ": " + version);
        }
        return RecordCodec.read(in, type);
    }

    /// Says what there is to say of a file.
    static void answer(DataOutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Header header -> answer(out, HEADER, header);
            case Answer.Slice slice -> {
                out.writeByte(SLICE);
                out.write(bytes(slice.values()));
            }
            case Answer.End end -> answer(out, END, end);
            case Answer.Unusable unusable -> answer(out, UNUSABLE, unusable);
            case Answer.Failed failed -> answer(out, FAILED, failed);
        }
        out.flush();
    }

    /// Reads the next answer.
    ///
    /// @param sliceSize floats in a slice
    /// @throws ProtocolException if what comes is no answer
    static Answer nextAnswer(DataInputStream in, int sliceSize) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case HEADER -> RecordCodec.read(in, Answer.Header.class);
            case SLICE -> new Answer.Slice(floats(in, sliceSize));
            case END -> RecordCodec.read(in, Answer.End.class);
            case UNUSABLE -> RecordCodec.read(in, Answer.Unusable.class);
            case FAILED -> RecordCodec.read(in, Answer.Failed.class);
            default -> throw new ProtocolException("no such kind of answer: " + kind);
        };
    }

    private static void answer(DataOutputStream out, byte kind, Record answer) throws IOException {
        // All of it or nothing: an answer that cannot be given must leave room for saying so.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordCodec.write(new DataOutputStream(bytes), answer);
        out.writeByte(kind);
        bytes.writeTo(out);
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private static float[] floats(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length * Float.BYTES];
        in.readFully(bytes);
        float[] values = new float[length];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }
}

package deejai.worker;

import deejai.audio.TranscodeSettings;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;

/// What goes over the pipes between a [MediaPool] and a [MediaWorker]: the standard input and output of the worker.
///
/// ```
/// worker                                         pool
/// magic, version, Hello                   ->
///                                         <-     magic, version, Greeting
/// for each task:
///                                         <-     COVER | TRANSCODE | EMBED
/// DATA ..., DONE | HEARD | UNUSABLE | ... ->
///                                         <-     CANCEL, at any time
/// ```
///
/// Requests are a byte and a record as [RecordCodec] writes it; answers a byte, the length of what follows (four
/// bytes) and either bytes of the result (DATA) or a record. Every task has one last answer, which is never DATA.
final class MediaProtocol {

    /// Longest block of bytes in one answer.
    static final int MAX_DATA_BYTES = 1 << 16;

    private static final byte COVER = 1;
    private static final byte TRANSCODE = 2;
    private static final byte EMBED = 3;
    private static final byte CANCEL = 4;

    private static final byte DATA = 11;
    private static final byte DONE = 12;
    private static final byte HEARD = 13;
    private static final byte UNUSABLE = 14;
    private static final byte FAILED = 15;
    private static final byte CANCELLED = 16;

    private static final int MAX_RECORD_BYTES = 1 << 22;

    private MediaProtocol() {}

    /// The first words of a pool; there is nothing to say.
    record Greeting() {}

    /// What to do. Files are URIs: plain ASCII that keeps the bytes of names that are no text.
    sealed interface Request {

        /// Tells the tasks of a worker apart, from 1.
        int number();

        /// Makes a small cover: DATA of a JPEG picture, or none where there is no cover, and DONE.
        record Cover(int number, String file, int size) implements Request {}

        /// Makes a stream: DATA of it, and DONE.
        record Transcode(int number, String file, TranscodeSettings settings) implements Request {}

        /// Listens: DATA of the sound vector, floats in big-endian order, and HEARD.
        ///
        /// @param model      file of the encoder; "" for one that ships with the program
        /// @param modelHash  which that must be
        /// @param library    file of the library that the vector shall fit into
        /// @param maxSeconds how much of the sound to listen to
        record Embed(int number, String file, String model, String modelHash, String library, double maxSeconds)
                implements Request {}

        /// There is no more need of a task, which may be done already.
        record Cancel(int number) implements Request {}
    }

    /// What a worker says of a task.
    sealed interface Answer {

        /// The next bytes of the result.
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Data(byte[] bytes) implements Answer {}

        /// That was all.
        record Done() implements Answer {}

        /// That was all, and what the file is.
        record Heard(String contentHash, double durationSeconds, double heardSeconds) implements Answer {}

        /// The file cannot be used.
        record Unusable(String reason) implements Answer {}

        /// The program, or something other than the file, is to blame.
        record Failed(String error) implements Answer {}

        /// It was given up as asked.
        record Cancelled() implements Answer {}
    }

    static void send(DataOutputStream out, Request request) throws IOException {
        out.writeByte(
                switch (request) {
                    case Request.Cover _ -> COVER;
                    case Request.Transcode _ -> TRANSCODE;
                    case Request.Embed _ -> EMBED;
                    case Request.Cancel _ -> CANCEL;
                });
        RecordCodec.write(out, (Record) request);
        out.flush();
    }

    /// Reads the next request.
    ///
    /// @throws ProtocolException if what comes is none
    static Request nextRequest(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case COVER -> RecordCodec.read(in, Request.Cover.class);
            case TRANSCODE -> RecordCodec.read(in, Request.Transcode.class);
            case EMBED -> RecordCodec.read(in, Request.Embed.class);
            case CANCEL -> RecordCodec.read(in, Request.Cancel.class);
            default -> throw new ProtocolException("no such request: " + kind);
        };
    }

    /// Sends bytes of a result, at most [#MAX_DATA_BYTES].
    static void sendData(DataOutputStream out, byte[] bytes, int offset, int length) throws IOException {
        out.writeByte(DATA);
        out.writeInt(length);
        out.write(bytes, offset, length);
        out.flush();
    }

    /// Sends the last answer of a task.
    static void send(DataOutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Data data -> sendData(out, data.bytes(), 0, data.bytes().length);
            case Answer.Done done -> send(out, DONE, done);
            case Answer.Heard heard -> send(out, HEARD, heard);
            case Answer.Unusable unusable -> send(out, UNUSABLE, unusable);
            case Answer.Failed failed -> send(out, FAILED, failed);
            case Answer.Cancelled cancelled -> send(out, CANCELLED, cancelled);
        }
    }

    private static void send(DataOutputStream out, byte kind, Record answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordCodec.write(new DataOutputStream(bytes), answer);
        out.writeByte(kind);
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
    }

    /// Reads the next answer.
    ///
    /// @throws ProtocolException if what comes is none
    static Answer nextAnswer(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        int length = in.readInt();
        int longest = kind == DATA ? MAX_DATA_BYTES : MAX_RECORD_BYTES;
        if (length < 0 || length > longest) {
            throw new ProtocolException("length of an answer must be from 0 to " + longest + ": " + length);
        }
        return switch (kind) {
            case DATA -> {
                byte[] bytes = new byte[length];
                in.readFully(bytes);
                yield new Answer.Data(bytes);
            }
            case DONE -> RecordCodec.read(in, Answer.Done.class);
            case HEARD -> RecordCodec.read(in, Answer.Heard.class);
            case UNUSABLE -> RecordCodec.read(in, Answer.Unusable.class);
            case FAILED -> RecordCodec.read(in, Answer.Failed.class);
            case CANCELLED -> RecordCodec.read(in, Answer.Cancelled.class);
            default -> throw new ProtocolException("no such kind of answer: " + kind);
        };
    }
}

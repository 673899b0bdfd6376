package deejai.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/// Lets FFmpeg write to a stream of Java, front to back.
///
/// An exception must not pass through native code: it is kept, FFmpeg gets an error code, and who called
/// FFmpeg asks for the exception afterwards.
final class ByteOutput implements AutoCloseable {

    /// About a second of music at 128 kbit/s.
    private static final int BUFFER_BYTES = 1 << 14;

    private final OutputStream out;
    private final Writing writing = new Writing();
    private final AVIOContext context;
    private byte[] block = new byte[BUFFER_BYTES];
    private @Nullable Throwable failure;

    ByteOutput(OutputStream out) {
        this.out = out;
        var buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES));
        this.context = avformat.avio_alloc_context(
                buffer,
                BUFFER_BYTES,
                1,
                (Pointer) null,
                (Read_packet_Pointer_BytePointer_int) null,
                writing,
                (Seek_Pointer_long_int) null);
    }

    /// What FFmpeg writes to; this frees it.
    AVIOContext context() {
        return context;
    }

    /// Throws what the stream threw, if it did.
    void rethrow() throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /// Throws what the stream threw, if it did, an [IOException] in an unchecked one.
    void rethrowUnchecked() {
        try {
            rethrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // The buffer may not be the first one any more.
        avutil.av_free(context.buffer());
        avformat.avio_context_free(context);
        writing.close();
    }

    private final class Writing extends Write_packet_Pointer_BytePointer_int {

        @Override
        public int call(Pointer opaque, BytePointer bytes, int length) {
            if (failure != null) {
                return avutil.AVERROR_EXIT();
            }
            try {
                if (block.length < length) {
                    block = new byte[length];
                }
                bytes.get(block, 0, length);
                out.write(block, 0, length);
                return length;
            } catch (Throwable e) {
                failure = e;
                return avutil.AVERROR_EXIT();
            }
        }
    }
}

package deejai.audio;

import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Decodes packets to frames of samples. FFmpeg leaves out the delay that encoders put before the sound, and their
/// padding behind it. A packet that cannot be decoded is left out and counted.
final class FrameDecoder implements AutoCloseable {

    /// Errors that one packet may give before the next one has its turn. A packet gives more than one if it holds
    /// several frames; a bound keeps a decoder that never stops complaining from going on forever.
    private static final int MAX_ERRORS_PER_PACKET = 16;

    private final PacketReader packets;
    private final AVCodecContext codec;
    private final AVFrame frame;
    private long packetCount;
    private long damagedPackets;
    private int errorsOfPacket;
    private boolean draining;

    /// @param packets read to its end here, and left open
    FrameDecoder(PacketReader packets) throws AudioFileException {
        this.packets = packets;
        this.codec = open(packets);
        this.frame = avutil.av_frame_alloc();
    }

    private static AVCodecContext open(PacketReader packets) throws AudioFileException {
        AVCodecParameters parameters = packets.stream().codecpar();
        AVCodec decoder = avcodec.avcodec_find_decoder(parameters.codec_id());
        if (decoder == null) {
            String name = avcodec.avcodec_get_name(parameters.codec_id()).getString();
            throw new AudioFileException(packets.path(), "no decoder for its encoding: " + name);
        }
        AVCodecContext codec = avcodec.avcodec_alloc_context3(decoder);
        int status = avcodec.avcodec_parameters_to_context(codec, parameters);
        if (status >= 0) {
            codec.pkt_timebase(packets.stream().time_base());
            codec.thread_count(1); // files are decoded side by side; threads within one would only fight over the cores
            status = avcodec.avcodec_open2(codec, decoder, (PointerPointer<AVDictionary>) null);
        }
        if (status < 0) {
            avcodec.avcodec_free_context(codec);
            throw new AudioFileException(packets.path(), "cannot be decoded (" + FFmpeg.message(status) + ")");
        }
        return codec;
    }

    /// Decodes the next frame.
    ///
    /// @return the frame, which is valid until the next call, or null at the end
    @Nullable
    AVFrame next() throws AudioFileException {
        while (true) {
            int status = avcodec.avcodec_receive_frame(codec, frame);
            if (status >= 0) {
                return frame;
            }
            if (status == avutil.AVERROR_EOF) {
                return null;
            }
            boolean hungry = status == avutil.AVERROR_EAGAIN();
            if (!hungry) {
                countError();
            }
            if (hungry || errorsOfPacket >= MAX_ERRORS_PER_PACKET) {
                if (draining) {
                    return null;
                }
                sendPacket();
            }
        }
    }

    private void sendPacket() throws AudioFileException {
        errorsOfPacket = 0;
        if (packets.next()) {
            packetCount++;
            if (avcodec.avcodec_send_packet(codec, packets.packet()) < 0) {
                countError();
            }
        } else {
            draining = true;
            avcodec.avcodec_send_packet(codec, null);
        }
    }

    private void countError() {
        if (errorsOfPacket++ == 0 && !draining) {
            damagedPackets++;
        }
    }

    /// Number of packets that could not be decoded so far.
    long damagedPackets() {
        return damagedPackets;
    }

    /// Fails if more than half of the packets were damaged: what came out of the others is not the track any more.
    void requireMostlySound() throws AudioFileException {
        if (damagedPackets * 2 > packetCount) {
            throw new AudioFileException(path(), damage());
        }
    }

    private String damage() {
        return String.format(
                Locale.ROOT, "damaged: %,d of %,d packets could not be decoded", damagedPackets, packetCount);
    }

    private Path path() {
        return packets.path();
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(codec);
    }
}

package deejai.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/// Makes films for tests.
public final class FilmFixtures {

    private static final int SIZE = 64;
    private static final int FRAMES = 25;

    private FilmFixtures() {}

    /// Writes a grey film of one second with the sound of an audio file, in the container that its extension says:
    /// mp4, mov, mkv or avi.
    public static void write(Path film, Path sound) throws IOException, AudioFileException {
        try (PacketReader packets = PacketReader.open(sound)) {
            var format = new AVFormatContext(null);
            try (var url = new BytePointer(FFmpeg.address(film))) {
                check(avformat.avformat_alloc_output_context2(format, null, (BytePointer) null, url));
                AVCodecContext codec = codec(format);
                AVStream pictures = avformat.avformat_new_stream(format, null);
                check(avcodec.avcodec_parameters_from_context(pictures.codecpar(), codec));
                pictures.time_base(codec.time_base());
                AVStream audio = avformat.avformat_new_stream(format, null);
                check(avcodec.avcodec_parameters_copy(
                        audio.codecpar(), packets.stream().codecpar()));
                audio.codecpar().codec_tag(0);
                var output = new AVIOContext(null);
                check(avformat.avio_open(output, url, avformat.AVIO_FLAG_WRITE));
                format.pb(output);
                check(avformat.avformat_write_header(format, new AVDictionary(null)));
                writePictures(format, codec, pictures);
                writeSound(format, packets, audio);
                check(avformat.av_write_trailer(format));
                avcodec.avcodec_free_context(codec);
                avformat.avio_closep(format.pb());
            } finally {
                avformat.avformat_free_context(format);
            }
        }
    }

    private static AVCodecContext codec(AVFormatContext format) throws IOException {
        AVCodec encoder = avcodec.avcodec_find_encoder_by_name("mpeg4");
        AVCodecContext codec = avcodec.avcodec_alloc_context3(encoder);
        codec.width(SIZE);
        codec.height(SIZE);
        codec.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        codec.time_base(new AVRational().num(1).den(FRAMES));
        if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        check(avcodec.avcodec_open2(codec, encoder, new AVDictionary(null)));
        return codec;
    }

    private static void writePictures(AVFormatContext format, AVCodecContext codec, AVStream stream)
            throws IOException {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(SIZE);
        frame.height(SIZE);
        frame.format(codec.pix_fmt());
        check(avutil.av_frame_get_buffer(frame, 0));
        AVPacket packet = avcodec.av_packet_alloc();
        for (int i = 0; i <= FRAMES; i++) {
            frame.pts(i);
            check(avcodec.avcodec_send_frame(codec, i < FRAMES ? frame : null));
            while (avcodec.avcodec_receive_packet(codec, packet) >= 0) {
                avcodec.av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
                packet.stream_index(stream.index());
                check(avformat.av_interleaved_write_frame(format, packet));
            }
        }
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(frame);
    }

    private static void writeSound(AVFormatContext format, PacketReader packets, AVStream stream)
            throws IOException, AudioFileException {
        while (packets.next()) {
            AVPacket packet = packets.packet();
            avcodec.av_packet_rescale_ts(packet, packets.stream().time_base(), stream.time_base());
            packet.stream_index(stream.index());
            check(avformat.av_interleaved_write_frame(format, packet));
        }
    }

    private static void check(int status) throws IOException {
        if (status < 0) {
            throw new IOException(FFmpeg.message(status));
        }
    }
}

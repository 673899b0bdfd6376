package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;

/// Pixels in native memory: decoded, scaled, encoded by FFmpeg.
final class Picture implements AutoCloseable {

    /// What pixels are made of.
    enum Kind {
        /// Red, green, blue, opacity; a byte each.
        RGBA(avutil.AV_PIX_FMT_RGBA),
        /// What JPEG files hold: brightness, and colours at half the resolution.
        JPEG(avutil.AV_PIX_FMT_YUV420P);

        private final int format;

        Kind(int format) {
            this.format = format;
        }
    }

    /// More would take more memory than a cover is worth.
    private static final long MAX_PIXELS = 64_000_000;

    /// From 1, the best, to 31. About what other programs call 90 of 100.
    private static final int JPEG_SCALE = 3;

    private static final int RGBA_BYTES = 4;

    private final AVFrame frame;

    private Picture(AVFrame frame) {
        this.frame = frame;
    }

    /// Decodes a picture; of an animation the first one. One that breaks off has what is there.
    ///
    /// @throws IOException if it is damaged from the start, or too large
    static Picture decode(CoverArt art) throws IOException {
        AVCodec decoder = avcodec.avcodec_find_decoder_by_name(decoder(art.mimeType()));
        AVCodecContext codec = avcodec.avcodec_alloc_context3(decoder);
        AVPacket packet = avcodec.av_packet_alloc();
        Picture picture = new Picture(avutil.av_frame_alloc());
        try {
            codec.max_pixels(MAX_PIXELS);
            codec.thread_count(1);
            check(avcodec.avcodec_open2(codec, decoder, new AVDictionary(null)));
            check(avcodec.av_new_packet(packet, art.bytes().length));
            packet.data().put(art.bytes());
            packet.flags(avcodec.AV_PKT_FLAG_KEY);
            check(avcodec.avcodec_send_packet(codec, packet));
            check(avcodec.avcodec_send_packet(codec, null));
            check(avcodec.avcodec_receive_frame(codec, picture.frame));
            return picture;
        } catch (IOException | RuntimeException | Error e) {
            picture.close();
            throw e;
        } finally {
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(codec);
        }
    }

    private static String decoder(String mimeType) {
        return switch (mimeType) {
            case "image/jpeg" -> "mjpeg";
            case "image/png" -> "png";
            case "image/gif" -> "gif";
            case "image/webp" -> "webp";
            case "image/bmp" -> "bmp";
            default -> throw new IllegalArgumentException("mimeType must be one of a cover: " + mimeType);
        };
    }

    int width() {
        return frame.width();
    }

    int height() {
        return frame.height();
    }

    /// The picture in another size and of another kind.
    Picture scaled(int width, int height, Kind kind) throws IOException {
        SwsContext scaler = swscale.sws_alloc_context();
        Picture scaled = new Picture(avutil.av_frame_alloc());
        try {
            // Whatever instructions a processor has, the result is the same.
            scaler.flags(swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND | swscale.SWS_BITEXACT);
            scaled.frame.width(width);
            scaled.frame.height(height);
            scaled.frame.format(kind.format);
            scaled.frame.color_range(avutil.AVCOL_RANGE_JPEG);
            check(avutil.av_frame_get_buffer(scaled.frame, 0));
            check(swscale.sws_scale_frame(scaler, scaled.frame, frame));
            return scaled;
        } catch (IOException | RuntimeException | Error e) {
            scaled.close();
            throw e;
        } finally {
            swscale.sws_free_context(scaler);
        }
    }

    /// Puts white behind what is transparent in an RGBA picture.
    void layOnWhite() {
        int stride = frame.linesize(0);
        ByteBuffer pixels = frame.data(0).capacity((long) stride * height()).asByteBuffer();
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                int pixel = row * stride + column * RGBA_BYTES;
                int opacity = pixels.get(pixel + RGBA_BYTES - 1) & 0xFF;
                for (int i = pixel; opacity < 0xFF && i < pixel + RGBA_BYTES - 1; i++) {
                    int colour = pixels.get(i) & 0xFF;
                    pixels.put(i, (byte) ((colour * opacity + 0xFF * (0xFF - opacity) + 0x7F) / 0xFF));
                }
            }
        }
    }

    /// A JPEG picture as a JPEG file.
    byte[] encode() throws IOException {
        AVCodec encoder = avcodec.avcodec_find_encoder_by_name("mjpeg");
        AVCodecContext codec = avcodec.avcodec_alloc_context3(encoder);
        AVPacket packet = avcodec.av_packet_alloc();
        try {
            codec.width(width());
            codec.height(height());
            codec.pix_fmt(frame.format());
            codec.color_range(avutil.AVCOL_RANGE_JPEG);
            codec.time_base(new AVRational().num(1).den(1));
            codec.thread_count(1);
            codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_QSCALE | avcodec.AV_CODEC_FLAG_BITEXACT);
            codec.global_quality(JPEG_SCALE * avutil.FF_QP2LAMBDA);
            frame.quality(codec.global_quality());
            frame.pts(0);
            check(avcodec.avcodec_open2(codec, encoder, new AVDictionary(null)));
            check(avcodec.avcodec_send_frame(codec, frame));
            check(avcodec.avcodec_send_frame(codec, null));
            check(avcodec.avcodec_receive_packet(codec, packet));
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            return bytes;
        } finally {
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(codec);
        }
    }

    private static void check(int status) throws IOException {
        if (status < 0) {
            throw new IOException(FFmpeg.message(status));
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}

package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
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
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/// Makes audio files for tests: signals, and files of any format that hold them.
public final class AudioFixtures {

    private static final int WAV_HEADER_BYTES = 44;
    private static final int BIT_RATE = 192_000;

    /// How a file is made, by its extension.
    private record Encoding(String muxer, String encoder, int sampleFormat) {

        static Encoding of(Path file) {
            String name = file.getFileName().toString();
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "wav" -> new Encoding("wav", "pcm_s16le", avutil.AV_SAMPLE_FMT_S16);
                case "aiff" -> new Encoding("aiff", "pcm_s16be", avutil.AV_SAMPLE_FMT_S16);
                case "flac" -> new Encoding("flac", "flac", avutil.AV_SAMPLE_FMT_S16);
                case "mp3" -> new Encoding("mp3", "libmp3lame", avutil.AV_SAMPLE_FMT_FLTP);
                case "mp2" -> new Encoding("mp2", "mp2", avutil.AV_SAMPLE_FMT_S16);
                case "ogg" -> new Encoding("ogg", "vorbis", avutil.AV_SAMPLE_FMT_FLTP);
                case "opus" -> new Encoding("opus", "libopus", avutil.AV_SAMPLE_FMT_FLT);
                case "m4a" -> new Encoding("ipod", "aac", avutil.AV_SAMPLE_FMT_FLTP);
                case "alac" -> new Encoding("ipod", "alac", avutil.AV_SAMPLE_FMT_S16P);
                case "webm" -> new Encoding("webm", "libopus", avutil.AV_SAMPLE_FMT_FLT);
                case "aac" -> new Encoding("adts", "aac", avutil.AV_SAMPLE_FMT_FLTP);
                case "mka" -> new Encoding("matroska", "flac", avutil.AV_SAMPLE_FMT_S16);
                case "wma" -> new Encoding("asf", "wmav2", avutil.AV_SAMPLE_FMT_FLTP);
                case "wv" -> new Encoding("wv", "wavpack", avutil.AV_SAMPLE_FMT_S16P);
                case "tta" -> new Encoding("tta", "tta", avutil.AV_SAMPLE_FMT_S16);
                default -> throw new IllegalArgumentException("file must have an extension known here: " + file);
            };
        }
    }

    private AudioFixtures() {}

    /// A sine of amplitude 0.5 that starts at phase 0.
    public static float[] sine(double frequency, int sampleRate, int lengthSamples) {
        var samples = new float[lengthSamples];
        for (int i = 0; i < lengthSamples; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * frequency * i / sampleRate));
        }
        return samples;
    }

    /// White noise between -0.5 and 0.5, the same for the same seed.
    public static float[] noise(long seed, int lengthSamples) {
        var random = new Random(seed);
        var samples = new float[lengthSamples];
        for (int i = 0; i < lengthSamples; i++) {
            samples[i] = random.nextFloat() - 0.5F;
        }
        return samples;
    }

    /// The channels, all of one length, as one array: sample 0 of every channel, sample 1 of every channel, ...
    public static float[] interleave(float[]... channels) {
        var samples = new float[channels.length * channels[0].length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = channels[i % channels.length][i / channels.length];
        }
        return samples;
    }

    /// Writes an audio file in the format that its extension says: wav, aiff, flac, mp3, mp2, ogg (Vorbis, for
    /// which FFmpeg's encoder takes two channels only), opus and webm (Opus, 48,000 Hz only), m4a and aac
    /// (AAC), alac, mka (FLAC), wma, wv, tta.
    ///
    /// @param samples    interleaved, 16 bits of which survive where the format has no loss
    /// @param sampleRate samples per second of each channel (Hz)
    /// @param tags       FFmpeg's names of tags ("title", "artist", "album", "date", "track", ...) and their values
    public static void write(Path file, float[] samples, int sampleRate, int channels, Map<String, String> tags)
            throws IOException {
        try (var writer = new Writer(file, Encoding.of(file), sampleRate, channels, tags)) {
            writer.write(samples);
        }
    }

    /// Writes a WAV file of 32-bit floats, which may hold anything: NaN, infinities, values beyond full scale.
    public static void writeFloatWav(Path file, float[] samples, int sampleRate, int channels) throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(WAV_HEADER_BYTES + Float.BYTES * samples.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(wavHeader(3, Float.SIZE, sampleRate, channels, (long) Float.BYTES * samples.length));
        wav.asFloatBuffer().put(samples);
        Files.write(file, wav.array());
    }

    /// The header of a WAV file.
    ///
    /// @param kind      1 for integers, 3 for floats
    /// @param bits      of one sample of one channel
    /// @param dataBytes bytes of samples that follow
    public static byte[] wavHeader(int kind, int bits, int sampleRate, int channels, long dataBytes) {
        int frameBytes = channels * bits / Byte.SIZE;
        return ByteBuffer.allocate(WAV_HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) (dataBytes + WAV_HEADER_BYTES - 8))
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) kind)
                .putShort((short) channels)
                .putInt(sampleRate)
                .putInt(sampleRate * frameBytes)
                .putShort((short) frameBytes)
                .putShort((short) bits)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) dataBytes)
                .array();
    }

    /// One file that is being written.
    private static final class Writer implements AutoCloseable {

        private static final int FRAME_SAMPLES_OF_PCM = 4096;

        private final int channels;
        private final int sampleFormat;
        private final AVFormatContext format = new AVFormatContext(null);
        private final AVCodecContext codec;
        private final AVStream stream;
        private final AVPacket packet = avcodec.av_packet_alloc();
        private final SwrContext converter = new SwrContext(null);

        Writer(Path file, Encoding encoding, int sampleRate, int channels, Map<String, String> tags)
                throws IOException {
            this.channels = channels;
            this.sampleFormat = encoding.sampleFormat();
            byte[] address = FFmpeg.address(file);
            check(avformat.avformat_alloc_output_context2(format, null, encoding.muxer(), (String) null));
            AVCodec encoder = avcodec.avcodec_find_encoder_by_name(encoding.encoder());
            codec = avcodec.avcodec_alloc_context3(encoder);
            codec.sample_rate(sampleRate);
            codec.sample_fmt(sampleFormat);
            codec.bit_rate(BIT_RATE);
            codec.strict_std_compliance(avcodec.FF_COMPLIANCE_EXPERIMENTAL);
            avutil.av_channel_layout_default(codec.ch_layout(), channels);
            if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
                codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
            }
            check(avcodec.avcodec_open2(codec, encoder, new AVDictionary(null)));
            stream = avformat.avformat_new_stream(format, null);
            stream.time_base(new AVRational().num(1).den(sampleRate));
            check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
            format.metadata(dictionary(tags));
            var output = new AVIOContext(null);
            try (var url = new BytePointer(address)) {
                check(avformat.avio_open(output, url, avformat.AVIO_FLAG_WRITE));
            }
            format.pb(output);
            check(avformat.avformat_write_header(format, new AVDictionary(null)));
            check(swresample.swr_alloc_set_opts2(
                    converter,
                    codec.ch_layout(),
                    sampleFormat,
                    sampleRate,
                    codec.ch_layout(),
                    avutil.AV_SAMPLE_FMT_FLT,
                    sampleRate,
                    0,
                    (Pointer) null));
            check(swresample.swr_init(converter));
        }

        private static AVDictionary dictionary(Map<String, String> tags) {
            var dictionary = new AVDictionary(null);
            tags.forEach((name, value) -> {
                try (var key = new BytePointer(name, StandardCharsets.UTF_8);
                        var text = new BytePointer(value, StandardCharsets.UTF_8)) {
                    avutil.av_dict_set(dictionary, key, text, 0);
                }
            });
            return dictionary;
        }

        void write(float[] samples) throws IOException {
            int frameSamples = codec.frame_size() > 0 ? codec.frame_size() : FRAME_SAMPLES_OF_PCM;
            int length = samples.length / channels;
            for (int start = 0; start < length; start += frameSamples) {
                int end = Math.min(length, start + frameSamples);
                AVFrame frame = frame(Arrays.copyOfRange(samples, start * channels, end * channels), start);
                check(avcodec.avcodec_send_frame(codec, frame));
                avutil.av_frame_free(frame);
                writePackets();
            }
            check(avcodec.avcodec_send_frame(codec, null));
            writePackets();
            check(avformat.av_write_trailer(format));
        }

        private AVFrame frame(float[] samples, long start) throws IOException {
            AVFrame frame = avutil.av_frame_alloc();
            int length = samples.length / channels;
            frame.nb_samples(length);
            frame.format(sampleFormat);
            frame.sample_rate(codec.sample_rate());
            frame.pts(start);
            check(avutil.av_channel_layout_copy(frame.ch_layout(), codec.ch_layout()));
            check(avutil.av_frame_get_buffer(frame, 0));
            try (var input = new FloatPointer(samples);
                    var planes = new PointerPointer<FloatPointer>(1)) {
                planes.put(0, input);
                check(swresample.swr_convert(converter, frame.extended_data(), length, planes, length));
            }
            return frame;
        }

        private void writePackets() throws IOException {
            while (true) {
                int status = avcodec.avcodec_receive_packet(codec, packet);
                if (status == avutil.AVERROR_EAGAIN() || status == avutil.AVERROR_EOF) {
                    return;
                }
                check(status);
                AVRational sample = new AVRational().num(1).den(codec.sample_rate());
                avcodec.av_packet_rescale_ts(packet, sample, stream.time_base());
                check(avformat.av_interleaved_write_frame(format, packet));
            }
        }

        private static void check(int status) throws IOException {
            if (status < 0) {
                throw new IOException(FFmpeg.message(status));
            }
        }

        @Override
        public void close() {
            swresample.swr_free(converter);
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(codec);
            avformat.avio_closep(format.pb());
            avformat.avformat_free_context(format);
        }
    }
}

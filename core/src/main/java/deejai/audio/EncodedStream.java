package deejai.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// Encodes a signal and writes it in a container, byte after byte as it comes, without ever going back.
final class EncodedStream implements AutoCloseable, InterleavedSignal.Sink {

    /// What Opus takes at most.
    private static final int MAX_OPUS_BIT_RATE_OF_A_CHANNEL = 256_000;

    /// What the encoder is given.
    ///
    /// @param sampleRate in Hz, one that the encoder takes
    /// @param channels   1 or 2
    /// @param effort     how hard Opus tries
    record Input(int sampleRate, int channels, OpusEffort effort) {}

    /// How hard Opus tries, 0 to 10. The highest takes twice as long as the usual one, which takes twice as
    /// long as
    /// the least; it is heard at low bit rates only.
    enum OpusEffort {
        USUAL(5),
        LEAST(0);

        private final int level;

        OpusEffort(int level) {
            this.level = level;
        }
    }

    /// 9 to 0, the best. FFmpeg's usual 5 takes three times as long.
    private static final int MP3_EFFORT = 7;

    private final Path source;
    private final int channels;
    private final ByteOutput output;
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final AVCodecContext codec;
    private final AVRational sampleTime;

    /// Samples of each channel that wait for a frame to be full; interleaved.
    private final float[] waiting;

    private int waitingSamples;

    /// Samples of each channel that the encoder got.
    private long encodedSamples;

    /// @param source the file that the sound is of, for what errors say
    /// @param out    gets the bytes
    EncodedStream(Path source, TranscodeSettings settings, Input input, OutputStream out) throws AudioFileException {
        this.source = source;
        this.channels = input.channels;
        this.output = new ByteOutput(out);
        this.sampleTime = new AVRational().num(1).den(input.sampleRate);
        AVCodec encoder = avcodec.avcodec_find_encoder_by_name(settings.format().encoder());
        this.codec = avcodec.avcodec_alloc_context3(encoder);
        try {
            check(avformat.avformat_alloc_output_context2(
                    format, null, settings.format().container(), (String) null));
            openEncoder(encoder, settings, input.effort);
            openStream();
            allocateFrame();
        } catch (Throwable e) {
            close();
            throw e;
        }
        this.waiting = new float[codec.frame_size() * channels];
    }

    private void openEncoder(AVCodec encoder, TranscodeSettings settings, OpusEffort effort) throws AudioFileException {
        boolean mp3 = settings.format() == StreamFormat.MP3;
        codec.sample_rate(sampleTime.den());
        codec.time_base(sampleTime);
        codec.sample_fmt(mp3 ? avutil.AV_SAMPLE_FMT_FLTP : avutil.AV_SAMPLE_FMT_FLT);
        codec.bit_rate(
                mp3 ? settings.bitRate() : Math.min(settings.bitRate(), MAX_OPUS_BIT_RATE_OF_A_CHANNEL * channels));
        codec.compression_level(mp3 ? MP3_EFFORT : effort.level);
        codec.thread_count(1);
        avutil.av_channel_layout_default(codec.ch_layout(), channels);
        if ((format.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
            codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        // The same bytes for the same sound: no versions and no random numbers in them.
        codec.flags(codec.flags() | avcodec.AV_CODEC_FLAG_BITEXACT);
        format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        check(avcodec.avcodec_open2(codec, encoder, new AVDictionary(null)));
    }

    private void openStream() throws AudioFileException {
        AVStream stream = avformat.avformat_new_stream(format, null);
        stream.time_base(sampleTime);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), codec));
        format.pb(output.context());
        format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
    }

    private void allocateFrame() throws AudioFileException {
        frame.nb_samples(codec.frame_size());
        frame.format(codec.sample_fmt());
        frame.sample_rate(codec.sample_rate());
        check(avutil.av_channel_layout_copy(frame.ch_layout(), codec.ch_layout()));
        check(avutil.av_frame_get_buffer(frame, 0));
    }

    /// Writes what comes before the sound: tags, as far as these name and place the track.
    void begin(Tags tags) throws AudioFileException, IOException {
        var metadata = new AVDictionary(null);
        put(metadata, "title", tags.title());
        put(metadata, "artist", joined(tags.artists()));
        put(metadata, "album", tags.album());
        put(metadata, "album_artist", tags.albumArtist());
        put(metadata, "genre", joined(tags.genres()));
        put(metadata, "date", text(tags.year()));
        put(metadata, "track", text(tags.trackNumber()));
        put(metadata, "disc", text(tags.discNumber()));
        format.metadata(metadata); // which frees it as well
        // A frame that tells the length of an MP3 file could only be written at its end.
        var options = new AVDictionary(null);
        avutil.av_dict_set(options, "write_xing", "0", 0);
        int status = avformat.avformat_write_header(format, options);
        avutil.av_dict_free(options);
        checkWritten(status);
        avformat.avio_flush(format.pb());
        output.rethrow();
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join("; ", values);
    }

    private static @Nullable String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : null;
    }

    private static void put(AVDictionary metadata, String name, @Nullable String value) {
        if (value != null) {
            try (var key = new BytePointer(name, StandardCharsets.UTF_8);
                    var text = new BytePointer(value, StandardCharsets.UTF_8)) {
                avutil.av_dict_set(metadata, key, text, 0);
            }
        }
    }

    /// Encodes samples.
    ///
    /// @throws java.io.UncheckedIOException if they cannot be written
    @Override
    public void accept(float[] samples, int length) throws AudioFileException {
        int frameSamples = codec.frame_size();
        int from = 0;
        while (from < length) {
            int taken = Math.min(length - from, frameSamples - waitingSamples);
            System.arraycopy(samples, from * channels, waiting, waitingSamples * channels, taken * channels);
            waitingSamples += taken;
            from += taken;
            if (waitingSamples == frameSamples) {
                encode();
            }
        }
    }

    /// Encodes the last samples and writes what comes after the sound.
    ///
    /// @return samples of each channel in all
    long finish() throws AudioFileException, IOException {
        if (waitingSamples > 0) {
            encode();
        }
        check(avcodec.avcodec_send_frame(codec, null));
        writePackets();
        checkWritten(avformat.av_write_trailer(format));
        avformat.avio_flush(format.pb());
        output.rethrow();
        return encodedSamples;
    }

    private void encode() throws AudioFileException {
        // The encoder may still hold on to the frame before.
        check(avutil.av_frame_make_writable(frame));
        frame.nb_samples(waitingSamples);
        frame.pts(encodedSamples);
        if (codec.sample_fmt() == avutil.AV_SAMPLE_FMT_FLT) {
            plane(0, waitingSamples * channels).put(waiting, 0, waitingSamples * channels);
        } else {
            for (int channel = 0; channel < channels; channel++) {
                FloatBuffer plane = plane(channel, waitingSamples);
                for (int i = 0; i < waitingSamples; i++) {
                    plane.put(i, waiting[i * channels + channel]);
                }
            }
        }
        encodedSamples += waitingSamples;
        waitingSamples = 0;
        check(avcodec.avcodec_send_frame(codec, frame));
        writePackets();
    }

    private FloatBuffer plane(int channel, int length) {
        return frame.data(channel)
                .capacity((long) length * Float.BYTES)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    private void writePackets() throws AudioFileException {
        while (true) {
            int status = avcodec.avcodec_receive_packet(codec, packet);
            if (status == avutil.AVERROR_EAGAIN() || status == avutil.AVERROR_EOF) {
                return;
            }
            check(status);
            avcodec.av_packet_rescale_ts(packet, sampleTime, format.streams(0).time_base());
            packet.stream_index(0);
            status = avformat.av_write_frame(format, packet);
            avcodec.av_packet_unref(packet);
            output.rethrowUnchecked();
            check(status);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while encoding " + source);
            }
        }
    }

    private void checkWritten(int status) throws AudioFileException, IOException {
        output.rethrow();
        check(status);
    }

    private void check(int status) throws AudioFileException {
        if (status < 0) {
            throw new AudioFileException(source, "cannot be encoded (" + FFmpeg.message(status) + ")");
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(codec);
        avformat.avformat_free_context(format);
        output.close();
    }
}

package deejai.audio;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/// Reads the packets (encoded blocks of sound) of a file's best audio stream, once, from the first to the last.
final class PacketReader implements AutoCloseable {

    /// Formats that may hold music, those of films with their sound among them. Others that FFmpeg knows are
    /// pictures, subtitles, and lists of other files, which a file that only claims to be music must not get
    /// opened.
    private static final String FORMATS =
            "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,asf_o,au,avi,caf,dsf,dts,dtshd,eac3,flac,"
                    + "flv,iff,loas,matroska,mov,mp3,mpc,mpc8,mpeg,mpegts,ogg,oma,rm,sox,spdif,tak,truehd,mlp,tta,voc,vqf,"
                    + "w64,wav,wsd,wv,xwma";

    private final Path path;
    private final AVFormatContext format;
    private final AVStream stream;
    private final AVPacket packet;

    private PacketReader(Path path, AVFormatContext format, AVStream stream) {
        this.path = path;
        this.format = format;
        this.stream = stream;
        this.packet = avcodec.av_packet_alloc();
    }

    /// Opens a whole file.
    static PacketReader open(Path path) throws AudioFileException {
        return open(path, FFmpeg.address(path));
    }

    /// Opens the first bytes of a file.
    ///
    /// @param endBytes where that part ends, in bytes from the start of the file
    static PacketReader open(Path path, long endBytes) throws AudioFileException {
        return open(path, FFmpeg.address(path, endBytes));
    }

    private static PacketReader open(Path path, byte[] address) throws AudioFileException {
        var format = new AVFormatContext(null);
        // The address of this pointer is what FFmpeg takes; Java's null would have no address.
        var options = new AVDictionary(null);
        avutil.av_dict_set(options, "protocol_whitelist", "file,subfile", 0);
        avutil.av_dict_set(options, "format_whitelist", FORMATS, 0);
        int status;
        try (var url = new BytePointer(address)) {
            status = avformat.avformat_open_input(format, url, null, options);
        } finally {
            avutil.av_dict_free(options);
        }
        if (status < 0) {
            throw new AudioFileException(path, "not an audio file FFmpeg knows (" + FFmpeg.message(status) + ")");
        }
        try {
            return new PacketReader(path, format, audioStream(path, format));
        } catch (Throwable e) {
            avformat.avformat_close_input(format);
            throw e;
        }
    }

    private static AVStream audioStream(Path path, AVFormatContext format) throws AudioFileException {
        discardAllButAudio(format);
        // Not an AVDictionary: this call wants an array of them, one for each stream, or NULL, and runs past a single
        // one.
        int status = avformat.avformat_find_stream_info(format, (PointerPointer<AVDictionary>) null);
        if (status < 0) {
            throw new AudioFileException(path, "damaged: no sound found in it (" + FFmpeg.message(status) + ")");
        }
        int best = avformat.av_find_best_stream(
                format, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<AVCodec>) null, 0);
        if (best < 0) {
            throw new AudioFileException(path, "no audio stream (" + FFmpeg.message(best) + ")");
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != best) {
                format.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
        AVStream stream = format.streams(best);
        if (stream.codecpar().sample_rate() < 1 || stream.codecpar().ch_layout().nb_channels() < 1) {
            throw new AudioFileException(path, "damaged: it does not say its sample rate and channels");
        }
        return stream;
    }

    /// Keeps cover art from being read and decoded.
    private static void discardAllButAudio(AVFormatContext format) {
        for (int i = 0; i < format.nb_streams(); i++) {
            AVStream stream = format.streams(i);
            if (stream.codecpar().codec_type() != avutil.AVMEDIA_TYPE_AUDIO) {
                stream.discard(avcodec.AVDISCARD_ALL);
            }
        }
    }

    Path path() {
        return path;
    }

    AVFormatContext format() {
        return format;
    }

    AVStream stream() {
        return stream;
    }

    /// The packet that [#next()] read; the same object every time.
    AVPacket packet() {
        return packet;
    }

    /// Reads the next packet.
    ///
    /// @return false at the end. The end is also where the format is damaged so that nothing more can be found,
    ///         as in a file that was cut off
    /// @throws AudioFileException    if the file cannot be read any further (a broken disk, a lost network)
    /// @throws CancellationException if the thread is interrupted, which stays so
    boolean next() throws AudioFileException {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while reading " + path);
            }
            avcodec.av_packet_unref(packet);
            int status = avformat.av_read_frame(format, packet);
            if (status >= 0) {
                if (packet.stream_index() == stream.index()) {
                    return true;
                }
            } else if (status != avutil.AVERROR_EAGAIN()) {
                int readError = format.pb() == null ? 0 : format.pb().error();
                if (readError < 0 && readError != avutil.AVERROR_EOF) {
                    throw new AudioFileException(path, "cannot be read (" + FFmpeg.message(readError) + ")");
                }
                return false;
            }
        }
    }

    /// Goes to the last packet that begins at a time or before, or at least near it: the time stamps of what comes
    /// next tell where that is. A new decoder is needed then.
    ///
    /// @param seconds as the time stamps of the stream have it
    /// @return false if the format cannot do that
    boolean seek(double seconds) {
        long time = Math.round(seconds / avutil.av_q2d(stream.time_base()));
        return avformat.av_seek_frame(format, stream.index(), time, avformat.AVSEEK_FLAG_BACKWARD) >= 0;
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(format);
    }
}

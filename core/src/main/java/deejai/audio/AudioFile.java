package deejai.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/// An audio file: what it is, what its tags say, its identity, and its sound.
///
/// Of several streams the best audio stream counts, as FFmpeg judges; cover art and video are ignored.
/// Properties and tags are read at [#open]; [#contentHash()] and [#decode] each read the file through. For use
/// by one thread at a time. Native memory is freed by [#close()].
public final class AudioFile implements AutoCloseable {

    /// Longest block that a [SampleSink] gets.
    public static final int MAX_BLOCK_SAMPLES = 8192;

    /// Formats that are a bare sequence of frames, in which tags at the end of the file pass for sound.
    private static final Set<String> BARE_FORMATS = Set.of("mp3", "aac", "ac3", "dts", "eac3", "flac", "loas");

    /// 128 of the 256 bits: plenty to tell all music ever recorded apart, and a shorter key.
    private static final int HASH_BYTES = 16;

    private static final long WHOLE_FILE = Long.MAX_VALUE;

    private final Path path;
    private final AudioProperties properties;
    private final Tags tags;

    /// Where the sound ends, in bytes from the start of the file, or [#WHOLE_FILE].
    private final long endBytes;

    /// Open since [#open] and not used yet, so that the first pass through the file need not open it again.
    private @Nullable PacketReader unread;

    private @Nullable String contentHash;
    private boolean closed;

    private AudioFile(Path path, PacketReader packets) throws IOException {
        this.path = path;
        this.properties = properties(packets);
        this.tags = TagReader.read(packets);
        this.endBytes = endOfSound(packets);
        if (endBytes == WHOLE_FILE) {
            this.unread = packets;
        } else {
            packets.close();
        }
    }

    /// Loads the native decoders, which the first file does otherwise.
    ///
    /// @throws LinkageError if they do not run on this system
    public static void loadDecoders() {
        FFmpeg.load();
    }

    /// Opens a file and reads its headers and tags.
    ///
    /// @throws AudioFileException       if there is no such file, it cannot be read, or it holds no audio
    /// @throws IllegalArgumentException if the path is not on the default file system (inside a zip file, say)
    public static AudioFile open(Path path) throws AudioFileException {
        requireFile(path);
        PacketReader packets = PacketReader.open(path);
        try {
            return new AudioFile(path, packets);
        } catch (IOException e) {
            packets.close();
            throw unreadable(path, e);
        } catch (Throwable e) {
            packets.close();
            throw e;
        }
    }

    private static void requireFile(Path path) throws AudioFileException {
        if (!path.getFileSystem().equals(FileSystems.getDefault())) {
            throw new IllegalArgumentException("path must be on the default file system: " + path.toUri());
        }
        if (!Files.exists(path)) {
            throw new AudioFileException(path, "no such file");
        }
        if (Files.isDirectory(path)) {
            throw new AudioFileException(path, "a folder, not a file");
        }
        if (!Files.isRegularFile(path)) {
            throw new AudioFileException(path, "not a regular file");
        }
        if (!Files.isReadable(path)) {
            throw new AudioFileException(path, "no permission to read it");
        }
        try {
            if (Files.size(path) == 0) {
                throw new AudioFileException(path, "file is empty");
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static long endOfSound(PacketReader packets) throws IOException {
        if (!BARE_FORMATS.contains(packets.format().iformat().name().getString())) {
            return WHOLE_FILE;
        }
        long start = TrailingTags.start(packets.path());
        return start < Files.size(packets.path()) ? start : WHOLE_FILE;
    }

    private static AudioFileException unreadable(Path path, IOException cause) {
        var failure = new AudioFileException(path, "cannot be read (" + cause.getMessage() + ")");
        failure.initCause(cause);
        return failure;
    }

    private static AudioProperties properties(PacketReader packets) {
        AVFormatContext format = packets.format();
        AVStream stream = packets.stream();
        AVCodecParameters parameters = stream.codecpar();
        double durationSeconds = 0;
        if (stream.duration() > 0) {
            durationSeconds = stream.duration() * avutil.av_q2d(stream.time_base());
        } else if (format.duration() > 0) {
            durationSeconds = format.duration() / (double) avutil.AV_TIME_BASE;
        }
        return new AudioProperties(
                format.iformat().name().getString(),
                codecName(parameters),
                parameters.sample_rate(),
                parameters.ch_layout().nb_channels(),
                durationSeconds,
                Math.max(0, parameters.bit_rate() > 0 ? parameters.bit_rate() : format.bit_rate()));
    }

    private static String codecName(AVCodecParameters parameters) {
        return avcodec.avcodec_get_name(parameters.codec_id()).getString();
    }

    /// The file.
    public Path path() {
        return path;
    }

    /// What the file is.
    public AudioProperties properties() {
        return properties;
    }

    /// What its tags say.
    public Tags tags() {
        return tags;
    }

    /// The picture to show for it: the front cover in the file, else any picture in it, else the one that lies
    /// in its folder under a name such as "cover.jpg". Read anew with every call.
    ///
    /// @throws AudioFileException if the file or its folder cannot be read
    public Optional<CoverArt> coverArt() throws AudioFileException {
        try {
            Optional<CoverArt> embedded = embeddedCover(path);
            return embedded.isPresent() ? embedded : FolderCover.beside(path);
        } catch (IOException | UncheckedIOException e) {
            throw new AudioFileException(path, "its cover cannot be read (" + e.getMessage() + ")");
        }
    }

    /// The picture in a file.
    static Optional<CoverArt> embeddedCover(Path path) throws AudioFileException {
        requireFile(path);
        try (PacketReader packets = PacketReader.open(path)) {
            return EmbeddedCover.of(packets.format());
        }
    }

    /// The identity of the track: a hash of its encoded sound. Names, folders, tags, cover art and the
    /// container's own data leave it alone; another encoding of the same recording has another one. Every
    /// packet of the stream is read, but not decoded.
    ///
    /// @return 32 lower-case hexadecimal digits: the first 128 bits of the SHA-256 of the codec's name, the
    ///         sample rate, the number of channels and the bytes of all packets in order
    /// @throws AudioFileException    if the file cannot be read or holds no sound
    /// @throws CancellationException if the thread is interrupted, which stays so
    /// @throws IllegalStateException if this is closed
    public String contentHash() throws AudioFileException {
        if (contentHash == null) {
            try (PacketReader packets = packets()) {
                contentHash = hash(packets);
            }
        }
        return contentHash;
    }

    private String hash(PacketReader packets) throws AudioFileException {
        MessageDigest digest = sha256();
        digest.update((properties.codec() + ' ' + properties.sampleRate() + ' ' + properties.channels() + '\n')
                .getBytes(StandardCharsets.US_ASCII));
        var buffer = new byte[1 << 16];
        long bytes = 0;
        while (packets.next()) {
            AVPacket packet = packets.packet();
            int size = packet.size();
            if (size > buffer.length) {
                buffer = new byte[size];
            }
            if (size > 0) {
                packet.data().get(buffer, 0, size);
                digest.update(buffer, 0, size);
                bytes += size;
            }
        }
        if (bytes == 0) {
            throw new AudioFileException(path, "no sound in it");
        }
        return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// Decodes the file and streams its mono signal.
    ///
    /// The channels become one by their mean; integer samples are scaled to [-1, 1); samples that are not finite
    /// become 0, and those beyond ±4 become ±4. A source of another rate is then resampled the way librosa does it,
    /// which keeps sample 0 in its place, can overshoot by a few percent, and makes
    /// ceil(n * sampleRate / sourceRate) samples of n. The delay and padding that encoders add are left out.
    /// The memory this takes does not depend on the length of the file.
    ///
    /// Packets that cannot be decoded are left out, up to half of them; a file that was cut off gives what is
    /// there. A failure can come after the sink got samples, which then are not the whole signal.
    ///
    /// @param sampleRate sample rate of the signal (Hz), 1,000 to 2,822,400
    /// @param sink       takes the signal, in blocks of at most [#MAX_BLOCK_SAMPLES]; what it throws ends the
    ///                   decoding and passes through
    /// @return number of samples that the sink got, positive
    /// @throws AudioFileException    if nothing, or less than half of the packets, can be decoded, or the file
    ///                               cannot be read to its end
    /// @throws CancellationException if the thread is interrupted, which stays so
    /// @throws IllegalStateException if this is closed
    public long decode(int sampleRate, SampleSink sink) throws AudioFileException {
        if (sampleRate < MonoSignal.MIN_SAMPLE_RATE || sampleRate > MonoSignal.MAX_SAMPLE_RATE) {
            throw new IllegalArgumentException("sampleRate must be from " + MonoSignal.MIN_SAMPLE_RATE + " to "
                    + MonoSignal.MAX_SAMPLE_RATE + ": " + sampleRate);
        }
        try (PacketReader packets = packets();
                var decoder = new FrameDecoder(packets);
                var signal = new MonoSignal(path, sampleRate, sink)) {
            for (AVFrame frame = decoder.next(); frame != null; frame = decoder.next()) {
                signal.accept(frame);
            }
            long length = signal.finish();
            decoder.requireMostlySound();
            if (length == 0) {
                throw new AudioFileException(path, "no sound in it");
            }
            return length;
        }
    }

    /// The packets from the first on.
    PacketReader packets() throws AudioFileException {
        if (closed) {
            throw new IllegalStateException("closed: " + path);
        }
        PacketReader opened = unread;
        unread = null;
        if (opened != null) {
            return opened;
        }
        return endBytes == WHOLE_FILE ? PacketReader.open(path) : PacketReader.open(path, endBytes);
    }

    @Override
    public void close() {
        closed = true;
        if (unread != null) {
            unread.close();
            unread = null;
        }
    }
}

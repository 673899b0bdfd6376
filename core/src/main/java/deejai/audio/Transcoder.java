package deejai.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/// Makes a stream for a player of any audio file, or of a part of it: decodes, resamples, encodes and writes
/// as it
/// goes, many times faster than it plays, in memory that does not depend on the length.
///
/// Mono stays mono, everything else becomes stereo. The stream begins at the sample that is asked for,
/// wherever the
/// packets of the source begin. Opus keeps the length to the sample; MP3 adds the delay of its encoder and
/// fills its
/// last frame, up to about 50 ms. Title and artists go along.
public final class Transcoder {

    /// Sound before the start that is decoded as well: what decoders need to be in full swing after a jump.
    private static final double LEAD_SECONDS = 1;

    /// Formats of which FFmpeg cannot tell where it is after a jump.
    private static final String INEXACT_FORMAT = "asf";

    private final AudioFile file;
    private final TranscodeSettings settings;
    private final int sampleRate;
    private final int channels;

    private Transcoder(AudioFile file, TranscodeSettings settings) {
        this.file = file;
        this.settings = settings;
        this.sampleRate = settings.format().sampleRate(file.properties().sampleRate());
        this.channels = Math.min(2, file.properties().channels());
    }

    /// Writes a file as a stream of another format. A start behind the end gives a stream without sound.
    ///
    /// @param out gets the bytes; not closed
    /// @return length of what was written, in seconds of sound
    /// @throws AudioFileException    if the file cannot be decoded, or not to its end; the stream then breaks
    ///                               off
    /// @throws IOException           what `out` throws
    /// @throws CancellationException if the thread is interrupted, which stays so
    public static double transcode(AudioFile file, TranscodeSettings settings, OutputStream out)
            throws AudioFileException, IOException {
        try {
            return new Transcoder(file, settings).write(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private double write(OutputStream out) throws AudioFileException, IOException {
        var input = new EncodedStream.Input(sampleRate, channels, EncodedStream.OpusEffort.USUAL);
        try (var encoded = new EncodedStream(file.path(), settings, input, out)) {
            encoded.begin(Tags.named(file.tags().title(), file.tags().artists()));
            if (!jump(encoded)) {
                fromBeginning(encoded);
            }
            return (double) encoded.finish() / sampleRate;
        }
    }

    private void fromBeginning(EncodedStream encoded) throws AudioFileException {
        try (PacketReader packets = file.packets();
                var decoder = new FrameDecoder(packets)) {
            AVFrame first = decoder.next();
            if (first == null) {
                decoder.requireMostlySound();
                throw new AudioFileException(file.path(), "no sound in it");
            }
            encode(first, decoder, settings.startSeconds(), encoded);
        }
    }

    /// Encodes from the start that is wanted without decoding all that is before it.
    ///
    /// @return false if nothing was encoded, since the way there is short or its end would not be certain
    private boolean jump(EncodedStream encoded) throws AudioFileException {
        double target = settings.startSeconds() - LEAD_SECONDS;
        if (target <= LEAD_SECONDS || file.properties().container().equals(INEXACT_FORMAT)) {
            return false;
        }
        try (PacketReader packets = file.packets()) {
            double origin = origin(packets);
            if (Double.isNaN(origin) || !packets.seek(origin + target)) {
                return false;
            }
            try (var decoder = new FrameDecoder(packets)) {
                AVFrame first = decoder.next();
                double ahead = first == null ? -1 : settings.startSeconds() - (seconds(first, packets) - origin);
                if (!(ahead >= 0)) {
                    return false;
                }
                encode(first, decoder, ahead, encoded);
                return true;
            }
        }
    }

    /// Time stamp of the first sound in seconds; NaN where it has none. Not always what the headers say.
    private static double origin(PacketReader packets) throws AudioFileException {
        try (var decoder = new FrameDecoder(packets)) {
            AVFrame first = decoder.next();
            return first == null ? Double.NaN : seconds(first, packets);
        }
    }

    private static double seconds(AVFrame frame, PacketReader packets) {
        long time = frame.best_effort_timestamp();
        return time == avutil.AV_NOPTS_VALUE
                ? Double.NaN
                : time * avutil.av_q2d(packets.stream().time_base());
    }

    /// @param skipSeconds how far the start is behind the first frame
    private void encode(@Nullable AVFrame first, FrameDecoder decoder, double skipSeconds, EncodedStream encoded)
            throws AudioFileException {
        var part = new Part(encoded, Math.round(skipSeconds * sampleRate), lengthSamples());
        try (var signal = new InterleavedSignal(file.path(), sampleRate, channels, part)) {
            for (AVFrame frame = first; frame != null && part.left > 0; frame = decoder.next()) {
                signal.accept(frame);
            }
            if (part.left > 0) {
                signal.finish();
                decoder.requireMostlySound();
            }
        }
    }

    private long lengthSamples() {
        double samples = settings.lengthSeconds() * sampleRate;
        return samples < Long.MAX_VALUE ? Math.max(1, Math.round(samples)) : Long.MAX_VALUE;
    }

    /// Lets a part of a signal through.
    private final class Part implements InterleavedSignal.Sink {

        private final EncodedStream encoded;
        private long toSkip;
        private long left;

        Part(EncodedStream encoded, long toSkip, long left) {
            this.encoded = encoded;
            this.toSkip = toSkip;
            this.left = left;
        }

        @Override
        public void accept(float[] samples, int length) throws AudioFileException {
            int skipped = (int) Math.min(toSkip, length);
            int taken = (int) Math.min(left, length - skipped);
            toSkip -= skipped;
            left -= taken;
            if (taken > 0 && skipped == 0) {
                encoded.accept(samples, taken);
            } else if (taken > 0) {
                encoded.accept(Arrays.copyOfRange(samples, skipped * channels, (skipped + taken) * channels), taken);
            }
        }
    }
}

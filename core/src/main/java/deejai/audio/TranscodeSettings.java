package deejai.audio;

/// What to make of a file for a listener's player.
///
/// @param format        encoder and container
/// @param bitRate       bits per second, 32,000 to 320,000; an average for Opus, which takes no more than
///                      256,000 a channel
/// @param startSeconds  where to begin in the sound, 0 or more
/// @param lengthSeconds how much of it, positive; infinite for all that is left
public record TranscodeSettings(StreamFormat format, int bitRate, double startSeconds, double lengthSeconds) {

    /// Bits per second at which Opus cannot be told from its source in nearly all music.
    public static final int STANDARD_BIT_RATE = 128_000;

    private static final int MIN_BIT_RATE = 32_000;
    private static final int MAX_BIT_RATE = 320_000;

    public TranscodeSettings {
        if (bitRate < MIN_BIT_RATE || bitRate > MAX_BIT_RATE) {
            throw new IllegalArgumentException(
                    "bitRate must be from " + MIN_BIT_RATE + " to " + MAX_BIT_RATE + ": " + bitRate);
        }
        if (!(startSeconds >= 0 && Double.isFinite(startSeconds))) {
            throw new IllegalArgumentException("startSeconds must be 0 or more: " + startSeconds);
        }
        if (!(lengthSeconds > 0)) {
            throw new IllegalArgumentException("lengthSeconds must be positive: " + lengthSeconds);
        }
    }

    /// The whole file at the standard bit rate.
    public static TranscodeSettings whole(StreamFormat format) {
        return new TranscodeSettings(format, STANDARD_BIT_RATE, 0, Double.POSITIVE_INFINITY);
    }

    /// The same from another place on, to the end.
    public TranscodeSettings from(double seconds) {
        return new TranscodeSettings(format, bitRate, seconds, Double.POSITIVE_INFINITY);
    }
}

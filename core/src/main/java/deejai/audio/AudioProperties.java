package deejai.audio;

import java.util.Objects;

/// What an audio file is, as its headers say.
///
/// @param container       short name of the file format, as FFmpeg calls it: "mp3", "flac", "ogg",
/// "mov,mp4,m4a,3gp,3g2,mj2"
/// @param codec           short name of the encoding, as FFmpeg calls it: "mp3", "vorbis", "aac", "pcm_s16le"
/// @param sampleRate      samples per second of each channel (Hz), positive
/// @param channels        number of channels, positive
/// @param durationSeconds length of the audio; an estimate where the file does not say it; 0 where it is not known
/// @param bitRate         bits per second of the audio stream, or of the whole file where that is all that is known; 0
///                        where neither is
public record AudioProperties(
        String container, String codec, int sampleRate, int channels, double durationSeconds, long bitRate) {

    public AudioProperties {
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(codec, "codec");
        if (sampleRate < 1) {
            throw new IllegalArgumentException("sampleRate must be positive: " + sampleRate);
        }
        if (channels < 1) {
            throw new IllegalArgumentException("channels must be positive: " + channels);
        }
        if (!(durationSeconds >= 0)) {
            throw new IllegalArgumentException("durationSeconds must be at least 0: " + durationSeconds);
        }
        if (bitRate < 0) {
            throw new IllegalArgumentException("bitRate must be at least 0: " + bitRate);
        }
    }
}

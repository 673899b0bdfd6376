package deejai.audio;

import java.util.OptionalDouble;

/// How loud a track is, as its ReplayGain tags say it. Whoever plays the track changes it by a gain, so that
/// all tracks (or albums) are equally loud. Source: the ReplayGain 2.0 specification, and RFC 7845, section
/// 5.2.1, for Opus.
///
/// @param trackGainDb gain of the track (dB), towards -18 LUFS
/// @param trackPeak   largest magnitude of its samples, 1 being full scale
/// @param albumGainDb gain of its album (dB)
/// @param albumPeak   largest magnitude of the samples of its album
public record ReplayGain(
        OptionalDouble trackGainDb, OptionalDouble trackPeak, OptionalDouble albumGainDb, OptionalDouble albumPeak) {

    /// Nothing is known.
    public static final ReplayGain NONE = new ReplayGain(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}

package deejai.playlist;

import deejai.library.Track;
import java.util.List;
import java.util.OptionalDouble;

/// How a playlist is made.
///
/// @param size       from seeds: tracks in all, the seeds included; in a journey: tracks between each two
///                   waypoints. At least 0; seeds and waypoints stay in any case
/// @param creativity weight of the sound against co-listening, 0..1: 1 goes by sound alone, 0 by co-listening alone
/// @param noise      how far a step may stray, at least 0: standard deviation of the noise in each component of the
///                   query as a share of the query's length
/// @param lookback   number of last tracks that decide on the next one, at least 1; a journey goes by its waypoints
/// @param randomSeed the same seed gives the same noise on every machine
/// @param rules      what a playlist must not do
/// @param avoid      tracks to stay away from: their mean is subtracted from every query, and neither they nor
///                   other versions of them are played
/// @param minutes    length of the whole playlist instead of `size`, positive
public record PlaylistSettings(
        int size,
        double creativity,
        double noise,
        int lookback,
        long randomSeed,
        Rules rules,
        List<Track> avoid,
        OptionalDouble minutes) {

    /// 10 tracks, by sound and co-listening alike, without noise, by the last 3 tracks.
    public static final PlaylistSettings DEFAULT =
            new PlaylistSettings(10, 0.5, 0, 3, 0, Rules.DEFAULT, List.of(), OptionalDouble.empty());

    public PlaylistSettings {
        if (size < 0) {
            throw new IllegalArgumentException("size must be at least 0: " + size);
        }
        if (!(creativity >= 0 && creativity <= 1)) {
            throw new IllegalArgumentException("creativity must be 0 to 1: " + creativity);
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise must be at least 0: " + noise);
        }
        if (lookback < 1) {
            throw new IllegalArgumentException("lookback must be at least 1: " + lookback);
        }
        if (minutes.isPresent() && !(minutes.getAsDouble() > 0 && minutes.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("minutes must be positive: " + minutes.getAsDouble());
        }
        avoid = List.copyOf(avoid);
    }

    /// These settings with another size.
    public PlaylistSettings withSize(int size) {
        return new PlaylistSettings(size, creativity, noise, lookback, randomSeed, rules, avoid, minutes);
    }

    /// These settings with another creativity.
    public PlaylistSettings withCreativity(double creativity) {
        return new PlaylistSettings(size, creativity, noise, lookback, randomSeed, rules, avoid, minutes);
    }

    /// These settings with other noise.
    public PlaylistSettings withNoise(double noise) {
        return new PlaylistSettings(size, creativity, noise, lookback, randomSeed, rules, avoid, minutes);
    }

    /// These settings with another lookback.
    public PlaylistSettings withLookback(int lookback) {
        return new PlaylistSettings(size, creativity, noise, lookback, randomSeed, rules, avoid, minutes);
    }

    /// These settings with another seed for the noise.
    public PlaylistSettings withRandomSeed(long randomSeed) {
        return new PlaylistSettings(size, creativity, noise, lookback, randomSeed, rules, avoid, minutes);
    }

    /// These settings with other rules.
    public PlaylistSettings withRules(Rules rules) {
        return new PlaylistSettings(size, creativity, noise, lookback, randomSeed, rules, avoid, minutes);
    }

    /// These settings with other tracks to stay away from.
    public PlaylistSettings withAvoid(List<Track> avoid) {
        return new PlaylistSettings(size, creativity, noise, lookback, randomSeed, rules, avoid, minutes);
    }

    /// These settings with a length in minutes instead of a number of tracks.
    public PlaylistSettings withMinutes(double minutes) {
        return new PlaylistSettings(
                size, creativity, noise, lookback, randomSeed, rules, avoid, OptionalDouble.of(minutes));
    }
}

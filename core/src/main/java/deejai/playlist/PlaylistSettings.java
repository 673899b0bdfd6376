package deejai.playlist;

import deejai.library.Track;
import java.util.List;
import java.util.OptionalDouble;

/// How a playlist is made.
///
/// @param length   how long it is to be
/// @param steering what decides on the next track
/// @param rules    what a playlist must not do
/// @param filter   which tracks may be chosen; seeds, waypoints and pins need not pass it
/// @param avoid    tracks to stay away from: their mean is subtracted from every query, and neither they nor
///                 other versions of them are chosen
/// @param banned   tracks of which neither they nor other versions are chosen, and that have no other effect
public record PlaylistSettings(
        Length length, Steering steering, Rules rules, TrackFilter filter, List<Track> avoid, List<Track> banned) {

    /// 10 tracks, by the rules and steering that are the default of each.
    public static final PlaylistSettings DEFAULT = new PlaylistSettings(
            new Length.Tracks(10), Steering.DEFAULT, Rules.DEFAULT, TrackFilter.ANY, List.of(), List.of());

    public PlaylistSettings {
        avoid = List.copyOf(avoid);
        banned = List.copyOf(banned);
    }

    /// Number of tracks, where the length is one.
    ///
    /// @throws IllegalStateException if the length is of another kind than [Length.Tracks]
    public int size() {
        if (length instanceof Length.Tracks tracks) {
            return tracks.size();
        }
        throw new IllegalStateException("length must be a number of tracks: " + length);
    }

    /// Length of the whole playlist in minutes, absent where it is told in tracks.
    public OptionalDouble minutes() {
        return length instanceof Length.Minutes minutes ? OptionalDouble.of(minutes.minutes()) : OptionalDouble.empty();
    }

    /// Weight of the sound against co-listening, 0..1; in a journey that of the first leg.
    public double creativity() {
        return steering.creativity(0);
    }

    /// Standard deviation of the noise in each component of a query as a share of the query's length.
    public double noise() {
        return steering.noise();
    }

    /// Number of last tracks that decide on the next one.
    public int lookback() {
        return steering.lookback();
    }

    /// Seed of the noise.
    public long randomSeed() {
        return steering.randomSeed();
    }

    /// How much tracks that are near to everything are held back, 0..1.
    public double hubDamping() {
        return steering.hubDamping();
    }

    /// These settings with hubs held back more or less.
    ///
    /// @param hubDamping 0 for not at all, at most 1
    public PlaylistSettings withHubDamping(double hubDamping) {
        return withSteering(steering.withHubDamping(hubDamping));
    }

    /// These settings with another length.
    public PlaylistSettings withLength(Length length) {
        return new PlaylistSettings(length, steering, rules, filter, avoid, banned);
    }

    /// These settings with a length of so many tracks.
    public PlaylistSettings withSize(int size) {
        return withLength(new Length.Tracks(size));
    }

    /// These settings with a length in minutes.
    public PlaylistSettings withMinutes(double minutes) {
        return withLength(new Length.Minutes(minutes));
    }

    /// These settings with another steering.
    public PlaylistSettings withSteering(Steering steering) {
        return new PlaylistSettings(length, steering, rules, filter, avoid, banned);
    }

    /// These settings with another creativity.
    public PlaylistSettings withCreativity(double creativity) {
        return withCreativity(List.of(creativity));
    }

    /// These settings with another creativity for each leg of a journey.
    public PlaylistSettings withCreativity(List<Double> creativity) {
        return withSteering(steering.withCreativity(creativity));
    }

    /// These settings with other noise.
    public PlaylistSettings withNoise(double noise) {
        return withSteering(steering.withNoise(noise));
    }

    /// These settings with another lookback.
    public PlaylistSettings withLookback(int lookback) {
        return withSteering(steering.withLookback(lookback));
    }

    /// These settings with another seed for the noise.
    public PlaylistSettings withRandomSeed(long randomSeed) {
        return withSteering(steering.withRandomSeed(randomSeed));
    }

    /// These settings with other rules.
    public PlaylistSettings withRules(Rules rules) {
        return new PlaylistSettings(length, steering, rules, filter, avoid, banned);
    }

    /// These settings with another filter.
    public PlaylistSettings withFilter(TrackFilter filter) {
        return new PlaylistSettings(length, steering, rules, filter, avoid, banned);
    }

    /// These settings with other tracks to stay away from.
    public PlaylistSettings withAvoid(List<Track> avoid) {
        return new PlaylistSettings(length, steering, rules, filter, avoid, banned);
    }

    /// These settings with other tracks that are not to be chosen.
    public PlaylistSettings withBanned(List<Track> banned) {
        return new PlaylistSettings(length, steering, rules, filter, avoid, banned);
    }
}

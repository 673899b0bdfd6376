package deejai.playlist;

import deejai.similarity.HubDamping;
import java.util.List;

/// What decides on the next track.
///
/// @param creativity weight of the sound against co-listening, 0..1: 1 goes by sound alone, 0 by co-listening
///                   alone. One value; for a journey one value, or one for each leg
/// @param noise      how far a step may stray, at least 0: standard deviation of the noise in each component of
///                   the query as a share of the query's length
/// @param lookback   number of last tracks that decide on the next one, at least 1; a journey goes by its
///                   waypoints
/// @param randomSeed the same seed gives the same noise on every machine
/// @param hubDamping how much tracks that are near to everything are held back, 0..1: 0 not at all
public record Steering(List<Double> creativity, double noise, int lookback, long randomSeed, double hubDamping) {

    /// By sound and co-listening alike, without noise, by the last 3 tracks, hubs held back half.
    public static final Steering DEFAULT = new Steering(List.of(0.5), 0, 3, 0, HubDamping.DEFAULT_STRENGTH);

    public Steering {
        creativity = List.copyOf(creativity);
        if (creativity.isEmpty()) {
            throw new IllegalArgumentException("creativity must hold at least one value: none");
        }
        for (double value : creativity) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("creativity must be 0 to 1: " + value);
            }
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise must be at least 0: " + noise);
        }
        if (!(hubDamping >= 0 && hubDamping <= 1)) {
            throw new IllegalArgumentException("hubDamping must be 0 to 1: " + hubDamping);
        }
        if (lookback < 1) {
            throw new IllegalArgumentException("lookback must be at least 1: " + lookback);
        }
    }

    Steering withCreativity(List<Double> creativity) {
        return new Steering(creativity, noise, lookback, randomSeed, hubDamping);
    }

    Steering withNoise(double noise) {
        return new Steering(creativity, noise, lookback, randomSeed, hubDamping);
    }

    Steering withLookback(int lookback) {
        return new Steering(creativity, noise, lookback, randomSeed, hubDamping);
    }

    Steering withRandomSeed(long randomSeed) {
        return new Steering(creativity, noise, lookback, randomSeed, hubDamping);
    }

    Steering withHubDamping(double hubDamping) {
        return new Steering(creativity, noise, lookback, randomSeed, hubDamping);
    }

    /// The creativity of a leg, the first of which is leg 0.
    double creativity(int leg) {
        return creativity.get(creativity.size() == 1 ? 0 : leg);
    }
}

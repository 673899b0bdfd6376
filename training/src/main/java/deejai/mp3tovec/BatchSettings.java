package deejai.mp3tovec;

import java.util.Objects;

/// What a batch is made of.
///
/// @param tracks         different tracks in a batch, at least 2; fewer where there are not as many
/// @param slicesPerTrack slices of each, at least 1
/// @param mixture        where the tracks come from
public record BatchSettings(int tracks, int slicesPerTrack, Mixture mixture) {

    /// 64 tracks, 2 slices of each, all tracks alike.
    public static final BatchSettings DEFAULT = new BatchSettings(64, 2, Mixture.EVEN);

    /// Checks the ranges.
    public BatchSettings {
        if (tracks < 2) {
            throw new IllegalArgumentException("tracks must be at least 2: " + tracks);
        }
        if (slicesPerTrack < 1) {
            throw new IllegalArgumentException("slicesPerTrack must be positive: " + slicesPerTrack);
        }
        Objects.requireNonNull(mixture, "mixture");
    }
}

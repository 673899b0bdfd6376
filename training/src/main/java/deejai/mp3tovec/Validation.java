package deejai.mp3tovec;

import java.util.List;

/// Tracks that are not learned from, and how often the network is tried on them.
///
/// @param collections    patterns of collections that are held out as a whole: `*` and `?` stand for anything and for
///                       one character
/// @param share          of the other tracks that is held out, 0 to below 1; which ones goes by their ids
/// @param everySteps     steps between two validations, at least 1
/// @param patience       validations without a better one after which training ends early, at least 1
/// @param slicesPerTrack slices of each track, spread evenly over it, at least 1
public record Validation(List<String> collections, double share, int everySteps, int patience, int slicesPerTrack) {

    /// Copies the patterns and checks the ranges.
    public Validation {
        collections = List.copyOf(collections);
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("share must be at least 0 and below 1: " + share);
        }
        requirePositive("everySteps", everySteps);
        requirePositive("patience", patience);
        requirePositive("slicesPerTrack", slicesPerTrack);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}

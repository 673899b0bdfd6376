package deejai.track2vec;

import java.util.Arrays;

/// One vector a track, as a trainer made them. Tracks too rare to be learned have zeros.
///
/// Immutable; safe for use by several threads.
public final class TrackVectors {

    /// tracks x dimension, row-major
    private final float[] values;

    private final int tracks;
    private final TrackVectorsMetadata metadata;

    /// @param values tracks x dimension floats, row-major; not copied, so not to be changed afterwards
    /// @throws IllegalArgumentException if the shape does not fit
    public TrackVectors(float[] values, int tracks, TrackVectorsMetadata metadata) {
        if (values.length != (long) tracks * metadata.dimension()) {
            throw new IllegalArgumentException("values must hold tracks x dimension floats: " + values.length + " for "
                    + tracks + " x " + metadata.dimension());
        }
        this.values = values;
        this.tracks = tracks;
        this.metadata = metadata;
    }

    /// Number of tracks.
    public int tracks() {
        return tracks;
    }

    /// Floats in a vector.
    public int dimension() {
        return metadata.dimension();
    }

    /// How the vectors were made.
    public TrackVectorsMetadata metadata() {
        return metadata;
    }

    /// True where the track has a vector, false where it is all zero.
    public boolean has(int track) {
        for (int i = track * dimension(), end = i + dimension(); i < end; i++) {
            if (values[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /// Component `i` of the vector of a track.
    public float get(int track, int i) {
        return values[track * dimension() + i];
    }

    /// A copy of the vector of a track.
    public float[] vector(int track) {
        return Arrays.copyOfRange(values, track * dimension(), (track + 1) * dimension());
    }

    /// A copy of all vectors, tracks x dimension, row-major.
    public float[] values() {
        return values.clone();
    }

    /// The array itself, for the files of this package.
    float[] shared() {
        return values;
    }
}

package deejai.slices;

import java.util.List;

/// The cached slices of a set of tracks; safe for use by several threads.
public interface SliceSet extends AutoCloseable {

    /// The tracks, sorted by path.
    List<SliceTrack> tracks();

    /// What an encoder hears of a slice: decibels below its loudest point, -80..0 as unsigned bytes 0..255.
    ///
    /// @param track index of the track in [#tracks()]
    /// @param slice 0 up to the number of its slices
    /// @return nMels x sliceFrames bytes (96 x 216), row-major, the lowest band first; the caller's to change
    /// @throws java.io.UncheckedIOException if the file cannot be read, or is damaged
    byte[] slice(int track, int slice);

    /// The descriptors of a slice.
    ///
    /// @param track index of the track in [#tracks()]
    /// @param slice 0 up to the number of its slices
    /// @return floats of a fixed number; the caller's to change
    /// @throws java.io.UncheckedIOException if the file cannot be read, or is damaged
    float[] descriptors(int track, int slice);

    @Override
    void close();
}

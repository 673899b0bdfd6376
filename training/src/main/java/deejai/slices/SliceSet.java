package deejai.slices;

import deejai.playlist.PathPattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// The cached slices of a set of tracks; safe for use by several threads.
public interface SliceSet extends AutoCloseable {

    /// All tracks of a cache. Files are read when a slice is asked for, and no file is held open.
    ///
    /// @param folder of a [SliceCache]
    /// @throws IOException if it cannot be read, or a file in it is damaged or of another version
    static SliceSet open(Path folder) throws IOException {
        return CachedSlices.open(new SliceCache(folder));
    }

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
    /// @return [deejai.descriptors.SliceDescriptors#SIZE] floats; the caller's to change
    /// @throws java.io.UncheckedIOException if the file cannot be read, or is damaged
    float[] descriptors(int track, int slice);

    /// The tracks of this set that are wanted, in the same order. Closing either closes both.
    default SliceSet only(Predicate<SliceTrack> wanted) {
        return new ChosenTracks(this, wanted);
    }

    /// The tracks of this set whose collection is meant by a pattern.
    ///
    /// @param pattern name of a collection, in which `*` and `?` stand for anything and for one character; case and
    ///                accents do not matter
    default SliceSet onlyCollections(String pattern) {
        var collections = PathPattern.of(pattern);
        return only(track -> collections.matches(Path.of(track.collection())));
    }

    @Override
    void close();
}

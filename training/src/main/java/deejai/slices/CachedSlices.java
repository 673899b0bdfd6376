package deejai.slices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/// The tracks of a [SliceCache]. Every slice is read from its place in its file, which is opened for that: a few
/// microseconds, against milliseconds of training, and nothing to keep count of when threads ask for slices of
/// thousands of tracks.
final class CachedSlices implements SliceSet {

    private final List<SliceFile> files;
    private final List<SliceTrack> tracks;
    private volatile boolean closed;

    private CachedSlices(List<SliceFile> files) {
        this.files = files;
        this.tracks = files.stream().map(SliceFile::track).toList();
    }

    static CachedSlices open(SliceCache cache) throws IOException {
        Comparator<SliceFile> byPath = Comparator.comparing(file -> file.track().path());
        return new CachedSlices(cache.files().stream()
                .sorted(byPath.thenComparing(file -> file.track().id()))
                .toList());
    }

    @Override
    public List<SliceTrack> tracks() {
        return tracks;
    }

    @Override
    public byte[] slice(int track, int slice) {
        requireOpen();
        try {
            return files.get(track).slice(slice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public float[] descriptors(int track, int slice) {
        requireOpen();
        try {
            return files.get(track).descriptors(slice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("closed");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}

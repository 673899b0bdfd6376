package deejai.snapshot;

import deejai.library.LinearTrackSearch;
import deejai.library.LuceneTrackSearch;
import deejai.library.Track;
import deejai.library.TrackSearch;
import deejai.library.TrackTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Text search over the tracks of a snapshot: a linear one while they are few, else an index in a folder beside the
/// snapshot, which is made again where it is not of the same origin.
final class SnapshotSearch {

    /// Fewer tracks than these are searched sooner than an index is opened.
    static final int FEWEST_FOR_INDEX = 20_000;

    /// Closes indexes whose searches nobody can reach any more.
    private static final Cleaner CLEANER = Cleaner.create();

    private SnapshotSearch() {}

    /// The search that suits the number of tracks.
    ///
    /// @param origin text of the origin of the snapshot
    static TrackSearch of(TrackTable tracks, Path folder, String origin) {
        if (tracks.size() < FEWEST_FOR_INDEX) {
            return linear(tracks);
        }
        try {
            return indexed(tracks, folder, origin);
        } catch (IOException e) {
            // A folder that cannot be written, or another process that is writing: slower, but as good.
            return linear(tracks);
        }
    }

    static TrackSearch indexed(TrackTable tracks, Path folder, String origin) throws IOException {
        LuceneTrackSearch index;
        try {
            index = LuceneTrackSearch.open(folder, tracks::track);
            if (!index.catalogue().equals(origin)) {
                index.close();
                index = write(tracks, folder, origin);
            }
        } catch (IOException e) {
            index = write(tracks, folder, origin);
        }
        return new Shared(index);
    }

    private static LuceneTrackSearch write(TrackTable tracks, Path folder, String origin) throws IOException {
        LuceneTrackSearch.write(folder, tracks.size(), tracks::track, origin);
        LuceneTrackSearch index = LuceneTrackSearch.open(folder, tracks::track);
        if (!index.catalogue().equals(origin)) {
            index.close();
            throw new IOException(folder + ": written by another process at the same time");
        }
        return index;
    }

    private static TrackSearch linear(TrackTable tracks) {
        return new LinearTrackSearch(
                IntStream.range(0, tracks.size()).mapToObj(tracks::track).toList());
    }

    /// A search that is closed when nobody has it any more: requests that began before a swap still search it.
    private static final class Shared implements TrackSearch {

        private final LuceneTrackSearch index;

        Shared(LuceneTrackSearch index) {
            this.index = index;
            CLEANER.register(this, () -> close(index));
        }

        @Override
        public List<Track> search(String words, int limit) {
            return index.search(words, limit);
        }

        private static void close(LuceneTrackSearch index) {
            try {
                index.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package deejai.library;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/// Text search by a Lucene index on disk, memory-mapped: it opens at once, and what it takes of the heap does not
/// grow with the library. It answers with rows of the catalogue that it was written from.
///
/// Searches take no locks. [#close] lets those under way end, and what comes later fails: who swaps a catalogue while
/// searches run gives out the new one first.
public final class LuceneTrackSearch implements TrackSearch, Closeable {

    /// Lucene tells which instructions it has found, on standard error; held here, as loggers are forgotten otherwise.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        if (LUCENE.getLevel() == null) {
            LUCENE.setLevel(Level.WARNING);
        }
    }

    private final Path folder;
    private final Directory directory;
    private final DirectoryReader reader;
    private final String catalogue;
    private final IntFunction<Track> tracks;

    private LuceneTrackSearch(
            Path folder, Directory directory, DirectoryReader reader, String catalogue, IntFunction<Track> tracks) {
        this.folder = folder;
        this.directory = directory;
        this.reader = reader;
        this.catalogue = catalogue;
        this.tracks = tracks;
    }

    /// Writes the index of a catalogue in place of what was there; the whole or nothing. Who has the old one open
    /// keeps it until closing.
    ///
    /// @param folder    a folder of its own; made if there is none
    /// @param size      number of tracks
    /// @param tracks    track by row, 0 to size - 1; asked more than once for each, the second time in the order of
    ///                  their names
    /// @param catalogue what tells this catalogue from its earlier and later states, see [#catalogue]
    /// @throws IOException if that fails, also where another is writing; what was there is as it was
    public static void write(Path folder, int size, IntFunction<Track> tracks, String catalogue) throws IOException {
        TextIndex.write(folder, IndexedTracks.of(size, tracks), catalogue, TextIndex.BUFFER_MB);
    }

    /// Opens an index.
    ///
    /// @param tracks track by row of the catalogue that the index was written from
    /// @throws IOException if there is none, or one that another version of the program wrote; write it again
    public static LuceneTrackSearch open(Path folder, IntFunction<Track> tracks) throws IOException {
        Directory directory = new MMapDirectory(folder);
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            Map<String, String> committed = reader.getIndexCommit().getUserData();
            String catalogue = committed.get(TextIndex.CATALOGUE_KEY);
            if (catalogue == null || !TextIndex.FORMAT.equals(committed.get(TextIndex.FORMAT_KEY))) {
                throw new IOException(folder + ": a text index of another format; write it again");
            }
            return new LuceneTrackSearch(folder, directory, reader, catalogue, tracks);
        } catch (IOException | RuntimeException e) {
            if (reader != null) {
                reader.close();
            }
            directory.close();
            throw e;
        }
    }

    /// What was said of the catalogue when the index was written; if the catalogue at hand is another, the rows are
    /// not its own.
    public String catalogue() {
        return catalogue;
    }

    /// Number of tracks.
    public int size() {
        return reader.maxDoc();
    }

    @Override
    public List<Track> search(String words, int limit) {
        return Arrays.stream(rows(words, limit)).mapToObj(tracks).toList();
    }

    /// The rows of the tracks that hold all the words, best first.
    ///
    /// @param words words in any order, separated by white space; blank finds nothing
    /// @param limit at most this many rows, at least 0
    /// @throws IllegalStateException if this is closed
    public int[] rows(String words, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 0: " + limit);
        }
        WordQuery query = WordQuery.of(words);
        if (!reader.tryIncRef()) {
            throw new IllegalStateException(folder + ": the text index is closed");
        }
        try {
            if (query.isEmpty() || limit == 0 || reader.maxDoc() == 0) {
                return new int[0];
            }
            LeafReader index = reader.leaves().getFirst().reader();
            return rows(best(query, index, limit), index);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
        } finally {
            release();
        }
    }

    /// The rank of a track is the best of its ranks by each reading, so the best by each reading are enough to find
    /// the best of all; what is named as the search comes before everything else.
    private static List<Hit> best(WordQuery query, LeafReader index, int limit) throws IOException {
        List<List<NeedlePostings>> readings = new ArrayList<>();
        for (List<Needle> reading : query.readings()) {
            List<NeedlePostings> postings = new ArrayList<>();
            for (Needle needle : reading) {
                postings.add(NeedlePostings.of(needle, index));
            }
            readings.add(postings);
        }
        Map<Integer, Integer> ranks = new HashMap<>();
        DocIdSet named = ExactNames.find(query.letters(), index);
        if (named != null) {
            for (List<NeedlePostings> reading : readings) {
                for (Hit hit : ReadingSearch.best(reading, named.iterator(), limit)) {
                    ranks.merge(hit.position(), hit.rank() + WordQuery.EXACT_NAME, Math::max);
                }
            }
        }
        if (ranks.size() < limit) {
            for (List<NeedlePostings> reading : readings) {
                for (Hit hit : ReadingSearch.best(reading, null, limit)) {
                    ranks.merge(hit.position(), hit.rank(), Math::max);
                }
            }
        }
        return ranks.entrySet().stream()
                .map(entry -> new Hit(entry.getValue(), entry.getKey()))
                .sorted(Hit.BEST_FIRST)
                .limit(limit)
                .toList();
    }

    /// Rows are read in the order of the positions, as the column they stand in goes forward only.
    private static int[] rows(List<Hit> hits, LeafReader index) throws IOException {
        NumericDocValues column = Objects.requireNonNull(index.getNumericDocValues(TextIndex.ROW));
        Map<Integer, Integer> rowByPosition = new HashMap<>();
        for (Hit hit :
                hits.stream().sorted(Comparator.comparingInt(Hit::position)).toList()) {
            column.advanceExact(hit.position());
            rowByPosition.put(hit.position(), (int) column.longValue());
        }
        return hits.stream().mapToInt(hit -> rowByPosition.get(hit.position())).toArray();
    }

    private void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
        }
    }

    /// Closes the index as soon as no search is under way. Closing again does nothing.
    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}

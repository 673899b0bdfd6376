package deejai.snapshot;

import deejai.library.Track;
import deejai.library.TrackTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// The tracks of a snapshot, by id. Nothing of them is on the heap: a track is made of its bytes whenever it is
/// asked for.
final class MappedTracks implements TrackTable {

    private static final String BYTES = "track.bytes";
    private static final String STARTS = "track.starts";
    private static final String SECONDS = "track.seconds";
    private static final String YEARS = "track.years";

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int rows;

    /// as [TrackEncoder] made them, one track after the other
    private final MemorySegment bytes;

    /// rows + 1 longs: where the bytes of a track start
    private final MemorySegment starts;

    /// rows doubles
    private final MemorySegment seconds;

    /// rows ints, 0 where a year is not known
    private final MemorySegment years;

    private MappedTracks(MemorySegment bytes, MemorySegment starts, MemorySegment seconds, MemorySegment years) {
        this.rows = Math.toIntExact(seconds.byteSize() / Double.BYTES);
        this.bytes = bytes;
        this.starts = starts;
        this.seconds = seconds;
        this.years = years;
    }

    static MappedTracks of(SectionFile file) {
        return new MappedTracks(file.section(BYTES), file.section(STARTS), file.section(SECONDS), file.section(YEARS));
    }

    /// What hands out the tracks of a library, as [deejai.library.TrackStore#forEach(Consumer)] does.
    @FunctionalInterface
    interface Source {
        void forEach(Consumer<Track> sink);
    }

    /// Writes the tracks that `source` hands out, by id in the order of its UTF-8 bytes.
    ///
    /// @param count number of tracks
    /// @throws UncheckedIOException if that fails while they are handed out
    static MappedTracks write(SectionWriter out, int count, Source source) throws IOException {
        Columns columns = new Columns(count);
        MemorySegment bytes = out.section(BYTES, () -> {
            TrackEncoder encoder = new TrackEncoder();
            source.forEach(track -> {
                encoder.encode(track);
                columns.add(track, encoder.length());
                try {
                    out.putBytes(encoder.bytes(), encoder.length());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        });
        return columns.write(out, bytes);
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    public Track track(int row) {
        return decoder(row).track(durationSeconds(row));
    }

    @Override
    public OptionalInt row(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = rows - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(id(middle).getBytes(StandardCharsets.UTF_8), wanted);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public double durationSeconds(int row) {
        return seconds.getAtIndex(DOUBLE, row);
    }

    @Override
    public int year(int row) {
        return years.getAtIndex(INT, row);
    }

    /// The id of the track of a row.
    String id(int row) {
        return decoder(row).id();
    }

    private TrackDecoder decoder(int row) {
        Objects.checkIndex(row, rows);
        long start = starts.getAtIndex(LONG, row);
        long length = starts.getAtIndex(LONG, row + 1L) - start;
        return new TrackDecoder(bytes.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE));
    }

    /// What is known of every track beside its bytes: kept until these are written.
    private static final class Columns {

        private final long[] starts;
        private final double[] seconds;
        private final int[] years;
        private byte[] lastId = new byte[0];
        private int rows;

        Columns(int count) {
            starts = new long[count + 1];
            seconds = new double[count];
            years = new int[count];
        }

        void add(Track track, int length) {
            byte[] id = track.id().getBytes(StandardCharsets.UTF_8);
            if (rows > 0 && Arrays.compareUnsigned(lastId, id) >= 0) {
                throw new IllegalStateException("tracks must come by id, each once: " + track.id());
            }
            lastId = id;
            starts[rows + 1] = starts[rows] + length;
            seconds[rows] = track.durationSeconds();
            years[rows] = track.tags().year().orElse(0);
            rows++;
        }

        MappedTracks write(SectionWriter out, MemorySegment bytes) throws IOException {
            if (rows != seconds.length) {
                throw new IllegalStateException("count must be that of the tracks: " + seconds.length);
            }
            MemorySegment startsSection = out.section(STARTS, () -> {
                for (long start : starts) {
                    out.putLong(start);
                }
            });
            MemorySegment secondsSection = out.section(SECONDS, () -> {
                for (double value : seconds) {
                    out.putDouble(value);
                }
            });
            MemorySegment yearsSection = out.section(YEARS, () -> {
                for (int year : years) {
                    out.putInt(year);
                }
            });
            return new MappedTracks(bytes, startsSection, secondsSection, yearsSection);
        }
    }
}

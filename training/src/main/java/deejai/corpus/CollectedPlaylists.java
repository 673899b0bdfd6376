package deejai.corpus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Playlists as the sources have them, in little memory: every different track description and every name is stored
/// once, entries are numbers.
///
/// Not safe for use by several threads.
final class CollectedPlaylists {

    /// what sources say of tracks; several may speak of one track
    private final ByteTable records = new ByteTable();

    private final TrackEncoding encoding = new TrackEncoding();

    /// record numbers of all playlists, one playlist after the other
    private final IntChunks entries = new IntChunks();

    /// first entry of each playlist
    private final IntChunks starts = new IntChunks();

    private final Map<SourceKind, BitSet> playlistsByKind = new EnumMap<>(SourceKind.class);
    private final ByteTable nameTexts = new ByteTable();

    /// number of the name + 1 of each playlist, 0 for none
    private final IntChunks names = new IntChunks();

    private final ByteTable keys = new ByteTable();

    /// of each key, the newest playlist and its date
    private int[] newest = new int[16];

    private long[] newestSeconds = new long[16];

    private final BitSet outdated = new BitSet();

    /// Takes a playlist.
    ///
    /// @throws CancellationException if the thread was interrupted
    void add(SourceKind kind, SourcePlaylist playlist) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading playlists was stopped");
        }
        int number = starts.size();
        starts.add(entries.size());
        playlistsByKind.computeIfAbsent(kind, _ -> new BitSet()).set(number);
        String name = playlist.name();
        names.add(name == null || name.isBlank() ? 0 : nameTexts.add(name.strip()) + 1);
        for (TrackDescription track : playlist.tracks()) {
            entries.add(record(track));
        }
        Instant date = playlist.date();
        if (playlist.key() != null && date != null) {
            keepNewest(kind + " " + playlist.key(), number, date.getEpochSecond());
        }
    }

    /// Takes a description that belongs to no playlist.
    void add(TrackDescription track) {
        record(track);
    }

    int size() {
        return starts.size();
    }

    int entryCount() {
        return entries.size();
    }

    int start(int playlist) {
        return starts.get(playlist);
    }

    int end(int playlist) {
        return playlist + 1 < starts.size() ? starts.get(playlist + 1) : entries.size();
    }

    /// Copies the records of a playlist.
    ///
    /// @return how many there are
    int copy(int playlist, int[] target, int targetFrom) {
        int from = start(playlist);
        int to = end(playlist);
        entries.copy(from, to, target, targetFrom);
        return to - from;
    }

    /// The record of an entry, counted through all playlists.
    int entry(int index) {
        return entries.get(index);
    }

    /// The playlists from one kind of source.
    BitSet ofKind(SourceKind kind) {
        return playlistsByKind.getOrDefault(kind, new BitSet());
    }

    /// True if a newer state of the same playlist was read.
    boolean isOutdated(int playlist) {
        return outdated.get(playlist);
    }

    int recordCount() {
        return records.size();
    }

    TrackDescription record(int record) {
        return TrackEncoding.decode(records.bytes(), records.start(record), records.end(record));
    }

    @Nullable
    String name(int playlist) {
        int name = names.get(playlist) - 1;
        return name < 0
                ? null
                : new String(
                        nameTexts.bytes(),
                        nameTexts.start(name),
                        nameTexts.end(name) - nameTexts.start(name),
                        StandardCharsets.UTF_8);
    }

    private int record(TrackDescription track) {
        int length = encoding.encode(track);
        return records.add(encoding.bytes(), length);
    }

    private void keepNewest(String key, int playlist, long seconds) {
        int known = keys.size();
        int number = keys.add(key);
        if (number == newest.length) {
            newest = Arrays.copyOf(newest, 2 * number);
            newestSeconds = Arrays.copyOf(newestSeconds, 2 * number);
        }
        if (number < known && seconds <= newestSeconds[number]) {
            outdated.set(playlist);
            return;
        }
        if (number < known) {
            outdated.set(newest[number]);
        }
        newest[number] = playlist;
        newestSeconds[number] = seconds;
    }
}

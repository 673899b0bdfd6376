package deejai.corpus;

import deejai.library.Track;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// The playlists of a listener and what they played, as tracks of their library.
///
/// @param playlists what they put together, as track numbers; none twice
/// @param sessions  what they played in one go, as track numbers
/// @param entries   entries of all of them, as the files have them
/// @param known     those whose tracks are in the library
/// @param problems  files that could not be used, and why
public record ListenerPlaylists(
        List<int[]> playlists, List<int[]> sessions, long entries, long known, List<SourceProblem> problems) {

    /// Nothing at all.
    public static final ListenerPlaylists NONE = new ListenerPlaylists(List.of(), List.of(), 0, 0, List.of());

    /// Copies the lists.
    public ListenerPlaylists {
        playlists = List.copyOf(playlists);
        sessions = List.copyOf(sessions);
        problems = List.copyOf(problems);
    }

    /// Reads playlists and listening histories of every kind that a [CorpusReader] reads; which is which, the files
    /// tell. Entries that the library does not have are left out, as are playlists of which fewer than two
    /// different tracks are left.
    ///
    /// @param paths  files, folders, archives
    /// @param tracks the library, in the order of the track numbers
    /// @throws NoSuchFileException   if one of the paths is not there
    /// @throws CancellationException if the thread was interrupted
    /// @throws IOException           if a folder cannot be listed
    public static ListenerPlaylists read(List<Path> paths, List<Track> tracks, ReadingListener listener)
            throws IOException {
        if (paths.isEmpty()) {
            return NONE;
        }
        CollectedPlaylists collected = new CollectedPlaylists();
        Duration gap = CorpusReader.DEFAULT.sessionGap();
        PlaylistSources sources = new PlaylistSources(collected, gap, listener);
        sources.read(paths);
        listener.cleaning();
        return matched(collected, new LibraryMatching(tracks), sources.problems());
    }

    private static ListenerPlaylists matched(
            CollectedPlaylists collected, LibraryMatching library, List<SourceProblem> problems) {
        int[] numbers = new int[collected.recordCount()];
        Arrays.setAll(numbers, record -> library.find(collected.record(record)));
        BitSet heard = collected.ofKind(SourceKind.LISTENS);
        heard = (BitSet) heard.clone();
        heard.or(collected.ofKind(SourceKind.LAST_FM));
        Set<List<Integer>> playlists = new LinkedHashSet<>();
        List<int[]> sessions = new ArrayList<>();
        long known = 0;
        for (int playlist = 0; playlist < collected.size(); playlist++) {
            Set<Integer> tracks = new LinkedHashSet<>();
            for (int entry = collected.start(playlist); entry < collected.end(playlist); entry++) {
                int track = numbers[collected.entry(entry)];
                if (track >= 0) {
                    known++;
                    tracks.add(track);
                }
            }
            if (tracks.size() < 2 || collected.isOutdated(playlist)) {
                continue;
            }
            if (heard.get(playlist)) {
                sessions.add(array(tracks));
            } else {
                playlists.add(List.copyOf(tracks));
            }
        }
        return new ListenerPlaylists(
                playlists.stream().map(ListenerPlaylists::array).toList(),
                sessions,
                collected.entryCount(),
                known,
                problems);
    }

    private static int[] array(Collection<Integer> tracks) {
        return tracks.stream().mapToInt(Integer::intValue).toArray();
    }
}

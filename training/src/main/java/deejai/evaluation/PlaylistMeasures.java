package deejai.evaluation;

import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistSettings;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How good many playlists of one library are, in figures.
///
/// @param playlists   how many were measured
/// @param stopped     how many of them ran out of tracks
/// @param tracks      mean number of tracks in a playlist
/// @param sound       steps by sound; null where no two tracks could be compared
/// @param coListening the same by co-listening
/// @param repeats     how often they repeat themselves
/// @param coverage    how much of the library they play
/// @param secondsOff  mean distance from the length asked for, seconds; absent where none was asked for
public record PlaylistMeasures(
        int playlists,
        int stopped,
        double tracks,
        @Nullable Steps sound,
        @Nullable Steps coListening,
        Repeats repeats,
        Coverage coverage,
        OptionalDouble secondsOff) {

    /// Measures playlists that were made of a catalogue.
    ///
    /// @param settings what was asked for
    public static PlaylistMeasures of(Catalogue catalogue, List<Playlist> playlists, PlaylistSettings settings) {
        VectorTable coListening = catalogue.coListening();
        Mean tracks = new Mean();
        playlists.forEach(playlist -> tracks.add(playlist.tracks().size()));
        return new PlaylistMeasures(
                playlists.size(),
                (int) playlists.stream()
                        .filter(playlist -> playlist.stopped() != null)
                        .count(),
                tracks.value(),
                Steps.of(catalogue.sound(), playlists),
                coListening == null ? null : Steps.of(coListening, playlists),
                Repeats.of(playlists),
                Coverage.of(playlists, choosable(catalogue, settings)),
                secondsOff(playlists, settings));
    }

    /// The rows that a playlist could choose: analysed, short enough, and not to be avoided.
    static int[] choosable(Catalogue catalogue, PlaylistSettings settings) {
        double longestSeconds = 60 * settings.rules().maxMinutes();
        return IntStream.range(0, catalogue.size())
                .filter(row -> {
                    Track track = catalogue.track(row);
                    return catalogue.sound().has(row)
                            && track.durationSeconds() <= longestSeconds
                            && !settings.avoid().contains(track);
                })
                .toArray();
    }

    private static OptionalDouble secondsOff(List<Playlist> playlists, PlaylistSettings settings) {
        if (settings.minutes().isEmpty()) {
            return OptionalDouble.empty();
        }
        double wanted = 60 * settings.minutes().getAsDouble();
        return playlists.stream()
                .mapToDouble(playlist -> Math.abs(playlist.durationSeconds() - wanted))
                .average();
    }
}

package deejai.cli;

import deejai.exchange.PlaylistEntry;
import deejai.library.Track;
import deejai.playlist.Flow;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A place of a playlist as a listener sees it.
///
/// @param number      from 1
/// @param entry       what is there
/// @param sound       cosine similarity of the sound to what was looked for; absent where nothing was
/// @param coListening the same for co-listening
/// @param step        distance to the track before
/// @param given       true for a seed, a waypoint or what was in the playlist, false for what was chosen
record PlaylistPlace(
        int number,
        PlaylistEntry entry,
        OptionalDouble sound,
        OptionalDouble coListening,
        OptionalDouble step,
        boolean given) {

    /// A place whose entry was chosen, or given as a seed or waypoint.
    static PlaylistPlace of(int number, PlaylistTrack track, Step step) {
        return new PlaylistPlace(
                number,
                PlaylistEntry.of(track.track()),
                track.sound(),
                track.coListening(),
                step.distance(),
                track.waypoint());
    }

    /// A place whose entry was not looked for.
    ///
    /// @param given true for what was in the playlist before
    static PlaylistPlace of(int number, PlaylistEntry entry, Step step, boolean given) {
        return new PlaylistPlace(number, entry, OptionalDouble.empty(), OptionalDouble.empty(), step.distance(), given);
    }

    /// The places of a whole playlist.
    static List<PlaylistPlace> of(Playlist playlist, Flow flow) {
        List<PlaylistPlace> places = new ArrayList<>();
        for (PlaylistTrack track : playlist.tracks()) {
            places.add(of(places.size() + 1, track, flow.steps().get(places.size())));
        }
        return places;
    }

    /// The track that is there, null for what the library does not have.
    @Nullable
    Track track() {
        return entry instanceof PlaylistEntry.Known known ? known.track() : null;
    }
}

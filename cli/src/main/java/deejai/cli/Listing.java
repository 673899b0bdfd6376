package deejai.cli;

import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Flow;
import deejai.playlist.Playlist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A playlist as a command hands it out.
///
/// @param title      name of the playlist
/// @param places     all of it, as a file holds it
/// @param shown      what a table and the JSON document show of it
/// @param turnedDown ids of tracks that its file is to remember as not wanted
/// @param remarks    lines that belong below the table
/// @param outcome    why it is shorter than asked, and what else to know
record Listing(
        String title,
        List<PlaylistPlace> places,
        List<PlaylistPlace> shown,
        List<String> turnedDown,
        List<String> remarks,
        Outcome outcome) {

    /// What is to be said of how a playlist was made.
    ///
    /// @param stopped why it is shorter than asked, null where it is not
    /// @param notes   what else a listener should know
    /// @param lengths sums of steps of a playlist that was reordered; null for others
    /// @param model   whose sound vectors it was made of: name and version
    record Outcome(@Nullable String stopped, List<String> notes, PlaylistJson.@Nullable Lengths lengths, String model) {

        /// What a playlist says of itself.
        static Outcome of(Playlist playlist, StoredModel model) {
            return new Outcome(playlist.stopped(), playlist.notes(), null, model.label());
        }
    }

    /// A playlist that is new.
    static Listing of(String title, Playlist playlist, Flow flow, StoredModel model) {
        List<PlaylistPlace> places = PlaylistPlace.of(playlist, flow);
        return new Listing(title, places, places, List.of(), List.of(), Outcome.of(playlist, model));
    }

    /// The JSON document of some of its places.
    Object json(List<PlaylistPlace> some) {
        return PlaylistJson.of(some, outcome);
    }

    /// How many tracks there are and how long they last.
    String summary() {
        double seconds = shown.stream()
                .mapToDouble(place -> place.entry().durationSeconds())
                .sum();
        boolean all = shown.size() == places.size();
        return Console.count(shown.size(), all ? "track" : "new track") + ", " + Console.duration(seconds)
                + (all ? "" : "; " + places.size() + " in all");
    }
}

package deejai.server.savedplaylists;

import deejai.library.Track;
import org.jspecify.annotations.Nullable;

/// A track of a saved playlist and what the library knows of it now.
///
/// @param saved what was saved
/// @param track null if the library does not have it, or no longer
public record PlacedTrack(SavedTrack saved, @Nullable Track track) {

    /// The artists as one text; empty where none is known.
    public String artist() {
        return track == null ? saved.artist() : track.artist();
    }

    /// The title.
    public String title() {
        return track == null ? saved.title() : track.title();
    }

    /// "Artist - Title", or the title alone where no artist is known.
    public String name() {
        return artist().isEmpty() ? title() : artist() + " - " + title();
    }

    /// Length; 0 where it is not known.
    public double seconds() {
        return track == null ? saved.seconds() : track.durationSeconds();
    }
}

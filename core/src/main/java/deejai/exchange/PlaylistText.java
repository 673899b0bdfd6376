package deejai.exchange;

import deejai.library.Track;
import java.util.List;

/// A playlist in some format.
///
/// @param text    contents of the file, to be encoded as UTF-8
/// @param skipped tracks that are not in it because the format needs a file and they have none
public record PlaylistText(String text, List<Track> skipped) {

    public PlaylistText {
        skipped = List.copyOf(skipped);
    }
}

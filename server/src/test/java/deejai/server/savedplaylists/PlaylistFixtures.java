package deejai.server.savedplaylists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;

/// Playlists to be saved.
final class PlaylistFixtures {

    static final Generation GENERATION = new Generation(0.5, 0.25, "{\"lookback\":3}");

    private PlaylistFixtures() {}

    /// A listed playlist of tracks by their titles, the first of them a waypoint.
    static PlaylistDraft draft(String name, String... titles) {
        return draft(name, Visibility.LISTED, titles);
    }

    static PlaylistDraft draft(String name, Visibility visibility, String... titles) {
        List<SavedTrack> tracks = new ArrayList<>();
        for (String title : titles) {
            tracks.add(track(title, tracks.isEmpty()));
        }
        return new PlaylistDraft(name, GENERATION, visibility, tracks);
    }

    static SavedTrack track(String title, boolean waypoint) {
        return new SavedTrack("id of " + title, "Artist of " + title, title, 180.5, waypoint, null);
    }

    static SavedPlaylist saved(SaveOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(SaveOutcome.Saved.class))
                .actual()
                .playlist();
    }
}

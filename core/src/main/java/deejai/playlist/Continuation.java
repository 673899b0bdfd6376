package deejai.playlist;

import deejai.library.Track;
import java.util.ArrayList;
import java.util.List;

/// The walk on from the end of a playlist that is there already: a walk whose seeds are what was played.
final class Continuation {

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final List<Integer> played;
    private final List<Integer> avoided;

    /// @param played     rows of the playlist, in playing order; a track may come several times
    /// @param turnedDown tracks that are not chosen either
    Continuation(
            Catalogue catalogue,
            PlaylistSettings settings,
            List<Integer> played,
            List<Track> turnedDown,
            List<Integer> avoided) {
        this.catalogue = catalogue;
        List<Track> banned = new ArrayList<>(settings.banned());
        banned.addAll(turnedDown);
        this.settings = settings.withBanned(banned).withLength(lengthOfAll(settings.length(), catalogue, played));
        this.played = played;
        this.avoided = avoided;
    }

    /// The length of what was played and what is to follow.
    private static Length lengthOfAll(Length more, Catalogue catalogue, List<Integer> played) {
        return switch (more) {
            case Length.Tracks(int size) -> new Length.Tracks(played.size() + size);
            case Length.Total(int tracks) -> new Length.Tracks(played.size() + tracks);
            case Length.Legs legs ->
                throw new IllegalArgumentException(
                        "length must be a number of tracks or of minutes: " + legs.sizes() + " for each leg");
            case Length.Minutes(double minutes) -> {
                double seconds = played.stream()
                        .mapToDouble(row -> Walk.seconds(catalogue.durationSeconds(row)))
                        .sum();
                yield new Length.Minutes(minutes + seconds / 60);
            }
        };
    }

    /// The tracks that follow, without those that were played.
    Playlist walk() {
        Playlist all = new SeedWalk(
                        catalogue,
                        settings,
                        new SeedWalk.Given(played, List.of(), List.of(), Seeds.Course.ONWARD),
                        avoided,
                        PlaylistListener.NONE)
                .walk();
        return new Playlist(all.tracks().subList(played.size(), all.tracks().size()), all.stopped(), all.notes());
    }
}

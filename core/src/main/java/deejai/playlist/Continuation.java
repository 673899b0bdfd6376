package deejai.playlist;

import java.util.ArrayList;
import java.util.List;

/// The walk on from the end of a playlist that is there already.
final class Continuation {

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final List<Integer> played;
    private final List<Integer> avoided;
    private final Walk walk;

    /// @param played     rows of the playlist, in playing order; a track may come several times
    /// @param turnedDown rows that are not chosen either
    Continuation(
            Catalogue catalogue,
            PlaylistSettings settings,
            List<Integer> played,
            List<Integer> turnedDown,
            List<Integer> avoided) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.played = played;
        this.avoided = avoided;
        List<Integer> reserved = new ArrayList<>(played);
        reserved.addAll(turnedDown);
        reserved.addAll(avoided);
        walk = new Walk(catalogue, settings, reserved);
    }

    /// The tracks that follow, without those that were played.
    Playlist walk() {
        played.forEach(walk::give);
        boolean complete = true;
        while (complete && !isLongEnough()) {
            complete = walk.choose(direction(), List.of());
        }
        if (complete) {
            dropLastWhereNearer();
        }
        return new Playlist(chosen(), complete ? null : stopped(), walk.notes());
    }

    /// Goes by the last tracks that have vectors.
    private Direction direction() {
        List<Integer> last = walk.lastRows(walk.size()).stream()
                .filter(catalogue::isAnalysed)
                .toList();
        Direction direction = new Direction(catalogue);
        last.subList(Math.max(0, last.size() - settings.lookback()), last.size())
                .forEach(row -> direction.towards(row, 1));
        return direction.awayFrom(avoided);
    }

    private List<PlaylistTrack> chosen() {
        return walk.tracks().subList(played.size(), walk.size());
    }

    private double seconds() {
        return chosen().stream()
                .mapToDouble(entry -> Walk.seconds(entry.track()))
                .sum();
    }

    private boolean isLongEnough() {
        return settings.minutes().isPresent()
                ? seconds() >= 60 * settings.minutes().getAsDouble()
                : chosen().size() >= settings.size();
    }

    /// The last track has carried the walk over its length: it goes where the walk is nearer to it without.
    private void dropLastWhereNearer() {
        if (settings.minutes().isEmpty() || chosen().size() < 2) {
            return;
        }
        double over = seconds() - 60 * settings.minutes().getAsDouble();
        if (Walk.seconds(chosen().getLast().track()) - over < over) {
            walk.removeLast();
        }
    }

    private String stopped() {
        String reached = settings.minutes().isPresent()
                ? Math.round(seconds() / 60) + " of "
                        + Math.round(settings.minutes().getAsDouble()) + " more minutes"
                : chosen().size() + " of " + settings.size() + " more tracks";
        return "stopped after " + reached + ": " + walk.refusals();
    }
}

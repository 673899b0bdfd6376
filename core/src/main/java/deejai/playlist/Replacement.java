package deejai.playlist;

import java.util.ArrayList;
import java.util.List;

/// The choice of another track for one place of a playlist. It is looked for between the tracks before and
/// after, the nearer of them the heavier, as on a leg of a journey: of places `b` before and `a` after, the
/// direction is `a / (a + b)` times the track before plus `b / (a + b)` times the track after. At an end of the
/// playlist its one neighbour decides, and where there is no other track, the replaced one itself.
final class Replacement {

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final int[] rows;
    private final int place;

    /// @param rows  the playlist, -1 for places whose track is not in the catalogue
    /// @param place which of them to replace
    Replacement(Catalogue catalogue, PlaylistSettings settings, int[] rows, int place) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.rows = rows;
        this.place = place;
    }

    /// The best tracks for the place, `size` of them at most, best first, no two of them the same song.
    ///
    /// @param turnedDown rows that are not chosen
    /// @throws IllegalArgumentException if no track of the playlist has a vector
    Playlist choices(List<Integer> turnedDown, List<Integer> avoided) {
        Direction direction = direction().awayFrom(avoided);
        if (!direction.hasSound() && !direction.hasCoListening()) {
            throw new IllegalArgumentException("no track of the playlist is analysed, so nothing can be looked for");
        }
        Walk walk = new Walk(catalogue, settings, reserved(turnedDown, avoided));
        Nearby near = near();
        List<PlaylistTrack> choices = new ArrayList<>();
        while (choices.size() < settings.size() && walk.choose(direction, near)) {
            choices.add(walk.tracks().getLast());
            // A choice is an alternative to the others, no neighbour of theirs.
            walk.removeLast();
        }
        String stopped = choices.size() == settings.size()
                ? null
                : "found " + choices.size() + " of " + settings.size() + " for place " + (place + 1) + ": "
                        + walk.refusals();
        return new Playlist(choices, stopped, walk.notes());
    }

    private Direction direction() {
        int before = place - 1;
        while (before >= 0 && !isKnown(before)) {
            before--;
        }
        int after = place + 1;
        while (after < rows.length && !isKnown(after)) {
            after++;
        }
        Direction direction = new Direction(catalogue);
        boolean hasBefore = before >= 0;
        boolean hasAfter = after < rows.length;
        if (hasBefore) {
            direction.towards(rows[before], hasAfter ? (after - place) / (double) (after - before) : 1);
        }
        if (hasAfter) {
            direction.towards(rows[after], hasBefore ? (place - before) / (double) (after - before) : 1);
        }
        if (!hasBefore && !hasAfter && rows[place] >= 0) {
            direction.towards(rows[place], 1);
        }
        return direction;
    }

    private boolean isKnown(int i) {
        return rows[i] >= 0 && catalogue.isAnalysed(rows[i]);
    }

    private List<Integer> reserved(List<Integer> turnedDown, List<Integer> avoided) {
        List<Integer> reserved = new ArrayList<>(turnedDown);
        reserved.addAll(avoided);
        for (int row : rows) {
            if (row >= 0) {
                reserved.add(row);
            }
        }
        return reserved;
    }

    /// The tracks on both sides whose artists and albums must not come again here.
    private Nearby near() {
        Spacing spacing = settings.rules().spacing();
        return new Nearby(within(spacing.artists()), within(spacing.albums()));
    }

    private List<Integer> within(int spacing) {
        List<Integer> near = new ArrayList<>();
        for (int i = Math.max(0, place - spacing); i < rows.length && i - place <= spacing; i++) {
            if (i != place && rows[i] >= 0) {
                near.add(rows[i]);
            }
        }
        return near;
    }
}

package deejai.playlist;

import deejai.library.Track;
import java.util.ArrayList;
import java.util.List;

/// A playlist in the making: grows by tracks that are given and by tracks that are chosen.
final class Walk {

    /// Length that a track of unknown length is taken to have.
    private static final double ASSUMED_SECONDS = 240;

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final Admission admission;
    private final GaussianNoise noise;

    private final List<PlaylistTrack> tracks = new ArrayList<>();
    private int chosen;
    private int chosenBySoundAlone;
    private int chosenByCoListeningAlone;

    /// Starts with no track.
    ///
    /// @param reserved rows that are never chosen: those that are given and those to stay away from
    Walk(Catalogue catalogue, PlaylistSettings settings, List<Integer> reserved) {
        this.catalogue = catalogue;
        this.settings = settings;
        admission = new Admission(catalogue, settings.rules());
        noise = new GaussianNoise(settings.randomSeed());
        reserved.forEach(admission::take);
    }

    /// Adds a track that is given.
    void give(int row) {
        tracks.add(PlaylistTrack.given(row, catalogue.track(row)));
    }

    /// Chooses the next track and adds it.
    ///
    /// @param upcoming rows of the waypoints that come soon enough for their artists to matter
    /// @return false where no track keeps the rules; nothing is added then
    boolean choose(Direction direction, List<Integer> upcoming) {
        List<Integer> near = new ArrayList<>(upcoming);
        near.addAll(lastRows(settings.rules().artistSpacing()));
        admission.openPlace(near);
        int row =
                catalogue.neighbours().best(direction.query(settings.creativity(), settings.noise(), noise), admission);
        if (row < 0) {
            return false;
        }
        admission.take(row);
        tracks.add(PlaylistTrack.chosen(row, catalogue, direction));
        count(direction);
        return true;
    }

    /// Takes the last track away again.
    void removeLast() {
        tracks.removeLast();
    }

    /// Rows of the last `n` tracks, fewer where there are fewer.
    List<Integer> lastRows(int n) {
        return tracks.subList(Math.max(0, tracks.size() - n), tracks.size()).stream()
                .map(PlaylistTrack::row)
                .toList();
    }

    int size() {
        return tracks.size();
    }

    List<PlaylistTrack> tracks() {
        return tracks;
    }

    /// Length of all tracks, an assumed one where it is not known.
    double seconds() {
        return tracks.stream().mapToDouble(entry -> seconds(entry.track())).sum();
    }

    /// Length of a track, an assumed one where it is not known.
    static double seconds(Track track) {
        return track.durationSeconds() > 0 ? track.durationSeconds() : ASSUMED_SECONDS;
    }

    /// Why the last choice found no track.
    String refusals() {
        return "no other track of the library keeps the rules (turned down: " + admission.refusals() + ")";
    }

    private void count(Direction direction) {
        chosen++;
        if (!direction.hasCoListening() && settings.creativity() < 1) {
            chosenBySoundAlone++;
        }
        if (!direction.hasSound() && settings.creativity() > 0) {
            chosenByCoListeningAlone++;
        }
    }

    /// What a listener should know of how the tracks were chosen.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (chosenBySoundAlone > 0) {
            notes.add(
                    catalogue.coListening() == null
                            ? "no co-listening vectors: sound alone decides"
                            : "sound alone decided on " + chosenBySoundAlone + " of " + chosen
                                    + " tracks: what they follow has no co-listening vector");
        }
        if (chosenByCoListeningAlone > 0) {
            notes.add("co-listening alone decided on " + chosenByCoListeningAlone + " of " + chosen
                    + " tracks: what they follow has no sound vector");
        }
        long unknown = tracks.stream()
                .filter(entry -> entry.track().durationSeconds() == 0)
                .count();
        if (settings.minutes().isPresent() && unknown > 0) {
            notes.add("tracks of unknown length, taken for 4 minutes each: " + unknown);
        }
        return notes;
    }
}

package deejai.playlist;

import deejai.library.Track;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A playlist in the making: grows by tracks that are given and by tracks that are chosen.
final class Walk {

    /// Length that a track of unknown length is taken to have.
    private static final double ASSUMED_SECONDS = 240;

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final Admission admission;
    private final GaussianNoise noise;

    /// null where the length does not matter
    private @Nullable TimeLeft time;

    private PlaylistListener listener = PlaylistListener.NONE;
    private final List<PlaylistTrack> tracks = new ArrayList<>();
    private int chosen;
    private int chosenBySoundAlone;
    private int chosenByCoListeningAlone;

    /// Starts with no track.
    ///
    /// @param reserved rows that are never chosen: those that are given, and others beside the ones that the
    ///                 settings avoid or ban
    Walk(Catalogue catalogue, PlaylistSettings settings, List<Integer> reserved) {
        this(catalogue, settings, reserved, new Screening(catalogue, settings.filter()));
    }

    /// Starts with no track.
    ///
    /// @param screening remembers what the filter of the settings said of tracks
    Walk(Catalogue catalogue, PlaylistSettings settings, List<Integer> reserved, Screening screening) {
        this.catalogue = catalogue;
        this.settings = settings;
        admission = new Admission(catalogue, settings.rules(), screening);
        noise = new GaussianNoise(settings.randomSeed());
        reserved.forEach(admission::take);
        settings.avoid().forEach(this::exclude);
        settings.banned().forEach(this::exclude);
    }

    private void exclude(Track track) {
        catalogue.row(track.id()).ifPresent(admission::take);
    }

    /// Lets these tracks, which are given or will be, count for their artists.
    void expect(List<Integer> given) {
        given.forEach(admission::count);
    }

    /// From now on chooses tracks that leave time which others can fill.
    void keepTime(TimeLeft timeLeft) {
        time = timeLeft;
    }

    /// From now on tells the tracks that are added.
    void tell(PlaylistListener listener) {
        this.listener = listener;
    }

    /// From now on chooses no other tracks than these.
    void keepWithin(BitSet rows) {
        admission.keepWithin(rows);
    }

    /// The tracks that might come next, ascending.
    ///
    /// @param rows among which to look
    int[] admitted(IntStream rows) {
        openPlace(Nearby.NONE);
        return rows.filter(admission).toArray();
    }

    /// A number drawn from the noise of the settings: its standard deviation is their noise.
    double stray() {
        return settings.noise() == 0 ? 0 : settings.noise() * noise.next();
    }

    /// The lengths of the tracks that might come next.
    LengthPool lengthPool() {
        admission.openPlace(Nearby.NONE, _ -> true);
        return LengthPool.of(catalogue, admission);
    }

    /// Adds a track that is given.
    void give(int row) {
        add(PlaylistTrack.given(row, catalogue.track(row)));
    }

    /// Chooses the next track and adds it.
    ///
    /// @param upcoming waypoints that come soon enough to matter
    /// @return false where no track keeps the rules; nothing is added then
    boolean choose(Direction direction, Nearby upcoming) {
        return choose(direction, settings.creativity(), upcoming);
    }

    /// Chooses the next track and adds it.
    ///
    /// @param creativity weight of the sound, 0..1
    /// @param upcoming   waypoints that come soon enough to matter
    /// @return false where no track keeps the rules; nothing is added then
    boolean choose(Direction direction, double creativity, Nearby upcoming) {
        openPlace(upcoming);
        int row = catalogue
                .neighbours()
                .best(direction.query(creativity, settings.noise(), noise).damped(settings.hubDamping()), admission);
        return row >= 0 && add(row, direction, creativity);
    }

    /// Chooses the next track among those near a spot of a map and adds it: one that is near, and lies in the
    /// direction.
    ///
    /// @param vicinity  finds what is near the spot
    /// @param direction of the tracks before; of none for the first track
    /// @return false where no track keeps the rules; nothing is added then
    boolean choose(Vicinity vicinity, Direction direction) {
        openPlace(Nearby.NONE);
        int row = vicinity.best(direction, settings.creativity(), admission);
        return row >= 0 && add(row, direction, settings.creativity());
    }

    /// Adds a wanted track, or the nearest to it where that does not keep the rules.
    ///
    /// @param before direction of the tracks before; of none for the first track
    /// @return false where no track keeps the rules; nothing is added then
    boolean choose(int wanted, Direction before) {
        openPlace(Nearby.NONE);
        if (admission.test(wanted)) {
            return add(wanted, before, settings.creativity());
        }
        openPlace(Nearby.NONE); // anew, so that nobody is counted twice
        Direction direction = new Direction(catalogue).towards(wanted, 1);
        int row =
                catalogue.neighbours().best(direction.query(settings.creativity(), settings.noise(), noise), admission);
        return row >= 0 && add(row, before, settings.creativity());
    }

    /// Where the last tracks lead; nowhere where there are none.
    Direction onward() {
        Direction direction = new Direction(catalogue);
        lastAnalysedRows(settings.lookback()).forEach(row -> direction.towards(row, 1));
        return direction;
    }

    private void openPlace(Nearby upcoming) {
        Spacing spacing = settings.rules().spacing();
        TimeLeft timeLeft = time;
        int place = tracks.size();
        IntPredicate inTime = timeLeft == null ? _ -> true : row -> timeLeft.fits(place, row);
        admission.openPlace(upcoming.and(new Nearby(lastRows(spacing.artists()), lastRows(spacing.albums()))), inTime);
    }

    private boolean add(int row, Direction direction, double creativity) {
        admission.take(row);
        admission.count(row);
        if (time != null) {
            time.spend(row);
        }
        add(PlaylistTrack.chosen(row, catalogue, direction));
        count(direction, creativity);
        return true;
    }

    private void add(PlaylistTrack track) {
        tracks.add(track);
        listener.onTrack(tracks.size() - 1, track);
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

    /// Rows of the last `n` tracks that have vectors, fewer where there are fewer.
    List<Integer> lastAnalysedRows(int n) {
        List<Integer> rows = new ArrayList<>();
        for (int i = tracks.size() - 1; i >= 0 && rows.size() < n; i--) {
            if (catalogue.isAnalysed(tracks.get(i).row())) {
                rows.addFirst(tracks.get(i).row());
            }
        }
        return rows;
    }

    int size() {
        return tracks.size();
    }

    List<PlaylistTrack> tracks() {
        return tracks;
    }

    /// Length of all tracks, an assumed one where it is not known.
    double seconds() {
        return seconds(tracks);
    }

    /// Length of tracks, an assumed one where it is not known.
    static double seconds(List<PlaylistTrack> tracks) {
        return tracks.stream().mapToDouble(entry -> seconds(entry.track())).sum();
    }

    /// Length of a track, an assumed one where it is not known.
    static double seconds(Track track) {
        return seconds(track.durationSeconds());
    }

    /// A length in seconds, an assumed one for 0, which says that it is not known.
    static double seconds(double durationSeconds) {
        return durationSeconds > 0 ? durationSeconds : ASSUMED_SECONDS;
    }

    /// Why the last choice found no track.
    String refusals() {
        return "no other track of the library keeps the rules (turned down: " + admission.refusals() + ")";
    }

    private void count(Direction direction, double creativity) {
        chosen++;
        if (!direction.hasSound() && !direction.hasCoListening()) {
            return; // the first track, which follows none
        }
        if (!direction.hasCoListening() && creativity < 1) {
            chosenBySoundAlone++;
        }
        if (!direction.hasSound() && creativity > 0) {
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

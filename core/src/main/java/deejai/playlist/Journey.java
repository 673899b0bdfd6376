package deejai.playlist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The walk from waypoint to waypoint: decides how many tracks each leg has.
final class Journey {

    /// Attempts to come nearer to a length in minutes by the number of tracks alone.
    private static final int ATTEMPTS = 5;

    /// Numbers of tracks that are tried for a length in minutes where lengths have to be looked at too, and
    /// attempts at each.
    private static final int COUNTS = 5;

    private static final int ATTEMPTS_IN_TIME = 20;

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final List<Integer> waypoints;
    private final Legs legs;
    private final Screening screening;
    private final PlaylistListener listener;

    Journey(
            Catalogue catalogue,
            PlaylistSettings settings,
            List<Integer> waypoints,
            List<Integer> avoided,
            PlaylistListener listener) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.waypoints = waypoints;
        legs = new Legs(catalogue, settings, waypoints, avoided);
        screening = new Screening(catalogue, settings.filter());
        this.listener = listener;
    }

    Playlist walk() {
        return switch (settings.length()) {
            case Length.Tracks(int size) -> {
                int[] plan = new int[waypoints.size() - 1];
                Arrays.fill(plan, size);
                yield walk(plan);
            }
            case Length.Legs(List<Integer> sizes) ->
                walk(sizes.stream().mapToInt(Integer::intValue).toArray());
            case Length.Total(int tracks) -> walk(spread(Math.max(0, tracks - waypoints.size())));
            case Length.Minutes minutes -> walkMinutes(minutes);
        };
    }

    private Playlist walk(int[] plan) {
        Legs.Walked walked = legs.walk(plan, this::start);
        return new Playlist(
                walked.walk().tracks(), walked.stopped(), walked.walk().notes());
    }

    private Walk start() {
        Walk walk = new Walk(catalogue, settings, waypoints, screening);
        walk.expect(waypoints);
        walk.tell(listener);
        return walk;
    }

    /// A plan of so many tracks in all, the same on every leg or one more on the first ones.
    private int[] spread(int tracks) {
        int[] plan = new int[waypoints.size() - 1];
        for (int leg = 0; leg < plan.length; leg++) {
            plan[leg] = tracks / plan.length + (leg < tracks % plan.length ? 1 : 0);
        }
        return plan;
    }

    /// Looks for the number of tracks that is likely to fill the time. Where that alone does not do, walks
    /// again
    /// with an eye on the length of each track.
    private Playlist walkMinutes(Length.Minutes minutes) {
        double given = waypoints.stream()
                .mapToDouble(row -> Walk.seconds(catalogue.track(row)))
                .sum();
        Playlist nearest = nearestByNumber(minutes.seconds(), given);
        if (minutes.isMetBy(nearest) && nearest.stopped() == null) {
            return nearest;
        }
        LengthPool pool = start().lengthPool();
        for (LengthPool planned : List.of(pool.trimmed(), pool)) {
            for (int tracks : counts(planned, minutes.seconds() - given, chosen(nearest))) {
                Playlist inTime = walkInTime(tracks, planned, minutes.seconds() - given);
                if (inTime != null) {
                    return inTime;
                }
            }
        }
        return minutes.noteMissing(nearest);
    }

    /// Walks as many tracks as are likely to fill the time, then adds or takes away tracks by how far that was
    /// off.
    private Playlist nearestByNumber(double seconds, double given) {
        double mean = given / waypoints.size();
        Playlist nearest = walk(spread(count((seconds - given) / mean)));
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Playlist last = nearest;
            double missing = seconds - Walk.seconds(last.tracks());
            int chosen = chosen(last);
            if (chosen > 0) {
                mean = (Walk.seconds(last.tracks()) - given) / chosen;
            }
            int better = count(chosen + missing / mean);
            if (better == chosen || (last.stopped() != null && better > chosen)) {
                break;
            }
            Playlist next = walk(spread(better));
            if (Math.abs(seconds - Walk.seconds(next.tracks())) >= Math.abs(missing)) {
                break;
            }
            nearest = next;
        }
        return nearest;
    }

    /// The nearest number of tracks that the catalogue could hold.
    private int count(double tracks) {
        return Math.clamp(Math.round(tracks), 0, catalogue.size());
    }

    private int chosen(Playlist playlist) {
        return playlist.tracks().size() - waypoints.size();
    }

    /// Numbers of tracks that can fill the time, those near to a wanted one first.
    static List<Integer> counts(LengthPool pool, double seconds, int wanted) {
        return IntStream.rangeClosed(0, pool.size())
                .boxed()
                .sorted(Comparator.comparingInt(tracks -> Math.abs(tracks - wanted)))
                .filter(tracks -> pool.canFill(seconds, tracks))
                .limit(COUNTS)
                .toList();
    }

    /// Walks so many tracks whose lengths fill the time; null where none were found that keep the rules.
    private @Nullable Playlist walkInTime(int tracks, LengthPool pool, double seconds) {
        DeadEnds deadEnds = new DeadEnds();
        for (int attempt = 0; attempt < ATTEMPTS_IN_TIME; attempt++) {
            Walk walk = start();
            walk.keepTime(new TimeLeft(catalogue, pool, seconds, tracks, deadEnds));
            if (legs.tryPlan(walk, spread(tracks)).isEmpty()) {
                return new Playlist(walk.tracks(), null, walk.notes());
            }
            if (!deadEnds.stepBack(walk.tracks())) {
                break;
            }
        }
        return null;
    }
}

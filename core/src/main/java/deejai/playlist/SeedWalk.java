package deejai.playlist;

import java.util.ArrayList;
import java.util.List;

/// The walk that begins with seeds, passes the pins, and goes on as long as was asked for.
final class SeedWalk {

    /// Walks that are tried for a length in minutes.
    private static final int ATTEMPTS = 40;

    /// Pull of the middle of all seeds, and of the last tracks, beside 1 for the seed whose turn it is.
    /// Stronger
    /// pulls make smaller steps, and give crowded neighbourhoods more than their share: on clusters of 20 to
    /// 640
    /// tracks, at a half each the poorest of four seeds gets 9.7 of 11 tracks on average, at 1 each 2.9.
    private static final double MIDDLE = 0.25;

    private static final double LAST_TRACKS = 0.25;

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final Given given;
    private final List<Integer> avoided;
    private final Legs legs;
    private final Screening screening;
    private final PlaylistListener listener;

    /// The given tracks by their rows.
    ///
    /// @param seeds  rows in their order
    /// @param pinned rows in the order of their places
    /// @param places places of the pinned rows, from 1
    /// @param course how the walk goes on
    record Given(List<Integer> seeds, List<Integer> pinned, List<Integer> places, Seeds.Course course) {

        /// All of them in playing order.
        List<Integer> rows() {
            List<Integer> rows = new ArrayList<>(seeds);
            rows.addAll(pinned);
            return rows;
        }

        /// Tracks to be chosen before each given one but the first.
        int[] plan() {
            int[] plan = new int[seeds.size() + pinned.size() - 1];
            int taken = seeds.size();
            for (int i = 0; i < pinned.size(); i++) {
                plan[seeds.size() - 1 + i] = places.get(i) - 1 - taken;
                taken = places.get(i);
            }
            return plan;
        }
    }

    SeedWalk(
            Catalogue catalogue,
            PlaylistSettings settings,
            Given given,
            List<Integer> avoided,
            PlaylistListener listener) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.given = given;
        this.avoided = avoided;
        legs = new Legs(catalogue, settings, given.rows(), avoided);
        screening = new Screening(catalogue, settings.filter());
        this.listener = listener;
    }

    Playlist walk() {
        return switch (settings.length()) {
            case Length.Tracks(int size) -> walkTracks(size);
            case Length.Total(int tracks) -> walkTracks(tracks);
            case Length.Legs legs ->
                throw new IllegalArgumentException(
                        "length from seeds must be a number of tracks in all or of minutes: " + legs.sizes());
            case Length.Minutes minutes -> walkMinutes(minutes);
        };
    }

    private Walk start() {
        Walk walk = new Walk(catalogue, settings, given.rows(), screening);
        walk.expect(given.rows());
        walk.tell(listener);
        return walk;
    }

    private Playlist walkTracks(int size) {
        Legs.Walked walked = legs.walk(given.plan(), this::start);
        Walk walk = walked.walk();
        while (walk.size() < size) {
            if (!choose(walk)) {
                String reached = walk.size() + " of " + size + " tracks";
                return new Playlist(walk.tracks(), stoppedAfter(reached, walk), walk.notes());
            }
        }
        return new Playlist(walk.tracks(), walked.stopped(), walk.notes());
    }

    /// Walks with an eye on the length of each track; where that leads nowhere, to the track that passes the
    /// time.
    private Playlist walkMinutes(Length.Minutes minutes) {
        double seconds = minutes.seconds()
                - given.rows().stream()
                        .mapToDouble(row -> Walk.seconds(catalogue.durationSeconds(row)))
                        .sum();
        LengthPool pool = start().lengthPool();
        DeadEnds deadEnds = new DeadEnds();
        boolean possible = pool.canFill(seconds);
        for (int attempt = 0; possible && attempt < ATTEMPTS; attempt++) {
            Walk walk = start();
            TimeLeft time = new TimeLeft(catalogue, pool, seconds, TimeLeft.ANY_NUMBER, deadEnds);
            walk.keepTime(time);
            if (legs.tryPlan(walk, given.plan()).isEmpty() && fill(walk, time)) {
                return new Playlist(walk.tracks(), null, walk.notes());
            }
            possible = deadEnds.stepBack(walk.tracks());
        }
        return minutes.noteMissing(walkPast(minutes));
    }

    /// Goes on to the end of the time, and on as long as that brings the end nearer.
    ///
    /// @return false where no track was found that leaves time to be filled
    private boolean fill(Walk walk, TimeLeft time) {
        while (!time.isAtTheEnd()) {
            if (!choose(walk)) {
                return false;
            }
        }
        while (time.canComeNearer()) {
            double before = Math.abs(time.seconds());
            if (!choose(walk)) {
                return true;
            }
            if (Math.abs(time.seconds()) >= before) {
                walk.removeLast();
                return true;
            }
        }
        return true;
    }

    /// Goes on until the time is over, whatever the lengths are, and leaves the last track out where that is
    /// nearer.
    private Playlist walkPast(Length.Minutes minutes) {
        Legs.Walked walked = legs.walk(given.plan(), this::start);
        Walk walk = walked.walk();
        while (walk.seconds() < minutes.seconds()) {
            if (!choose(walk)) {
                String reached = Math.round(walk.seconds() / 60) + " of " + Math.round(minutes.minutes()) + " minutes";
                return new Playlist(walk.tracks(), stoppedAfter(reached, walk), walk.notes());
            }
        }
        PlaylistTrack last = walk.tracks().getLast();
        double over = walk.seconds() - minutes.seconds();
        if (!last.waypoint() && Walk.seconds(last.track()) - over < over) {
            walk.removeLast();
        }
        return new Playlist(walk.tracks(), walked.stopped(), walk.notes());
    }

    private static String stoppedAfter(String reached, Walk walk) {
        return "stopped after " + reached + ": " + walk.refusals();
    }

    private boolean choose(Walk walk) {
        Direction direction = switch (given.course()) {
            case ONWARD -> walk.onward();
            case MIX -> around(walk);
        };
        return walk.choose(direction.awayFrom(avoided), Nearby.NONE);
    }

    /// Seeds take turns, so that each has the same share of the playlist however crowded the others'
    /// neighbourhoods
    /// are; the middle of all of them and the last tracks make its tracks those that go with the others.
    private Direction around(Walk walk) {
        int turn = (walk.size() - given.rows().size()) % given.seeds().size();
        return new Direction(catalogue)
                .towards(given.seeds().get(turn), 1)
                .towardsMiddle(given.seeds(), MIDDLE)
                .towardsMiddle(walk.lastRows(settings.lookback()), LAST_TRACKS);
    }
}

package deejai.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The walk over a map of the tracks, where a guide leads it: decides how many tracks it has.
final class MapWalk {

    /// Walks that are tried for each number of tracks that may fill a length in minutes.
    private static final int ATTEMPTS_IN_TIME = 20;

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final MapGuide guide;
    private final Screening screening;

    MapWalk(Catalogue catalogue, PlaylistSettings settings, MapGuide guide) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.guide = guide;
        screening = new Screening(catalogue, settings.filter());
    }

    Playlist walk() {
        Playlist walked = switch (settings.length()) {
            case Length.Tracks(int size) -> walkTracks(size);
            case Length.Total(int tracks) -> walkTracks(tracks);
            case Length.Legs legs ->
                throw new IllegalArgumentException(
                        "length on a map must be a number of tracks in all or of minutes: " + legs.sizes());
            case Length.Minutes minutes -> walkMinutes(minutes);
        };
        List<String> notes = new ArrayList<>(walked.notes());
        notes.addAll(guide.notes(walked.tracks()));
        return new Playlist(walked.tracks(), walked.stopped(), notes);
    }

    private Walk start() {
        Walk walk = new Walk(catalogue, settings, List.of(), screening);
        guide.prepare(walk);
        return walk;
    }

    private Playlist walkTracks(int tracks) {
        return walk(tracks, walk -> walk.size() + " of " + tracks + " tracks");
    }

    private Playlist walk(int tracks, Function<Walk, String> reached) {
        Walk walk = start();
        String stopped = fill(walk, tracks, guide.plan(tracks, start()))
                ? null
                : "stopped after " + reached.apply(walk) + ": " + walk.refusals();
        return new Playlist(walk.tracks(), stopped, walk.notes());
    }

    /// Chooses so many tracks.
    ///
    /// @return false where no track keeps the rules before that
    private static boolean fill(Walk walk, int tracks, MapGuide.Plan plan) {
        while (walk.size() < tracks) {
            if (!plan.chooseNext(walk)) {
                return false;
            }
        }
        return true;
    }

    /// Looks for the number of tracks that fills the time, and walks with an eye on the length of each.
    private Playlist walkMinutes(Length.Minutes minutes) {
        LengthPool pool = start().lengthPool();
        int wanted = pool.size() == 0
                ? 1
                : Math.clamp(Math.round(minutes.seconds() / pool.mean()), 1, Math.max(1, catalogue.size()));
        for (LengthPool planned : List.of(pool.trimmed(), pool)) {
            for (int tracks : Journey.counts(planned, minutes.seconds(), wanted)) {
                Playlist inTime = walkInTime(tracks, planned, minutes.seconds());
                if (inTime != null) {
                    return inTime;
                }
            }
        }
        return minutes.noteMissing(walk(
                wanted, walk -> Math.round(walk.seconds() / 60) + " of " + Math.round(minutes.minutes()) + " minutes"));
    }

    /// Walks so many tracks whose lengths fill the time; null where none were found that keep the rules.
    private @Nullable Playlist walkInTime(int tracks, LengthPool pool, double seconds) {
        MapGuide.Plan plan = guide.plan(tracks, start());
        DeadEnds deadEnds = new DeadEnds();
        for (int attempt = 0; attempt < ATTEMPTS_IN_TIME; attempt++) {
            Walk walk = start();
            walk.keepTime(new TimeLeft(catalogue, pool, seconds, tracks, deadEnds));
            if (fill(walk, tracks, plan)) {
                return new Playlist(walk.tracks(), null, walk.notes());
            }
            if (!deadEnds.stepBack(walk.tracks())) {
                break;
            }
        }
        return null;
    }
}

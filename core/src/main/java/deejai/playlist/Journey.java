package deejai.playlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The walk from waypoint to waypoint. It has a plan, a number of tracks for each leg between two waypoints,
/// because both the steps of a leg and the rule that looks ahead depend on how far the next waypoint is. Where the
/// plan cannot be kept it is changed, and the walk starts again from the first waypoint.
final class Journey {

    /// Attempts to come nearer to a length in minutes.
    private static final int ATTEMPTS = 5;

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final List<Integer> waypoints;
    private final List<Integer> avoided;
    private final List<Integer> reserved;

    Journey(Catalogue catalogue, PlaylistSettings settings, List<Integer> waypoints, List<Integer> avoided) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.waypoints = waypoints;
        this.avoided = avoided;
        reserved = new ArrayList<>(waypoints);
        reserved.addAll(avoided);
    }

    Playlist walk() {
        if (settings.minutes().isPresent()) {
            return walkMinutes(60 * settings.minutes().getAsDouble());
        }
        int[] plan = new int[waypoints.size() - 1];
        Arrays.fill(plan, settings.size());
        return walk(plan);
    }

    /// Walks as many tracks as are likely to fill the time, then adds or takes away tracks by how far that was off.
    private Playlist walkMinutes(double seconds) {
        double given = waypoints.stream()
                .mapToDouble(row -> Walk.seconds(catalogue.track(row)))
                .sum();
        double mean = given / waypoints.size();
        int tracks = count((seconds - given) / mean);
        Playlist nearest = walk(spread(tracks));
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Playlist last = nearest;
            double missing = seconds - seconds(last);
            int chosen = last.tracks().size() - waypoints.size();
            if (chosen > 0) {
                mean = (seconds(last) - given) / chosen;
            }
            int better = count(chosen + missing / mean);
            if (better == chosen || (last.stopped() != null && better > chosen)) {
                break;
            }
            Playlist next = walk(spread(better));
            if (Math.abs(seconds - seconds(next)) >= Math.abs(missing)) {
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

    /// A plan of so many tracks in all, the same on every leg but for one.
    private int[] spread(int tracks) {
        int[] plan = new int[waypoints.size() - 1];
        for (int leg = 0; leg < plan.length; leg++) {
            plan[leg] = tracks / plan.length + (leg < tracks % plan.length ? 1 : 0);
        }
        return plan;
    }

    private static double seconds(Playlist playlist) {
        return playlist.tracks().stream()
                .mapToDouble(entry -> Walk.seconds(entry.track()))
                .sum();
    }

    /// Walks by a plan, and by a shorter one wherever tracks run out.
    private Playlist walk(int[] wanted) {
        int[] plan = wanted.clone();
        @Nullable String[] reasons = new String[plan.length];
        while (true) {
            Walk walk = new Walk(catalogue, settings, reserved);
            OptionalInt shortLeg = walk(walk, plan);
            if (shortLeg.isEmpty()) {
                return new Playlist(walk.tracks(), stopped(wanted, plan, reasons), walk.notes());
            }
            int leg = shortLeg.getAsInt();
            plan[leg] = walk.size() - 1 - startOf(leg, plan);
            reasons[leg] = walk.refusals();
        }
    }

    /// One attempt at a plan.
    ///
    /// @return the leg on which no more track was found, empty where the plan was kept
    private OptionalInt walk(Walk walk, int[] plan) {
        walk.give(waypoints.getFirst());
        for (int leg = 0; leg < plan.length; leg++) {
            for (int i = 0; i < plan[leg]; i++) {
                if (!walk.choose(direction(leg, i, plan[leg]), upcoming(leg, i, plan))) {
                    return OptionalInt.of(leg);
                }
            }
            walk.give(waypoints.get(leg + 1));
        }
        return OptionalInt.empty();
    }

    private Direction direction(int leg, int i, int n) {
        return new Direction(catalogue)
                .towards(waypoints.get(leg), (n - i) / (n + 1.0))
                .towards(waypoints.get(leg + 1), (i + 1) / (n + 1.0))
                .awayFrom(avoided);
    }

    /// The waypoints to come whose artists are too near to step `i` of a leg.
    private List<Integer> upcoming(int leg, int i, int[] plan) {
        if (!settings.rules().lookAhead()) {
            return List.of();
        }
        List<Integer> rows = new ArrayList<>();
        int distance = plan[leg] - i;
        for (int next = leg + 1; distance <= settings.rules().artistSpacing(); next++) {
            rows.add(waypoints.get(next));
            if (next == plan.length) {
                break;
            }
            distance += plan[next] + 1;
        }
        return rows;
    }

    /// Place of the waypoint that begins a leg.
    private static int startOf(int leg, int[] plan) {
        return Arrays.stream(plan, 0, leg).sum() + leg;
    }

    /// Which legs came out short and why; legs that did for the same reason are told together.
    private @Nullable String stopped(int[] wanted, int[] plan, @Nullable String[] reasons) {
        Map<String, List<String>> legsByReason = new LinkedHashMap<>();
        for (int leg = 0; leg < plan.length; leg++) {
            String reason = reasons[leg];
            if (reason != null) {
                legsByReason
                        .computeIfAbsent(reason, _ -> new ArrayList<>())
                        .add("only " + plan[leg] + " of " + wanted[leg] + " tracks between " + name(leg) + " and "
                                + name(leg + 1));
            }
        }
        return legsByReason.isEmpty()
                ? null
                : legsByReason.entrySet().stream()
                        .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                        .collect(Collectors.joining("; "));
    }

    private String name(int waypoint) {
        return catalogue.track(waypoints.get(waypoint)).name();
    }
}

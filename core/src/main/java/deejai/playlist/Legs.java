package deejai.playlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ways between tracks that are given. They have a plan, a number of tracks for each leg between two of them,
/// because both the steps of a leg and the rules that look ahead depend on how far the next given track is. Where
/// the plan cannot be kept it is changed, and the walk starts again from the first track.
final class Legs {

    private final Catalogue catalogue;
    private final PlaylistSettings settings;
    private final List<Integer> waypoints;
    private final List<Integer> avoided;

    /// @param waypoints rows of the given tracks in their order, at least one
    /// @param avoided   rows to stay away from
    Legs(Catalogue catalogue, PlaylistSettings settings, List<Integer> waypoints, List<Integer> avoided) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.waypoints = waypoints;
        this.avoided = avoided;
    }

    /// A walk that has passed all waypoints.
    ///
    /// @param stopped which legs came out short and why, null where none did
    record Walked(Walk walk, @Nullable String stopped) {}

    /// Walks by a plan, and by a shorter one wherever tracks run out.
    ///
    /// @param wanted number of tracks for each leg
    /// @param start  makes a walk of no track yet
    Walked walk(int[] wanted, Supplier<Walk> start) {
        int[] plan = wanted.clone();
        @Nullable String[] reasons = new String[plan.length];
        while (true) {
            Walk walk = start.get();
            OptionalInt shortLeg = tryPlan(walk, plan);
            if (shortLeg.isEmpty()) {
                return new Walked(walk, stopped(wanted, plan, reasons));
            }
            int leg = shortLeg.getAsInt();
            plan[leg] = walk.size() - 1 - startOf(leg, plan);
            reasons[leg] = walk.refusals();
        }
    }

    /// One attempt at a plan.
    ///
    /// @return the leg on which no more track was found, empty where the plan was kept
    OptionalInt tryPlan(Walk walk, int[] plan) {
        walk.give(waypoints.getFirst());
        for (int leg = 0; leg < plan.length; leg++) {
            double creativity = settings.steering().creativity(leg);
            for (int i = 0; i < plan[leg]; i++) {
                if (!walk.choose(direction(leg, i, plan[leg]), creativity, upcoming(leg, i, plan))) {
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

    /// The waypoints to come that are too near to step `i` of a leg.
    private Nearby upcoming(int leg, int i, int[] plan) {
        Spacing spacing = settings.rules().spacing();
        if (!spacing.lookAhead()) {
            return Nearby.NONE;
        }
        List<Integer> forArtists = new ArrayList<>();
        List<Integer> forAlbums = new ArrayList<>();
        int distance = plan[leg] - i;
        for (int next = leg + 1; distance <= spacing.reach(); next++) {
            if (distance <= spacing.artists()) {
                forArtists.add(waypoints.get(next));
            }
            if (distance <= spacing.albums()) {
                forAlbums.add(waypoints.get(next));
            }
            if (next == plan.length) {
                break;
            }
            distance += plan[next] + 1;
        }
        return new Nearby(forArtists, forAlbums);
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

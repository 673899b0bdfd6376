package deejai.playlist;

import deejai.library.Track;
import java.util.ArrayList;
import java.util.List;

/// Which tracks may be chosen: those that meet every criterion. What a listener gives (seeds, waypoints, pins)
/// need not meet any.
///
/// @param criteria what a track must be like; none lets every track through
public record TrackFilter(List<Criterion> criteria) {

    /// Lets every track through.
    public static final TrackFilter ANY = new TrackFilter(List.of());

    public TrackFilter {
        criteria = List.copyOf(criteria);
    }

    /// A filter of the given criteria.
    public static TrackFilter of(Criterion... criteria) {
        return new TrackFilter(List.of(criteria));
    }

    /// A filter that lets through what both do.
    public TrackFilter and(TrackFilter other) {
        List<Criterion> both = new ArrayList<>(criteria);
        both.addAll(other.criteria);
        return new TrackFilter(both);
    }

    /// True where a track meets every criterion.
    public boolean test(Track track) {
        return criteria.stream().allMatch(criterion -> criterion.test(track));
    }
}

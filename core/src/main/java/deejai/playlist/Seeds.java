package deejai.playlist;

import deejai.library.Track;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a playlist grows from.
///
/// @param tracks tracks that it begins with, at least one; one that comes again is played once
/// @param course how it goes on from them
/// @param pins   tracks with a place of their own further on, in the order of their places. What comes before
///               each leads to it as to a waypoint
public record Seeds(List<Track> tracks, Course course, List<Pin> pins) {

    /// How a playlist goes on.
    public enum Course {
        /// From track to track: each next one is near the last ones, so that the playlist drifts.
        ONWARD,
        /// Around all seeds, each of which has its turn.
        MIX
    }

    public Seeds {
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("seeds must hold at least one track: none");
        }
        tracks = tracks.stream().distinct().toList();
        pins = pins.stream().sorted(Comparator.comparingInt(Pin::place)).toList();
        Set<Track> given = new HashSet<>(tracks);
        int taken = tracks.size();
        for (Pin pin : pins) {
            String named = pin.place() + "=" + pin.track().name();
            if (pin.place() <= tracks.size()) {
                throw new IllegalArgumentException("pins must have a place after the seeds, which take "
                        + (tracks.size() == 1 ? "place 1: " : "places 1 to " + tracks.size() + ": ") + named);
            }
            if (pin.place() == taken) {
                throw new IllegalArgumentException("pins must have different places: " + named);
            }
            if (!given.add(pin.track())) {
                throw new IllegalArgumentException("pins must be of tracks that have no other place: " + named);
            }
            taken = pin.place();
        }
    }

    /// Seeds from which a playlist goes on from track to track.
    public static Seeds of(List<Track> tracks) {
        return new Seeds(tracks, Course.ONWARD, List.of());
    }

    /// These seeds with another course.
    public Seeds withCourse(Course course) {
        return new Seeds(tracks, course, pins);
    }

    /// These seeds with pins.
    public Seeds withPins(List<Pin> pins) {
        return new Seeds(tracks, course, pins);
    }
}

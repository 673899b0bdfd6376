package deejai.mp3tovec;

import deejai.playlist.PathPattern;
import deejai.slices.SliceTrack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Tracks to learn from and tracks to validate with. No track is in both.
///
/// @param training   indices of tracks
/// @param validation indices of tracks; may be empty
public record Split(List<Integer> training, List<Integer> validation) {

    private static final double RANGE = 0x1p53;

    /// Copies the lists.
    public Split {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /// Divides tracks. Adding tracks never moves others to the other side.
    ///
    /// @throws IllegalArgumentException if none is left to learn from
    public static Split of(List<SliceTrack> tracks, Validation settings) {
        List<PathPattern> patterns =
                settings.collections().stream().map(PathPattern::of).toList();
        List<Integer> training = new ArrayList<>();
        List<Integer> validation = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            Path collection = Path.of(tracks.get(i).collection());
            boolean heldOut = patterns.stream().anyMatch(pattern -> pattern.matches(collection))
                    || chance(tracks.get(i).id()) < settings.share();
            (heldOut ? validation : training).add(i);
        }
        if (training.isEmpty()) {
            throw new IllegalArgumentException("tracks must have some to learn from: " + tracks.size()
                    + " tracks, held out " + settings.collections() + " and " + settings.share());
        }
        return new Split(training, validation);
    }

    /// A number from 0 to below 1 that is always the same for the same id.
    private static double chance(String id) {
        long hash = 0;
        for (int i = 0; i < id.length(); i++) {
            hash = StepSeed.mix(hash ^ id.charAt(i));
        }
        return (hash >>> 11) / RANGE;
    }
}

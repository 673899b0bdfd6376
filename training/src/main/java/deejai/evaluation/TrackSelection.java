package deejai.evaluation;

import deejai.playlist.PathPattern;
import deejai.slices.AudioFolders.FoundFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which tracks of an audio folder are evaluated, so that those an encoder learned from and those it is
/// measured on stay apart.
///
/// A pattern is compared with the path below the audio folder and with the package, or, where it begins at the
/// root of the disk, with the whole path.
///
/// @param only    where there is any, only tracks that match one
/// @param holdOut tracks that match one are left out
public record TrackSelection(List<PathPattern> only, List<PathPattern> holdOut) {

    /// Every track.
    public static final TrackSelection ALL = new TrackSelection(List.of(), List.of());

    private static final Pattern WHOLE_PATH = Pattern.compile("/.*|[A-Za-z]:.*", Pattern.DOTALL);

    /// Copies the lists.
    public TrackSelection {
        only = List.copyOf(only);
        holdOut = List.copyOf(holdOut);
    }

    /// Whether a track is evaluated.
    ///
    /// @param origin the package; null where it is not known
    public boolean takes(FoundFile file, @Nullable String origin) {
        return (only.isEmpty() || matches(only, file, origin)) && !matches(holdOut, file, origin);
    }

    private static boolean matches(List<PathPattern> patterns, FoundFile file, @Nullable String origin) {
        return patterns.stream().anyMatch(pattern -> {
            if (WHOLE_PATH.matcher(pattern.toString()).matches()) {
                return pattern.matches(file.path());
            }
            return pattern.matches(file.below()) || (origin != null && pattern.matches(Path.of(origin)));
        });
    }
}

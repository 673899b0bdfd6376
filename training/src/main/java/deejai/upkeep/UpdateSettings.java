package deejai.upkeep;

import deejai.library.ScanSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a library is updated.
///
/// @param scan        how files are analysed
/// @param model       name, hash or path of the encoder, as [deejai.encoder.EncoderModels#find] takes it; null for the
///                    one in use
/// @param maxMinutes  length of the longest tracks that playlists choose, minutes: positive, infinity where any length
///                    will do; null for what was set before
/// @param coListening whether to learn from the library which tracks go together; null for what was set before
/// @param early       when playlists have the first tracks during the scan; null for at its end
public record UpdateSettings(
        ScanSettings scan,
        @Nullable String model,
        @Nullable Double maxMinutes,
        @Nullable Boolean coListening,
        @Nullable EarlySnapshots early) {

    public UpdateSettings {
        Objects.requireNonNull(scan, "scan");
        if (maxMinutes != null && !(maxMinutes > 0)) {
            throw new IllegalArgumentException("maxMinutes must be positive: " + maxMinutes);
        }
    }

    /// What was set before or is usual, one job for each core, and something to play with soon.
    public static UpdateSettings standard() {
        return new UpdateSettings(ScanSettings.standard(), null, null, null, EarlySnapshots.STANDARD);
    }
}

package deejai.upkeep;

/// When a scan makes sound vectors and the snapshot anew before its end, so that playlists have the first tracks while
/// it goes on. Each is made of the whole library, and the intervals grow with it: all of them together take a few
/// times what the last one takes, however long the scan.
///
/// @param firstTracks new tracks before the first one, at least 1
/// @param growth      new tracks before each of the others, as a share of those in the one before; positive
/// @param minSeconds  time between two of them at least; 0 for none
public record EarlySnapshots(int firstTracks, double growth, double minSeconds) {

    /// Something to play with after the first minute.
    public static final EarlySnapshots STANDARD = new EarlySnapshots(20, 0.3, 20);

    public EarlySnapshots {
        if (firstTracks < 1) {
            throw new IllegalArgumentException("firstTracks must be positive: " + firstTracks);
        }
        if (!(growth > 0)) {
            throw new IllegalArgumentException("growth must be positive: " + growth);
        }
        if (!(minSeconds >= 0)) {
            throw new IllegalArgumentException("minSeconds must be 0 or more: " + minSeconds);
        }
    }

    /// Whether it is time for the first one.
    ///
    /// @param newTracks since the scan began
    boolean isFirstDue(int newTracks) {
        return newTracks >= firstTracks;
    }

    /// Whether it is time for another one.
    ///
    /// @param tracks    in the last one
    /// @param newTracks since the last one
    /// @param seconds   since the last one
    boolean isNextDue(int tracks, int newTracks, double seconds) {
        return newTracks >= growth * tracks && seconds >= minSeconds;
    }
}

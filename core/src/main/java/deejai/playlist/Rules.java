package deejai.playlist;

/// What a playlist must not do. That no track comes twice is always a rule.
///
/// @param sameSong             which names count as the same song; a song comes once
/// @param nearDuplicateEpsilon tracks whose sound vectors are closer than this cosine distance are the same
///                             recording, of which one comes; 0 turns the rule off, at most 2
/// @param artistSpacing        an artist may come back only after this many other tracks; 0 turns the rule off. A
///                             track of several artists counts for each of them, one of an unknown artist for none
/// @param lookAhead            artist spacing also holds towards the waypoints that are still to come
/// @param maxMinutes           longest track that is chosen, minutes, positive; infinity turns the rule off. Seeds
///                             and waypoints may be of any length
public record Rules(
        SameSong sameSong, double nearDuplicateEpsilon, int artistSpacing, boolean lookAhead, double maxMinutes) {

    /// What makes two tracks the same song by name.
    public enum SameSong {
        /// Names do not matter.
        OFF,
        /// The same "Artist - Title", letter by letter.
        SAME_NAME,
        /// The same artist and title whatever the spelling and the version: remasters, live takes, edits, remixes.
        SAME_SONG
    }

    /// The `maxMinutes` that is no rule.
    public static final double ANY_LENGTH = Double.POSITIVE_INFINITY;

    /// The rules unless a listener says otherwise.
    public static final Rules DEFAULT = new Rules(SameSong.SAME_SONG, 0.001, 3, true, ANY_LENGTH);

    /// The rules of the original Deej-A.I.: no name twice, never the same artist twice in a row.
    public static final Rules ORIGINAL = new Rules(SameSong.SAME_NAME, 0, 1, false, ANY_LENGTH);

    /// No rule but that no track comes twice.
    public static final Rules NONE = new Rules(SameSong.OFF, 0, 0, false, ANY_LENGTH);

    public Rules {
        if (!(nearDuplicateEpsilon >= 0 && nearDuplicateEpsilon <= 2)) {
            throw new IllegalArgumentException("nearDuplicateEpsilon must be 0 to 2: " + nearDuplicateEpsilon);
        }
        if (artistSpacing < 0) {
            throw new IllegalArgumentException("artistSpacing must be at least 0: " + artistSpacing);
        }
        if (!(maxMinutes > 0)) {
            throw new IllegalArgumentException("maxMinutes must be positive: " + maxMinutes);
        }
    }

    /// These rules with another spacing of artists.
    public Rules withArtistSpacing(int artistSpacing) {
        return new Rules(sameSong, nearDuplicateEpsilon, artistSpacing, lookAhead, maxMinutes);
    }

    /// These rules with another idea of the same song.
    public Rules withSameSong(SameSong sameSong) {
        return new Rules(sameSong, nearDuplicateEpsilon, artistSpacing, lookAhead, maxMinutes);
    }

    /// These rules with another distance below which two tracks sound the same.
    public Rules withNearDuplicateEpsilon(double nearDuplicateEpsilon) {
        return new Rules(sameSong, nearDuplicateEpsilon, artistSpacing, lookAhead, maxMinutes);
    }

    /// These rules with another length of the longest track.
    public Rules withMaxMinutes(double maxMinutes) {
        return new Rules(sameSong, nearDuplicateEpsilon, artistSpacing, lookAhead, maxMinutes);
    }

    /// Whether a track is short enough to be chosen; one of unknown length is.
    ///
    /// @param durationSeconds length of the track, 0 where it is not known
    boolean isShortEnough(double durationSeconds) {
        return durationSeconds <= 60 * maxMinutes;
    }
}

package deejai.playlist;

/// What a playlist must not do. That no track comes twice is always a rule.
///
/// @param sameSong             which names count as the same song; a song comes once
/// @param nearDuplicateEpsilon tracks whose sound vectors are closer than this cosine distance are the same
///                             recording, of which one comes; 0 turns the rule off, at most 2
/// @param spacing              how many other tracks come before an artist or an album does again
/// @param maxPerArtist         tracks of one artist in all, seeds and waypoints included; [#NO_LIMIT] turns the
///                             rule off, at least 1
/// @param maxMinutes           longest track that is chosen, minutes, positive; infinity turns the rule off.
///                             Seeds and waypoints may be of any length
public record Rules(
        SameSong sameSong, double nearDuplicateEpsilon, Spacing spacing, int maxPerArtist, double maxMinutes) {

    /// What makes two tracks the same song by name.
    public enum SameSong {
        /// Names do not matter.
        OFF,
        /// The same "Artist - Title", letter by letter.
        SAME_NAME,
        /// The same artist and title whatever the spelling and the version: remasters, live takes, edits,
        /// remixes.
        SAME_SONG
    }

    /// The `maxMinutes` that is no rule.
    public static final double ANY_LENGTH = Double.POSITIVE_INFINITY;

    /// The `maxPerArtist` that is no rule.
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /// The rules unless a listener says otherwise. Albums need no spacing then: that of artists keeps those of
    /// one artist apart, and a library may well be a single soundtrack.
    public static final Rules DEFAULT =
            new Rules(SameSong.SAME_SONG, 0.001, new Spacing(3, 0, true), NO_LIMIT, ANY_LENGTH);

    /// The rules of the original Deej-A.I.: no name twice, never the same artist twice in a row.
    public static final Rules ORIGINAL =
            new Rules(SameSong.SAME_NAME, 0, new Spacing(1, 0, false), NO_LIMIT, ANY_LENGTH);

    /// No rule but that no track comes twice.
    public static final Rules NONE = new Rules(SameSong.OFF, 0, new Spacing(0, 0, false), NO_LIMIT, ANY_LENGTH);

    public Rules {
        if (!(nearDuplicateEpsilon >= 0 && nearDuplicateEpsilon <= 2)) {
            throw new IllegalArgumentException("nearDuplicateEpsilon must be 0 to 2: " + nearDuplicateEpsilon);
        }
        if (maxPerArtist < 1) {
            throw new IllegalArgumentException("maxPerArtist must be at least 1: " + maxPerArtist);
        }
        if (!(maxMinutes > 0)) {
            throw new IllegalArgumentException("maxMinutes must be positive: " + maxMinutes);
        }
    }

    /// Other tracks before an artist may come back.
    public int artistSpacing() {
        return spacing.artists();
    }

    /// Other tracks before an album may come back.
    public int albumSpacing() {
        return spacing.albums();
    }

    /// True where spacing also holds towards the waypoints to come.
    public boolean lookAhead() {
        return spacing.lookAhead();
    }

    /// These rules with another spacing of artists.
    public Rules withArtistSpacing(int artistSpacing) {
        return withSpacing(new Spacing(artistSpacing, spacing.albums(), spacing.lookAhead()));
    }

    /// These rules with another spacing of albums.
    public Rules withAlbumSpacing(int albumSpacing) {
        return withSpacing(new Spacing(spacing.artists(), albumSpacing, spacing.lookAhead()));
    }

    private Rules withSpacing(Spacing spacing) {
        return new Rules(sameSong, nearDuplicateEpsilon, spacing, maxPerArtist, maxMinutes);
    }

    /// These rules with another number of tracks that an artist may have.
    public Rules withMaxPerArtist(int maxPerArtist) {
        return new Rules(sameSong, nearDuplicateEpsilon, spacing, maxPerArtist, maxMinutes);
    }

    /// These rules with another idea of the same song.
    public Rules withSameSong(SameSong sameSong) {
        return new Rules(sameSong, nearDuplicateEpsilon, spacing, maxPerArtist, maxMinutes);
    }

    /// These rules with another distance below which two tracks sound the same.
    public Rules withNearDuplicateEpsilon(double nearDuplicateEpsilon) {
        return new Rules(sameSong, nearDuplicateEpsilon, spacing, maxPerArtist, maxMinutes);
    }

    /// These rules with another length of the longest track.
    public Rules withMaxMinutes(double maxMinutes) {
        return new Rules(sameSong, nearDuplicateEpsilon, spacing, maxPerArtist, maxMinutes);
    }

    /// Whether a track is short enough to be chosen; one of unknown length is.
    ///
    /// @param durationSeconds length of the track, 0 where it is not known
    boolean isShortEnough(double durationSeconds) {
        return durationSeconds <= 60 * maxMinutes;
    }
}

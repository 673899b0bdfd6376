package deejai.server.savedplaylists;

/// How a playlist was made.
///
/// @param creativity 0..1
/// @param noise      0 or more
/// @param settings   all settings, as a JSON object; `{}` if nothing is known
public record Generation(double creativity, double noise, String settings) {

    /// Characters of the longest settings.
    public static final int LONGEST_SETTINGS = 16_384;

    /// Checks the ranges.
    public Generation {
        if (!(creativity >= 0 && creativity <= 1)) {
            throw new IllegalArgumentException("creativity must be 0..1: " + creativity);
        }
        if (!(noise >= 0 && Double.isFinite(noise))) {
            throw new IllegalArgumentException("noise must be 0 or more: " + noise);
        }
        if (settings.length() > LONGEST_SETTINGS) {
            throw new IllegalArgumentException(
                    "settings must have at most " + LONGEST_SETTINGS + " characters: " + settings.length());
        }
        // JSON has none unescaped, and PostgreSQL does not take the first of them.
        if (settings.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("settings must have no control characters but line breaks and tabs");
        }
    }
}

package deejai.demo;

/// What kind of demo library to make.
///
/// @param tracks          how many pieces, 1 to [#MOST_TRACKS]
/// @param shortestSeconds length of the shortest, 5 to 300
/// @param longestSeconds  length of the longest, about, up to 300
/// @param seed            another one makes other pieces under the same names
public record DemoSettings(int tracks, double shortestSeconds, double longestSeconds, long seed) {

    /// As many titles as there are.
    public static final int MOST_TRACKS = 96;

    private static final double LEAST_SECONDS = 5;
    private static final double MOST_SECONDS = 300;

    public DemoSettings {
        if (tracks < 1 || tracks > MOST_TRACKS) {
            throw new IllegalArgumentException("tracks must be 1 to " + MOST_TRACKS + ": " + tracks);
        }
        if (!(shortestSeconds >= LEAST_SECONDS && shortestSeconds <= longestSeconds)) {
            throw new IllegalArgumentException(
                    "shortestSeconds must be " + LEAST_SECONDS + " to longestSeconds: " + shortestSeconds);
        }
        if (!(longestSeconds <= MOST_SECONDS)) {
            throw new IllegalArgumentException(
                    "longestSeconds must be at most " + MOST_SECONDS + ": " + longestSeconds);
        }
    }

    /// Enough to try everything with: 48 pieces of 40 to 75 seconds.
    public static DemoSettings standard() {
        return new DemoSettings(48, 40, 75, 1);
    }

    /// Made in a few seconds, for tests: 24 pieces of about 12 seconds.
    public static DemoSettings quick() {
        return new DemoSettings(24, 12, 12, 1);
    }

    /// The same with another number of pieces.
    public DemoSettings withTracks(int number) {
        return new DemoSettings(number, shortestSeconds, longestSeconds, seed);
    }

    /// The same from another seed.
    public DemoSettings withSeed(long other) {
        return new DemoSettings(tracks, shortestSeconds, longestSeconds, other);
    }
}

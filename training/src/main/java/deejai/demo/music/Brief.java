package deejai.demo.music;

import java.util.random.RandomGenerator;

/// What a piece is to be.
///
/// @param seconds about how long, 5 to 300
/// @param artist  which of the two artists of a style plays, 0 or 1: each has a manner of its own
/// @param random  decides on everything else
public record Brief(double seconds, int artist, RandomGenerator random) {

    public Brief {
        if (!(seconds >= 5 && seconds <= 300)) {
            throw new IllegalArgumentException("seconds must be 5 to 300: " + seconds);
        }
        if (artist < 0 || artist > 1) {
            throw new IllegalArgumentException("artist must be 0 or 1: " + artist);
        }
    }

    /// One of two things, by artist.
    <T> T either(T first, T second) {
        return artist == 0 ? first : second;
    }

    /// A number between two.
    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /// One of several things.
    @SafeVarargs
    final <T> T oneOf(T... things) {
        return things[random.nextInt(things.length)];
    }
}

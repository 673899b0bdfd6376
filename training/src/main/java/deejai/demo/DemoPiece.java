package deejai.demo;

import deejai.audio.Tags;
import deejai.demo.music.Brief;
import deejai.demo.music.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// A piece that is to be made.
///
/// @param style  which style
/// @param artist which of its two artists, 0 or 1
/// @param number its place on the album, from 0
record DemoPiece(Style style, int artist, int number) {

    private static final int ARTISTS = 2;
    /// Ending of the names of all pieces.
    static final String EXTENSION = ".opus";

    /// The pieces of a library in the order in which they are made: all styles by turns, so that the first
    /// few are varied already.
    static List<DemoPiece> all(int tracks) {
        Style[] styles = Style.values();
        List<DemoPiece> pieces = new ArrayList<>(tracks);
        for (int i = 0; i < tracks; i++) {
            int turn = i / styles.length;
            pieces.add(new DemoPiece(styles[i % styles.length], turn % ARTISTS, turn / ARTISTS));
        }
        return pieces;
    }

    private DemoArtist by() {
        return DemoArtist.of(style).get(artist);
    }

    private String title() {
        return by().titles().get(number);
    }

    /// Where its album lies.
    ///
    /// @param folder of the library
    Path album(Path folder) {
        return folder.resolve(by().name()).resolve(by().album());
    }

    /// Where it lies.
    ///
    /// @param folder of the library
    Path file(Path folder) {
        return album(folder).resolve(String.format(Locale.ROOT, "%02d %s%s", number + 1, title(), EXTENSION));
    }

    Tags tags() {
        return new Tags(
                title(),
                List.of(by().name()),
                by().album(),
                by().name(),
                List.of(style.genre()),
                OptionalInt.of(by().year()),
                OptionalInt.of(number + 1),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null);
    }

    /// The piece as sound. It depends on the seed and the lengths, not on how many others there are.
    float[] play(DemoSettings settings) {
        long place = (long) style.name().hashCode() * ARTISTS + artist;
        SplittableRandom random =
                new SplittableRandom(settings.seed() * 31 + place * DemoSettings.MOST_TRACKS + number);
        double share = random.nextDouble();
        double seconds = settings.shortestSeconds() + share * (settings.longestSeconds() - settings.shortestSeconds());
        return style.play(new Brief(seconds, artist, random));
    }
}

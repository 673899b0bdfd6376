package deejai.composer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The program behind `models/recipe/compose.sh`: composes pieces into a folder, and goes on where it was
/// stopped.
public final class ComposeMusic {

    private static final Path SOUND_FONTS = Path.of("/usr/share/sounds");

    /// Fonts in Debian's folders. The best stands most often; frequency modulation is spice.
    private static final List<String> FONTS = List.of(
            "sf2/FluidR3_GM.sf2",
            "sf2/TimGM6mb.sf2",
            "sf2/FluidR3_GM.sf2",
            "sf3/MuseScore_General_Full.sf3",
            "sf2/FluidR3_GM.sf2",
            "sf2/TimGM6mb.sf2",
            "sf3/MuseScore_General_Full.sf3",
            "sf2/OPL-3_FM_128M.sf2");

    private ComposeMusic() {}

    /// `FOLDER PIECES SEED [FIRST]`: composes that many pieces, beginning with the number FIRST, by default 0.
    ///
    /// Exit code 0 if all are there, 1 if some failed, 2 if the arguments are wrong.
    public static void main(String[] arguments) {
        if (arguments.length < 3 || arguments.length > 4) {
            System.err.println("usage: FOLDER PIECES SEED [FIRST]");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        int first = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        int last = first + Integer.parseInt(arguments[1]);
        System.exit(compose(folder, first, last, Long.parseLong(arguments[2])) == 0 ? 0 : 1);
    }

    /// Composes the pieces of the numbers `first` .. `last` (exclusive); returns how many failed.
    private static int compose(Path folder, int first, int last, long seed) {
        List<Path> fonts = FONTS.stream().map(SOUND_FONTS::resolve).toList();
        for (Path font : fonts) {
            if (!Files.exists(font)) {
                throw new IllegalArgumentException("sound font must be installed: " + font);
            }
        }
        Composer composer = new Composer(Styles.shipped(), fonts, seed);
        int failed = 0;
        // The first piece of each band, then the second: what there is after a while is as varied as can be.
        List<Integer> order = Stream.iterate(0, turn -> turn + 1)
                .limit(Composer.PIECES)
                .flatMap(turn -> Stream.iterate(first + turn, n -> n < last, n -> n + Composer.PIECES))
                .toList();
        for (int number : order) {
            try {
                System.err.printf(Locale.ROOT, "%d %s%n", number, composer.compose(number, folder));
            } catch (IOException e) {
                failed++;
                System.err.printf(Locale.ROOT, "%d failed: %s%n", number, e.getMessage());
            }
        }
        return failed;
    }
}

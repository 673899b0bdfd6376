package deejai.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that say where a playlist goes that was read from a file: on the screen, to another file, or back.
final class EditedPlaylist {

    @Option(
            names = "--in-place",
            description = "Write the result in place of PLAYLIST. Entries that the library does not know stay in it.")
    private boolean inPlace;

    @Mixin
    private PlaylistOutput output;

    /// Checks the options before any work is done.
    void check(Path playlist) {
        if (inPlace) {
            output.writeInPlaceOf(playlist);
        }
        output.check();
    }

    /// Prints the result, or writes it and says so.
    void print(Listing listing, ExistingPlaylist before, Console console) throws IOException {
        if (inPlace && before.contents().hasAbsolutePaths()) {
            output.keepAbsolutePaths();
        }
        output.print(listing, console);
    }

    /// Whether the result goes to a file that remembers which tracks were turned down.
    boolean remembersTurnedDown() {
        return output.isToM3u8();
    }

    /// Whether the result goes to a file.
    boolean isToFile() {
        return output.isToFile();
    }
}

package deejai.cli;

import deejai.exchange.PlaylistDocument;
import deejai.exchange.PlaylistEntry;
import deejai.exchange.PlaylistFormat;
import deejai.exchange.PlaylistText;
import deejai.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options that say where a playlist goes, and in which format.
final class PlaylistOutput {

    private static final String JSON = "json";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the playlist to a file, in the format of its extension.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "m3u8, xspf, jspf or json. Default: that of the file; without a file, a table.")
    private @Nullable String format;

    @Option(
            names = "--absolute",
            description = "Write absolute paths. Default: relative to the playlist's folder, so that both can move.")
    private boolean absolute;

    @Mixin
    private Explanation explanation;

    /// Checks the options before any work is done.
    ///
    /// @throws ParameterException if the format is unknown
    /// @throws CommandFailure     if the file cannot be written
    void check() {
        playlistFormat();
        if (file != null) {
            OutputFile.requireWritable(file);
        }
    }

    /// Writes the playlist in place of a file that it was read from.
    ///
    /// @throws ParameterException if another file or format is asked for too
    void writeInPlaceOf(Path playlist) {
        if (file != null || format != null) {
            throw new ParameterException(
                    spec.commandLine(), "--in-place writes the playlist itself: leave -o and --format away");
        }
        file = playlist;
    }

    /// Writes absolute paths.
    void keepAbsolutePaths() {
        absolute = true;
    }

    /// Whether the result goes to an M3U8 file.
    boolean isToM3u8() {
        return file != null && playlistFormat() == PlaylistFormat.M3U8;
    }

    /// Whether a file is to be written.
    boolean isToFile() {
        return file != null;
    }

    /// Prints a playlist, or writes it to a file and says so; then what is to be said about it.
    void print(Listing listing, Console console) throws IOException {
        Path target = file;
        if (target != null) {
            write(listing, target, console);
        }
        if (console.isJson() || (target == null && isJson())) {
            console.text(Console.toJson(listing.json(listing.shown())));
        } else if (target == null) {
            PlaylistFormat chosen = playlistFormat();
            if (chosen == null) {
                printTable(listing, listing.summary(), console);
            } else {
                console.text(text(listing, chosen, null, console).stripTrailing());
            }
        }
        listing.outcome().notes().forEach(console::note);
        if (listing.outcome().stopped() != null) {
            console.note(listing.outcome().stopped());
        }
    }

    private void write(Listing listing, Path target, Console console) throws IOException {
        PlaylistFormat chosen = playlistFormat();
        String text;
        if (chosen == null) {
            text = Console.toJson(listing.json(listing.places())) + "\n";
        } else {
            Path folder = absolute ? null : target.toAbsolutePath().getParent();
            text = text(listing, chosen, folder, console);
        }
        AtomicFile.writeText(target, text);
        if (!console.isJson()) {
            printTable(listing, listing.summary() + ", written to " + target, console);
        }
    }

    private void printTable(Listing listing, String summary, Console console) {
        List<String> lines = explanation.isWanted()
                ? PlaylistTable.explained(listing.places(), console.charset())
                : PlaylistTable.lines(listing.shown(), listing.outcome().lengths() != null);
        lines.forEach(console::line);
        listing.remarks().forEach(console::line);
        console.line(summary);
    }

    private static String text(Listing listing, PlaylistFormat format, @Nullable Path folder, Console console) {
        List<PlaylistEntry> entries =
                listing.places().stream().map(PlaylistPlace::entry).toList();
        PlaylistText written =
                format.write(new PlaylistDocument(listing.title(), folder, entries, listing.turnedDown()));
        written.skipped().forEach(track -> console.note("not written, since it has no file: " + track.name()));
        return written.text();
    }

    /// The format asked for; null for JSON, and for a table where neither a format nor a file is named.
    private @Nullable PlaylistFormat playlistFormat() {
        try {
            if (isJson()) {
                return null;
            }
            if (format != null) {
                return PlaylistFormat.parse(format);
            }
            return file == null ? null : PlaylistFormat.ofFile(file);
        } catch (IllegalArgumentException e) {
            String known = "m3u8, xspf, jspf or json";
            String problem = format != null
                    ? "format must be " + known + ": " + format
                    : "the extension of a playlist's file must be " + known + ", or --format say which: " + file;
            throw new ParameterException(spec.commandLine(), problem, e);
        }
    }

    private boolean isJson() {
        if (format != null) {
            return format.equalsIgnoreCase(JSON);
        }
        return file != null && file.toString().toLowerCase(Locale.ROOT).endsWith("." + JSON);
    }
}

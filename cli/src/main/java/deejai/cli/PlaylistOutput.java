package deejai.cli;

import deejai.exchange.PlaylistDocument;
import deejai.exchange.PlaylistFormat;
import deejai.exchange.PlaylistText;
import deejai.files.AtomicFile;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    /// Prints a playlist, or writes it to a file and says so; then what is to be said about it.
    void print(Playlist playlist, String title, Console console) throws IOException {
        Path target = file;
        if (target != null) {
            write(playlist, title, target, console);
        }
        if (console.isJson() || (target == null && isJson())) {
            console.text(Console.toJson(PlaylistJson.of(playlist)));
        } else if (target == null) {
            PlaylistFormat chosen = playlistFormat();
            if (chosen == null) {
                PlaylistTable.lines(playlist.tracks()).forEach(console::line);
                console.line(summary(playlist));
            } else {
                console.text(text(playlist, title, chosen, null, console).stripTrailing());
            }
        }
        playlist.notes().forEach(console::note);
        if (playlist.stopped() != null) {
            console.note(playlist.stopped());
        }
    }

    private void write(Playlist playlist, String title, Path target, Console console) throws IOException {
        PlaylistFormat chosen = playlistFormat();
        String text;
        if (chosen == null) {
            text = Console.toJson(PlaylistJson.of(playlist)) + "\n";
        } else {
            Path folder = absolute ? null : target.toAbsolutePath().getParent();
            text = text(playlist, title, chosen, folder, console);
        }
        AtomicFile.writeText(target, text);
        if (console.isJson()) {
            return;
        }
        PlaylistTable.lines(playlist.tracks()).forEach(console::line);
        console.line(summary(playlist) + ", written to " + target);
    }

    private static String text(
            Playlist playlist, String title, PlaylistFormat format, @Nullable Path folder, Console console) {
        PlaylistDocument document = new PlaylistDocument(
                title, playlist.tracks().stream().map(PlaylistTrack::track).toList(), folder);
        PlaylistText written = format.write(document);
        written.skipped().forEach(track -> console.note("not written, since it has no file: " + track.name()));
        return written.text();
    }

    private static String summary(Playlist playlist) {
        return Console.count(playlist.tracks().size(), "track") + ", " + Console.duration(playlist.durationSeconds());
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

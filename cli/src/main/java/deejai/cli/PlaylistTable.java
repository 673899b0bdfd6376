package deejai.cli;

import deejai.playlist.PlaylistTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Playlists as text for a terminal.
final class PlaylistTable {

    /// Makes a line fit a terminal of 80 columns.
    private static final int WIDEST_NAME = 56;

    private PlaylistTable() {}

    /// One line a track, after a heading: number, a star for waypoints, name, length, and how near it is to what was
    /// looked
    /// for.
    static List<String> lines(List<PlaylistTrack> tracks) {
        boolean coListening =
                tracks.stream().anyMatch(entry -> entry.coListening().isPresent());
        int width = tracks.stream()
                .mapToInt(entry -> entry.track().name().length())
                .max()
                .orElse(0);
        width = Math.min(width, WIDEST_NAME);
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(width + 7) + "  length  sound" + (coListening ? "  co-listening" : ""));
        for (int i = 0; i < tracks.size(); i++) {
            PlaylistTrack entry = tracks.get(i);
            lines.add(String.format(
                            Locale.ROOT,
                            "%3d %s %s  %7s  %s%s",
                            i + 1,
                            entry.waypoint() ? "*" : " ",
                            fit(entry.track().name(), width),
                            Console.duration(entry.track().durationSeconds()),
                            similarity(entry.sound()),
                            coListening ? "  " + similarity(entry.coListening()) : "")
                    .stripTrailing());
        }
        return lines;
    }

    private static String similarity(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%5.2f", value.getAsDouble()) : "     ";
    }

    /// Cut or padded to a width.
    private static String fit(String name, int width) {
        if (name.length() <= width) {
            return name + " ".repeat(width - name.length());
        }
        int end = Character.isHighSurrogate(name.charAt(width - 2)) ? width - 2 : width - 1;
        return name.substring(0, end) + "…" + " ".repeat(width - 1 - end);
    }
}

package deejai.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Playlists as text for a terminal.
final class PlaylistTable {

    /// Makes a line fit a terminal of 80 columns.
    private static final int WIDEST_NAME = 56;

    /// The same with a column for steps.
    private static final int WIDEST_NAME_BESIDE_STEPS = 48;

    private PlaylistTable() {}

    /// One line a place, after a heading: number, a star for what was given, a question mark for what the
    /// library does not have, name, length, and how near it is to what was looked for.
    static List<String> lines(List<PlaylistPlace> places) {
        return lines(places, false);
    }

    /// The same with the step from the track before, and then a picture of all steps.
    ///
    /// @param charset what the terminal understands
    static List<String> explained(List<PlaylistPlace> places, Charset charset) {
        List<String> lines = new ArrayList<>(lines(places, true));
        List<OptionalDouble> steps = places.stream().map(PlaylistPlace::step).toList();
        double[] known = steps.stream().flatMapToDouble(OptionalDouble::stream).toArray();
        if (known.length == 0) {
            return lines;
        }
        String heading = "Steps ";
        for (String picture : Sparkline.lines(steps, charset)) {
            lines.add(heading + picture);
            heading = " ".repeat(heading.length());
        }
        PlaylistPlace largest = places.stream()
                .max(Comparator.comparingDouble(place -> place.step().orElse(-1)))
                .orElseThrow();
        double mean = Arrays.stream(known).average().orElseThrow();
        lines.add(String.format(
                Locale.ROOT,
                "      mean %.2f, largest %.2f to %d: %s",
                mean,
                largest.step().getAsDouble(),
                largest.number(),
                largest.entry().name()));
        return lines;
    }

    /// With or without steps.
    static List<String> lines(List<PlaylistPlace> places, boolean withSteps) {
        boolean sound = !withSteps || has(places, PlaylistPlace::sound);
        boolean coListening = has(places, PlaylistPlace::coListening);
        int width = places.stream()
                .mapToInt(place -> place.entry().name().length())
                .max()
                .orElse(0);
        width = Math.min(width, withSteps ? WIDEST_NAME_BESIDE_STEPS : WIDEST_NAME);
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(width + 7) + "  length" + (sound ? "  sound" : "")
                + (coListening ? "  co-listening" : "")
                + (withSteps ? "   step" : ""));
        for (PlaylistPlace place : places) {
            String row = String.format(
                    Locale.ROOT,
                    "%3d %s %s  %7s",
                    place.number(),
                    mark(place),
                    fit(place.entry().name(), width),
                    Console.duration(place.entry().durationSeconds()));
            row += sound ? "  " + number(place.sound(), 5) : "";
            row += coListening ? "  " + number(place.coListening(), withSteps ? 12 : 5) : "";
            row += withSteps ? "  " + number(place.step(), 5) : "";
            lines.add(row.stripTrailing());
        }
        return lines;
    }

    private static boolean has(List<PlaylistPlace> places, Function<PlaylistPlace, OptionalDouble> value) {
        return places.stream().anyMatch(place -> value.apply(place).isPresent());
    }

    private static String mark(PlaylistPlace place) {
        return place.track() == null ? "?" : place.given() ? "*" : " ";
    }

    private static String number(OptionalDouble value, int width) {
        return value.isPresent()
                ? String.format(Locale.ROOT, "%" + width + ".2f", value.getAsDouble())
                : " ".repeat(width);
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

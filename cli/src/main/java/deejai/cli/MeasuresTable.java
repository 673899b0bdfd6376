package deejai.cli;

import deejai.evaluation.PlaylistMeasures;
import deejai.evaluation.RuleComparison.Result;
import deejai.evaluation.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Measures of playlists as text for a terminal of 80 columns: one result as a list that says what each figure
/// is, several as a table.
final class MeasuresTable {

    /// A column of the table.
    private record Column(String heading, Function<PlaylistMeasures, String> cell) {}

    private MeasuresTable() {}

    static List<String> lines(List<Result> results) {
        return results.size() == 1 ? list(results.getFirst().measures()) : table(results);
    }

    private static List<String> list(PlaylistMeasures measures) {
        List<String> lines = new ArrayList<>();
        lines.add(
                line(real(measures.tracks(), 1), "tracks in a playlist, " + measures.stopped() + " ran out of tracks"));
        measures.secondsOff().ifPresent(off -> lines.add(line(real(off, 0), "seconds off the length asked for")));
        addSteps(lines, "sound", measures.sound());
        addSteps(lines, "co-listening", measures.coListening());
        lines.add(line(percentSign(measures.repeats().nearArtists()), "of the tracks by an artist of the 3 before"));
        lines.add(line(percentSign(measures.repeats().artists()), "by an artist who has played before"));
        lines.add(line(percentSign(measures.repeats().albums()), "from an album that has played before"));
        lines.add(line(percentSign(measures.repeats().songs()), "another version of a song that has played before"));
        lines.add(line(percentSign(measures.coverage().share()), "of the library played"));
        lines.add(line(real(measures.coverage().gini(), 2), "Gini index: 0 all tracks play as often, 1 few play all"));
        lines.add(line(real(measures.coverage().skewness(), 2), "skewness of appearances: high where hubs come back"));
        lines.add(line(percentSign(measures.coverage().mostFrequent()), "of the playlists play the commonest track"));
        return lines;
    }

    private static void addSteps(List<String> lines, String space, @Nullable Steps steps) {
        if (steps != null) {
            lines.add(line(real(steps.mean(), 3), "mean step from track to track, distance by " + space));
            lines.add(line(real(steps.largest(), 3), "largest step of a playlist by " + space));
            lines.add(line(real(steps.seedSimilarity(), 3), "similarity to the first track by " + space));
        }
    }

    private static String line(String figure, String what) {
        return String.format(Locale.ROOT, "%8s  %s", figure, what);
    }

    private static List<String> table(List<Result> results) {
        List<Column> columns = columns(results);
        int nameWidth = results.stream()
                .mapToInt(result -> result.variant().name().length())
                .max()
                .orElse(0);
        List<StringBuilder> rows = new ArrayList<>();
        rows.add(new StringBuilder(" ".repeat(nameWidth + 1)));
        for (Result result : results) {
            rows.add(new StringBuilder(padded(result.variant().name(), -nameWidth - 1)));
        }
        for (Column column : columns) {
            List<String> cells = new ArrayList<>();
            cells.add(column.heading());
            results.forEach(result -> cells.add(column.cell().apply(result.measures())));
            int width = cells.stream().mapToInt(String::length).max().orElse(0);
            for (int i = 0; i < cells.size(); i++) {
                rows.get(i).append(padded(cells.get(i), width + 1));
            }
        }
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(row.toString()));
        lines.add("");
        lines.add("step, max: mean and largest distance from track to track by sound; co: mean by");
        lines.add("co-listening; near, artist, album, song: repeats, % of the tracks; played: % of");
        lines.add("the library; skew: high where hubs come back; top: % that play the commonest");
        return lines;
    }

    private static List<Column> columns(List<Result> results) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("step", measures -> step(measures.sound(), Steps::mean)));
        columns.add(new Column("max", measures -> step(measures.sound(), Steps::largest)));
        if (results.stream().anyMatch(result -> result.measures().coListening() != null)) {
            columns.add(new Column("co", measures -> step(measures.coListening(), Steps::mean)));
        }
        columns.add(new Column("near", measures -> percent(measures.repeats().nearArtists())));
        columns.add(new Column("artist", measures -> percent(measures.repeats().artists())));
        columns.add(new Column("album", measures -> percent(measures.repeats().albums())));
        columns.add(new Column("song", measures -> percent(measures.repeats().songs())));
        columns.add(new Column("played", measures -> percent(measures.coverage().share())));
        columns.add(new Column("skew", measures -> real(measures.coverage().skewness(), 2)));
        columns.add(new Column("top", measures -> percent(measures.coverage().mostFrequent())));
        return columns;
    }

    /// Right-aligned in a width, left-aligned in a negative one.
    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }

    private static String step(@Nullable Steps steps, Function<Steps, Double> figure) {
        return steps == null ? "" : real(figure.apply(steps), 3);
    }

    private static String real(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String percentSign(double share) {
        return percent(share) + "%";
    }

    private static String percent(double share) {
        return real(100 * share, 1);
    }
}

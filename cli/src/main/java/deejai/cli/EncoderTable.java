package deejai.cli;

import deejai.evaluation.ConfidenceInterval;
import deejai.evaluation.EncoderComparison;
import deejai.evaluation.EncoderComparison.Pair;
import deejai.evaluation.EncoderMeasure;
import deejai.evaluation.EncoderResult;
import deejai.evaluation.EncoderTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What encoders are worth, as tables: one for each task, systems as rows, then the differences. Shares are in
/// percent, in brackets the interval of 95 %.
final class EncoderTable {

    private static final List<String> LEGEND = List.of(
            "In percent, in brackets 95 % confidence; a - b: difference on the same tracks. P@k: share of the k nearest",
            "that are right; MAP: mean average precision; kNN 5: tracks whose label most of the 5 nearest have; hit@1,",
            "MRR: the right one comes first, 1 / its rank; cosine: mean similarity of pairs; skewness: high where a few",
            "tracks are near everything; nobody's: tracks near none; commonest: tracks that have the commonest one",
            "among their 10 nearest.");

    /// A table of texts.
    ///
    /// @param rows the first holds the headings; all are of the same length
    private record Sheet(String title, List<List<String>> rows) {}

    private EncoderTable() {}

    /// Lines for a terminal.
    static List<String> text(EncoderReport report) {
        List<String> lines = new ArrayList<>(report.heading());
        for (Sheet sheet : sheets(report.comparison())) {
            lines.add("");
            lines.add(sheet.title());
            int columns = sheet.rows().getFirst().size();
            int[] widths = new int[columns];
            for (List<String> row : sheet.rows()) {
                for (int i = 0; i < columns; i++) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            }
            for (List<String> row : sheet.rows()) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < columns; i++) {
                    line.append(String.format(Locale.ROOT, "%-" + (widths[i] + 2) + "s", row.get(i)));
                }
                lines.add(line.toString().stripTrailing());
            }
        }
        lines.add("");
        lines.addAll(LEGEND);
        return lines;
    }

    /// Lines of a Markdown document.
    static List<String> markdown(EncoderReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\n", report.heading()));
        for (Sheet sheet : sheets(report.comparison())) {
            lines.add("");
            lines.add("**" + sheet.title() + "**");
            lines.add("");
            for (int i = 0; i < sheet.rows().size(); i++) {
                lines.add("| " + String.join(" | ", sheet.rows().get(i)) + " |");
                if (i == 0) {
                    lines.add("|---".repeat(sheet.rows().getFirst().size()) + "|");
                }
            }
        }
        lines.add("");
        lines.addAll(LEGEND);
        return lines;
    }

    private static List<Sheet> sheets(EncoderComparison comparison) {
        List<Sheet> sheets = new ArrayList<>();
        for (EncoderTask task : comparison.tasks()) {
            sheets.add(task == EncoderTask.RANDOM_PAIRS ? spread(comparison) : sheet(comparison, task));
        }
        return sheets;
    }

    private static Sheet sheet(EncoderComparison comparison, EncoderTask task) {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of(""));
        task.measures().forEach(measure -> headings.add(measure.title()));
        rows.add(headings);
        for (EncoderResult result : comparison.results()) {
            List<String> row = new ArrayList<>(List.of(result.system()));
            task.measures().forEach(measure -> row.add(percent(result.mean(task, measure), "%.1f (%.1f..%.1f)")));
            rows.add(row);
        }
        for (Pair pair : comparison.pairs()) {
            List<String> row = new ArrayList<>(List.of(pair.name()));
            task.measures()
                    .forEach(measure -> row.add(percent(pair.difference(task, measure), "%+.1f (%+.1f..%+.1f)")));
            rows.add(row);
        }
        return new Sheet(title(comparison, task), rows);
    }

    private static Sheet spread(EncoderComparison comparison) {
        EncoderTask task = EncoderTask.RANDOM_PAIRS;
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "cosine", "skewness", "nobody's", "commonest"));
        for (EncoderResult result : comparison.results()) {
            ConfidenceInterval cosine = result.mean(task, EncoderMeasure.COSINE);
            rows.add(List.of(
                    result.system(),
                    String.format(Locale.ROOT, "%.3f (%.3f..%.3f)", cosine.mean(), cosine.low(), cosine.high()),
                    String.format(Locale.ROOT, "%.2f", result.hubness().skewness()),
                    String.format(Locale.ROOT, "%.1f", 100 * result.hubness().antiHubShare()),
                    String.format(Locale.ROOT, "%.1f", 100 * result.mostFrequent())));
        }
        return new Sheet(title(comparison, task), rows);
    }

    private static String title(EncoderComparison comparison, EncoderTask task) {
        String queries = Console.count(comparison.queries(task), "query", "queries");
        int labels = comparison.labels(task);
        return task.title() + ": " + queries + (labels == 0 ? "" : ", " + Console.count(labels, "label"));
    }

    private static String percent(ConfidenceInterval interval, String format) {
        return String.format(Locale.ROOT, format, 100 * interval.mean(), 100 * interval.low(), 100 * interval.high());
    }
}

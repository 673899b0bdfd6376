package deejai.mp3tovec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A [ModelCard] for people, in Markdown.
final class ModelCardText {

    private static final String LEVELS = "_.-:=+*#";

    /// Rows of the table of validations, at most.
    private static final int ROWS = 12;

    private final ModelCard card;
    private final StringBuilder text = new StringBuilder();

    private ModelCardText(ModelCard card) {
        this.card = card;
    }

    static String of(ModelCard card) {
        ModelCardText page = new ModelCardText(card);
        page.head();
        page.sources();
        page.collections();
        page.settings();
        page.validations();
        page.limits();
        return page.text.toString();
    }

    private void head() {
        line("# " + card.model().label());
        line("");
        line("An encoder of Deej-A.I.: turns 5 seconds of music into a vector, so that what sounds alike is near.");
        line("");
        line("| | |");
        line("|---|---|");
        row("SHA-256", "`" + card.model().hash() + "`");
        row("Licence of the weights", card.model().licence());
        row("Network", card.choices().architecture().toString());
        row("Weights", String.format(Locale.ROOT, "%,d", card.weights()));
        row("Embedding", card.model().dimension() + " dimensions");
        row("Learned from", card.model().trainingData());
    }

    private void sources() {
        heading("Sources of the sound");
        if (card.sources().isEmpty()) {
            line("Not told by who trained it.");
            return;
        }
        line("| source | licence | tracks | hours | note |");
        line("|---|---|--:|--:|---|");
        for (DataSource source : card.sources()) {
            row(
                    source.url() == null ? source.name() : "[" + source.name() + "](" + source.url() + ")",
                    source.licence(),
                    source.tracks() == null ? "" : String.format(Locale.ROOT, "%,d", source.tracks()),
                    source.hours() == null ? "" : hours(source.hours()),
                    Objects.requireNonNullElse(source.note(), ""));
        }
    }

    private void collections() {
        heading("Collections");
        line(
                "Hours are those of the slices that were kept of each track. Tracks held out were validated on, not learned"
                        + " from.");
        line("");
        line("| collection | tracks | held out | hours |");
        line("|---|--:|--:|--:|");
        List<LearnedData.Collection> rows = new ArrayList<>(card.data().collections());
        rows.add(card.data().total());
        for (LearnedData.Collection collection : rows) {
            row(
                    collection.name(),
                    Integer.toString(collection.tracks()),
                    Integer.toString(collection.heldOut()),
                    hours(collection.hours()));
        }
        if (card.data().targets() != null) {
            line("");
            line(card.data().targets() + " tracks have a co-listening vector.");
        }
    }

    private void settings() {
        heading("Settings");
        line("| setting | value |");
        line("|---|---|");
        TrainingPlan.leaves(card.choices()).forEach((name, value) -> row(name, "`" + value + "`"));
    }

    private void validations() {
        heading("Validation");
        List<Measurement> curve = card.result().curve();
        if (curve.isEmpty()) {
            line("No track was held out. The weights are those after step "
                    + card.result().lastStep() + ".");
            return;
        }
        line("The weights are those after step " + card.result().bestStep() + " of "
                + card.result().lastStep() + " that were done, when the loss on the tracks held out was least. Loss"
                + " from the first validation to the last, `_` the least and `#` the greatest:");
        line("");
        line("    " + sparkline(curve));
        line("");
        List<String> figures = List.copyOf(curve.getFirst().figures().keySet());
        line("| step | loss | " + String.join(" | ", figures) + " |");
        line("|--:|--:" + "|--:".repeat(figures.size()) + "|");
        for (Measurement measurement : shown(curve)) {
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(measurement.step()));
            cells.add(figure(measurement.loss()));
            figures.forEach(name -> cells.add(figure(measurement.figures().getOrDefault(name, Double.NaN))));
            row(cells.toArray(String[]::new));
        }
        line("");
        line(
                "`sameTrack`: share of slices whose nearest neighbour is of the same track. `cosine`: mean cosine similarity"
                        + " with co-listening vectors; `constantCosine`: what one and the same vector for all slices reaches.");
    }

    /// The first, the last, the best, and some between.
    private List<Measurement> shown(List<Measurement> curve) {
        int every = Math.ceilDiv(curve.size(), ROWS);
        List<Measurement> shown = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            if (i % every == 0
                    || i == curve.size() - 1
                    || curve.get(i).step() == card.result().bestStep()) {
                shown.add(curve.get(i));
            }
        }
        return shown;
    }

    private void limits() {
        heading("Limits");
        line("- It hears slices of 5 seconds and nothing of words, names, or when music was made.");
        line("- Music unlike that of the collections above may be told apart badly.");
        line("- Losses depend on settings and on what is held out: they do not compare across trainings."
                + " `deejai evaluate encoder` measures what does.");
        line("- Its vectors do not compare with those of other encoders.");
    }

    /// At most 60 characters, each the mean of as many validations.
    private static String sparkline(List<Measurement> curve) {
        double least = curve.stream().mapToDouble(Measurement::loss).min().orElse(0);
        double greatest = curve.stream()
                .max(Comparator.comparingDouble(Measurement::loss))
                .map(Measurement::loss)
                .orElse(0.0);
        int width = Math.min(60, curve.size());
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < width; i++) {
            double mean = curve.subList(i * curve.size() / width, (i + 1) * curve.size() / width).stream()
                    .mapToDouble(Measurement::loss)
                    .average()
                    .orElse(0);
            double height = greatest > least ? (mean - least) / (greatest - least) : 0;
            line.append(LEVELS.charAt((int) Math.round(height * (LEVELS.length() - 1))));
        }
        return line.toString();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, "%.1f", hours);
    }

    private void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ')
                    .append(cell.replace("|", "\\|").replaceAll("\\R", " "))
                    .append(" |");
        }
        line(row.toString());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

package deejai.cli;

import deejai.corpus.CleaningReport.Step;
import deejai.corpus.Corpus;
import deejai.corpus.CorpusCleaning;
import deejai.corpus.CorpusReader;
import deejai.corpus.PlaylistLengths;
import deejai.corpus.ReadCorpus;
import deejai.corpus.SourceCounts;
import deejai.corpus.SourceProblem;
import deejai.corpus.SourceReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `deejai corpus` says of playlists that were read.
final class CorpusTexts {

    /// Problems that are told one by one; `--json` has them all.
    private static final int PROBLEMS_TOLD = 10;

    private CorpusTexts() {}

    /// Why there is nothing to learn from.
    static String nothingFound(SourceReport sources) {
        if (sources.problems().isEmpty()) {
            return "no playlists found";
        }
        SourceProblem first = sources.problems().getFirst();
        return "no playlists found; " + first.file() + ": " + first.reason();
    }

    static void print(ReadCorpus read, CorpusCleaning cleaning, Console console) {
        console.line(row("", "files", "playlists", "entries", "tracks", "artists"));
        read.sources().kinds().forEach((kind, counts) -> console.line(row(kind.label(), counts)));
        if (read.sources().kinds().size() > 1) {
            console.line(row("all", read.sources().total()));
        }
        console.line("Lengths of playlists: " + lengths(read.sources().total().lengths()));
        console.line("");
        console.line(row("Cleaning leaves", "", "playlists", "entries", "tracks", ""));
        for (Step step : read.cleaning().steps()) {
            console.line(row(
                    label(step, cleaning),
                    "",
                    number(step.playlists()),
                    number(step.entries()),
                    number(step.tracks()),
                    ""));
        }
        console.line("Lengths of playlists: "
                + lengths(PlaylistLengths.of(read.corpus().corpus())));
    }

    /// Tells of damaged files, then of those that are no playlists.
    static void noteProblems(SourceReport sources, Console console) {
        note(sources, false, sources.damaged(), "damaged or not readable", console);
        note(sources, true, sources.unknown(), "no playlists", console);
    }

    private static void note(SourceReport sources, boolean unknown, long count, String what, Console console) {
        if (count == 0) {
            return;
        }
        console.note("Passed over " + Console.count(count, "file") + ", " + what + ":");
        List<SourceProblem> problems = sources.problems().stream()
                .filter(problem -> problem.unknown() == unknown)
                .limit(PROBLEMS_TOLD)
                .toList();
        problems.forEach(problem -> console.note("  " + problem.file() + ": " + problem.reason()));
        if (count > problems.size()) {
            console.note("  and " + number(count - problems.size()) + " more; --json names them");
        }
    }

    static Map<String, Object> document(ReadCorpus read, CorpusReader reader) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "sources",
                read.sources().kinds().entrySet().stream()
                        .map(kind -> {
                            Map<String, Object> source = new LinkedHashMap<>();
                            source.put("kind", kind.getKey().label());
                            source.putAll(counts(kind.getValue()));
                            return source;
                        })
                        .toList());
        document.put("read", counts(read.sources().total()));
        document.put("cleaning", cleaning(read, reader));
        Corpus corpus = read.corpus().corpus();
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("playlists", corpus.playlists());
        after.put("entries", corpus.entries());
        after.put("tracks", corpus.tracks());
        after.put("lengths", quartiles(PlaylistLengths.of(corpus)));
        document.put("corpus", after);
        document.put("damaged", read.sources().damaged());
        document.put("unknown", read.sources().unknown());
        document.put("problems", read.sources().problems());
        return document;
    }

    private static Map<String, Object> cleaning(ReadCorpus read, CorpusReader reader) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("minCount", reader.cleaning().minCount());
        document.put("maxLength", reader.cleaning().maxLength());
        document.put("nearIdentical", reader.cleaning().nearIdentical());
        document.put("sessionGapMinutes", reader.sessionGap().toMinutes());
        document.put(
                "steps",
                read.cleaning().steps().stream()
                        .map(step -> {
                            Map<String, Object> left = new LinkedHashMap<>();
                            left.put(
                                    "step",
                                    step.stage().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                            left.put("playlists", step.playlists());
                            left.put("entries", step.entries());
                            left.put("tracks", step.tracks());
                            return left;
                        })
                        .toList());
        return document;
    }

    private static Map<String, Object> counts(SourceCounts counts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", counts.files());
        document.put("playlists", counts.playlists());
        document.put("entries", counts.entries());
        document.put("tracks", counts.tracks());
        document.put("artists", counts.artists());
        document.put("lengths", quartiles(counts.lengths()));
        return document;
    }

    private static List<Integer> quartiles(PlaylistLengths lengths) {
        return List.of(
                lengths.shortest(),
                lengths.lowerQuartile(),
                lengths.median(),
                lengths.upperQuartile(),
                lengths.longest());
    }

    private static String lengths(PlaylistLengths lengths) {
        return number(lengths.shortest()) + " to " + number(lengths.longest()) + ", quartiles "
                + number(lengths.lowerQuartile()) + ", " + number(lengths.median()) + ", "
                + number(lengths.upperQuartile());
    }

    private static String label(Step step, CorpusCleaning cleaning) {
        return switch (step.stage()) {
            case LENGTH -> "cut to " + number(cleaning.maxLength()) + " tracks, too short dropped";
            case NEAR_IDENTICAL ->
                cleaning.nearIdentical() == 0
                        ? "near-identical playlists kept"
                        : step.stage().label();
            case RARE -> "tracks in fewer than " + number(cleaning.minCount()) + " dropped";
            case READ, NEWEST, SAME_ISRC, SAME_RECORDING, SAME_SONG, REPEATS ->
                step.stage().label();
        };
    }

    private static String row(String label, SourceCounts counts) {
        return row(
                label,
                number(counts.files()),
                number(counts.playlists()),
                number(counts.entries()),
                number(counts.tracks()),
                number(counts.artists()));
    }

    private static String row(String label, String... cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-38s", label));
        for (String cell : cells) {
            row.append(String.format(Locale.ROOT, " %11s", cell));
        }
        return row.toString().stripTrailing();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

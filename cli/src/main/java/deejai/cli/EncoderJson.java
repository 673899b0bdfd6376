package deejai.cli;

import deejai.encoder.ModelFile;
import deejai.evaluation.ConfidenceInterval;
import deejai.evaluation.EncoderComparison;
import deejai.evaluation.EncoderComparison.Pair;
import deejai.evaluation.EncoderMeasure;
import deejai.evaluation.EncoderResult;
import deejai.evaluation.EncoderTask;
import deejai.evaluation.FeatureExtraction.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// What encoders are worth, as a JSON document; shares are 0..1, intervals hold 95 %.
final class EncoderJson {

    private EncoderJson() {}

    static Map<String, Object> of(EncoderReport report) {
        EncoderComparison comparison = report.comparison();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("models", report.models().stream().map(EncoderJson::model).toList());
        document.put("vectors", report.plainMean() ? "mean" : "tf-idf");
        document.put("randomSeed", report.randomSeed());
        document.put("tracks", report.collection().tracks().size());
        document.put(
                "skipped",
                report.collection().skipped().stream().map(EncoderJson::skipped).toList());
        document.put("copies", report.collection().copies());
        document.put("tasks", tasks(comparison));
        document.put(
                "systems",
                comparison.results().stream()
                        .map(result -> system(comparison, result))
                        .toList());
        document.put(
                "differences",
                comparison.pairs().stream()
                        .map(pair -> difference(comparison, pair))
                        .toList());
        return document;
    }

    private static Map<String, Object> model(ModelFile file) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", file.model().label());
        document.put("hash", file.model().hash());
        document.put("location", file.location());
        return document;
    }

    private static Map<String, Object> skipped(Outcome.Skipped skipped) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("path", skipped.file().toString());
        document.put("reason", skipped.reason());
        return document;
    }

    private static List<Map<String, Object>> tasks(EncoderComparison comparison) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (EncoderTask task : comparison.tasks()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("task", task.key());
            document.put("queries", comparison.queries(task));
            document.put("labels", comparison.labels(task));
            tasks.add(document);
        }
        return tasks;
    }

    private static Map<String, Object> system(EncoderComparison comparison, EncoderResult result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("system", result.system());
        document.put("measures", measures(comparison, result::mean));
        document.put("hubness", result.hubness());
        document.put("mostFrequent", result.mostFrequent());
        return document;
    }

    private static Map<String, Object> difference(EncoderComparison comparison, Pair pair) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("system", pair.system().system());
        document.put("baseline", pair.baseline().system());
        document.put("measures", measures(comparison, pair::difference));
        return document;
    }

    private static Map<String, Object> measures(
            EncoderComparison comparison, BiFunction<EncoderTask, EncoderMeasure, ConfidenceInterval> figure) {
        Map<String, Object> tasks = new LinkedHashMap<>();
        for (EncoderTask task : comparison.tasks()) {
            Map<String, Object> measures = new LinkedHashMap<>();
            for (EncoderMeasure measure : task.measures()) {
                measures.put(measure.key(), figure.apply(task, measure));
            }
            tasks.put(task.key(), measures);
        }
        return tasks;
    }
}

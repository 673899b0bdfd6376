package deejai.cli;

import static java.util.stream.Collectors.joining;

import deejai.library.CoListeningMetadata;
import deejai.library.CoListeningStore;
import deejai.library.CoListeningStore.Source;
import deejai.library.CoListeningStore.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the library knows of what people put together, as JSON and as text.
final class CoListeningReport {

    private CoListeningReport() {}

    /// All sources.
    static Map<String, Object> document(CoListeningStore store) {
        List<Object> sources = new ArrayList<>();
        for (Source source : Source.values()) {
            store.metadata(source).ifPresent(about -> sources.add(document(store, source, about)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tracks", store.count());
        document.put("sources", sources);
        return document;
    }

    private static Map<String, Object> document(CoListeningStore store, Source source, CoListeningMetadata about) {
        Map<Way, Integer> counts = store.counts(source);
        Map<String, Object> ways = new LinkedHashMap<>();
        counts.forEach((way, count) -> ways.put(way.text(), count));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("source", source.text());
        document.put("origin", about.origin());
        document.put("trainer", about.trainer().isEmpty() ? null : about.trainer());
        document.put("dimension", about.dimension());
        document.put("tracks", total(counts));
        document.put("ways", ways);
        return document;
    }

    /// A line for each source.
    static List<String> lines(CoListeningStore store) {
        List<String> lines = new ArrayList<>();
        for (Source source : Source.values()) {
            store.metadata(source).ifPresent(about -> {
                Map<Way, Integer> counts = store.counts(source);
                lines.add(source.text() + " (" + about.origin() + "): vectors of "
                        + Console.count(total(counts), "track")
                        + (counts.isEmpty() ? "" : ", by " + counted(counts)));
            });
        }
        return lines;
    }

    /// "isrc 3, name 20".
    private static String counted(Map<Way, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().text() + " " + String.format(Locale.ROOT, "%,d", entry.getValue()))
                .collect(joining(", "));
    }

    private static int total(Map<Way, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How a track came by its vectors, by the names of the sources.
    static Map<String, String> ways(CoListeningStore store, String trackId) {
        Map<String, String> ways = new LinkedHashMap<>();
        store.ways(trackId).forEach((source, way) -> ways.put(source.text(), way.text()));
        return ways;
    }
}

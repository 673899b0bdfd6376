package deejai.cli;

import deejai.evaluation.PlaylistMeasures;
import java.util.LinkedHashMap;
import java.util.Map;

/// Measures of playlists as a JSON document; shares are 0..1.
final class MeasuresJson {

    private MeasuresJson() {}

    static Map<String, Object> of(PlaylistMeasures measures) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tracks", measures.tracks());
        document.put("stopped", measures.stopped());
        document.put("sound", measures.sound());
        document.put("coListening", measures.coListening());
        document.put("repeats", measures.repeats());
        document.put("coverage", measures.coverage());
        document.put(
                "secondsOff",
                measures.secondsOff().isPresent() ? measures.secondsOff().getAsDouble() : null);
        return document;
    }
}

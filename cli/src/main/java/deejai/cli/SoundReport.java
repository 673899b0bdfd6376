package deejai.cli;

import deejai.encoder.EncoderModel;
import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `status` tells of the models whose sound vectors a library has.
final class SoundReport {

    private final Library library;
    private final List<StoredModel> models;
    private final String servingHash;
    private final EncoderModel chosen;

    /// @param servingHash of the model that playlists go by, empty if there is none
    /// @param chosen      the model of the next scan
    SoundReport(Library library, String servingHash, EncoderModel chosen) {
        this.library = library;
        this.models = library.vectors().models();
        this.servingHash = servingHash;
        this.chosen = chosen;
    }

    /// The model that playlists go by; null if there is none.
    @Nullable
    String serving() {
        return models.stream()
                .filter(this::isServing)
                .map(StoredModel::label)
                .findFirst()
                .orElse(null);
    }

    /// The model of the next scan.
    String chosen() {
        return chosen.label();
    }

    /// One object for each model that the library has vectors of.
    List<Map<String, Object>> document() {
        return models.stream().map(this::document).toList();
    }

    private Map<String, Object> document(StoredModel model) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", model.name());
        document.put("version", model.version());
        document.put("hash", model.hash());
        document.put("trained", model.trained());
        document.put("tracks", model.tracks());
        document.put("inUse", isServing(model));
        document.put("stale", library.vectors().isStale(model));
        document.put("sizeBytes", library.vectors().sizeBytes(model));
        return document;
    }

    /// One line for each model, and for the one of the next scan.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (StoredModel model : models) {
            if (isServing(model)) {
                lines.add(named(model.label(), model.trained()) + ", " + Console.count(model.tracks(), "track")
                        + " (in use), " + size(model));
            } else if (!isChosen(model)) {
                lines.add(named(model.label(), model.trained()) + ", " + Console.count(model.tracks(), "track") + ", "
                        + size(model) + "; deejai model drop " + model.label() + " frees them");
            }
        }
        if (!chosen.hash().equals(servingHash)) {
            int tracks = models.stream()
                    .filter(this::isChosen)
                    .mapToInt(StoredModel::tracks)
                    .sum();
            lines.add(named(chosen.label(), chosen.trained()) + ", " + Console.count(tracks) + " of "
                    + Console.count(library.tracks().count(), "track") + "; to be in use when it has all: deejai scan");
        }
        return lines;
    }

    private String size(StoredModel model) {
        return Console.size(library.vectors().sizeBytes(model));
    }

    private boolean isServing(StoredModel model) {
        return model.hash().equals(servingHash);
    }

    private boolean isChosen(StoredModel model) {
        return model.hash().equals(chosen.hash());
    }

    private static String named(String label, boolean trained) {
        return trained ? label : label + " (not trained)";
    }
}

package deejai.cli;

import deejai.encoder.EncoderModel;
import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;

/// What users are told of models.
final class ModelTexts {

    private ModelTexts() {}

    /// A model by name, and a warning if it is untrained.
    static String naming(String label, boolean trained) {
        return trained
                ? "Model: " + label
                : "Model: " + label
                        + ", which is not trained (random weights): what sounds alike is only a rough guess";
    }

    /// The model whose vectors serve, and how far the one is that is to take its place.
    static String serving(Library library, StoredModel serving, EncoderModel chosen) {
        String naming = naming(serving.label(), serving.trained());
        return serving.hash().equals(chosen.hash())
                ? naming
                : naming + "; " + coverage(library, chosen, serving) + ", and serves when it has all: deejai scan";
    }

    /// "mine-2 has vectors of 124 of 3,000 tracks".
    static String coverage(Library library, EncoderModel coming, StoredModel serving) {
        return coming.label() + " has vectors of " + Console.count(tracks(library, coming)) + " of "
                + Console.count(serving.tracks(), "track");
    }

    /// What the vectors of a model that serves no longer take, and how to be rid of them.
    static String dispensable(Library library, StoredModel model) {
        return "The vectors of " + model.label() + " take "
                + Console.size(library.vectors().sizeBytes(model)) + "; deejai model drop " + model.label()
                + " frees them.";
    }

    private static int tracks(Library library, EncoderModel model) {
        return library.vectors().models().stream()
                .filter(stored -> stored.hash().equals(model.hash()))
                .mapToInt(StoredModel::tracks)
                .sum();
    }
}

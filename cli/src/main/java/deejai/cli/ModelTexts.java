package deejai.cli;

import deejai.encoder.EncoderModel;
import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;
import deejai.upkeep.ModelChange;

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
                : naming + "; " + coverage(new ModelChange.UnderWay(chosen, tracks(library, chosen), serving))
                        + ", and serves when it has all: deejai scan";
    }

    /// "mine-2 has vectors of 124 of 3,000 tracks".
    static String coverage(ModelChange.UnderWay change) {
        return change.coming().label() + " has vectors of " + Console.count(change.comingTracks()) + " of "
                + Console.count(change.serving().tracks(), "track");
    }

    /// What the vectors of a model that serves no longer take, and how to be rid of them.
    static String dispensable(StoredModel model, long sizeBytes) {
        return "The vectors of " + model.label() + " take " + Console.size(sizeBytes) + "; deejai model drop "
                + model.label() + " frees them.";
    }

    private static int tracks(Library library, EncoderModel model) {
        return library.vectors().models().stream()
                .filter(stored -> stored.hash().equals(model.hash()))
                .mapToInt(StoredModel::tracks)
                .sum();
    }
}

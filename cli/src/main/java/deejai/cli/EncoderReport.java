package deejai.cli;

import deejai.encoder.ModelFile;
import deejai.evaluation.EncoderComparison;
import deejai.evaluation.EvaluationCollection;
import java.util.List;

/// What `deejai evaluate encoder` tells.
///
/// @param models     encoders that were measured
/// @param plainMean  whether their vectors are plain means
/// @param randomSeed of all chance
/// @param collection the tracks
/// @param comparison the figures
record EncoderReport(
        List<ModelFile> models,
        boolean plainMean,
        long randomSeed,
        EvaluationCollection collection,
        EncoderComparison comparison) {

    /// What was measured and on what, for the lines above tables.
    List<String> heading() {
        String pooling = plainMean ? "plain mean of the slices" : "TF-IDF over all tracks";
        return List.of(
                Console.count(collection.tracks().size(), "track") + ", "
                        + Console.count(collection.skipped().size(), "file") + " skipped, "
                        + Console.count(collection.copies(), "copy", "copies") + " left out; vectors by " + pooling
                        + ", random seed " + randomSeed,
                "Model: "
                        + String.join(
                                "; ",
                                models.stream()
                                        .map(EvaluateEncoderCommand::line)
                                        .toList()));
    }
}

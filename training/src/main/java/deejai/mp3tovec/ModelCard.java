package deejai.mp3tovec;

import deejai.encoder.EncoderModel;
import deejai.files.AtomicFile;
import deejai.mp3tovec.TrainingPlan.Choices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What is to be known of a trained encoder (after Mitchell et al. 2019, arXiv 1810.03993): of what it was made, how,
/// and what it is not good for. It names nothing of the machine, so the same training gives the same card.
///
/// @param model   the model file
/// @param sources of the sound; empty where nobody told
/// @param data    the sound in numbers
/// @param choices of the training
/// @param weights number of them while the network is trained
/// @param result  of the training
public record ModelCard(
        EncoderModel model, List<DataSource> sources, LearnedData data, Choices choices, long weights, Result result) {

    /// Name of the card for programs.
    public static final String FILE = "model.json";

    /// How training went.
    ///
    /// @param bestStep after which the weights were as they are
    /// @param lastStep that was done
    /// @param curve    validations; empty where nothing was held out
    public record Result(int bestStep, int lastStep, List<Measurement> curve) {

        /// Copies the curve.
        public Result {
            curve = List.copyOf(curve);
        }
    }

    /// Copies the sources.
    public ModelCard {
        sources = List.copyOf(sources);
    }

    /// Writes `model.json`, and `NAME-VERSION.md` for people.
    ///
    /// @return the latter
    public Path write(Path folder) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        AtomicFile.writeText(
                folder.resolve(FILE), json.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n");
        Path text = folder.resolve(model.label() + ".md");
        AtomicFile.writeText(text, ModelCardText.of(this));
        return text;
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "deejai model card 1");
        document.put("name", model.name());
        document.put("version", model.version());
        document.put("sha256", model.hash());
        document.put("licence", model.licence());
        document.put("trainingData", model.trainingData());
        document.put("dimension", model.dimension());
        document.put("weights", weights);
        document.put("sources", sources);
        document.put("collections", data.collections());
        if (data.targets() != null) {
            document.put("tracksWithCoListeningVector", data.targets());
        }
        document.put("settings", choices);
        document.put("bestStep", result.bestStep);
        document.put("lastStep", result.lastStep);
        document.put("validations", result.curve);
        return document;
    }
}

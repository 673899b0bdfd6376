package deejai.mp3tovec;

import deejai.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A training from a cache of slices to a model file: what one process tells another.
///
/// @param place   where things are
/// @param release how the model will present itself
/// @param choices everything that decides on what is learned, beside the sound
/// @param device  where it is computed
public record TrainingPlan(Place place, Release release, Choices choices, Device device) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Where things are.
    ///
    /// @param cache        folder of a [deejai.slices.SliceCache]
    /// @param folder       to write to; it exists
    /// @param trackVectors co-listening vectors, as of [deejai.matching.DescribedVectors]; null where they play no
    ///                     part
    public record Place(Path cache, Path folder, @Nullable Path trackVectors) {

        /// The plan that the checkpoint is of.
        public Path planFile() {
            return folder.resolve("training.json");
        }

        /// What has been learned so far.
        public Path checkpoint() {
            return folder.resolve("training.checkpoint");
        }
    }

    /// How a model presents itself.
    ///
    /// @param name    as in [deejai.encoder.ModelDescription]
    /// @param version as there
    /// @param licence of the weights
    /// @param sources of the sound; empty where nobody told
    public record Release(String name, String version, String licence, List<DataSource> sources) {

        /// Copies the sources.
        public Release {
            sources = List.copyOf(sources);
        }

        /// Name and version.
        public String label() {
            return name + "-" + version;
        }
    }

    /// What is learned, and how.
    ///
    /// @param architecture the network
    /// @param objectives   their weights, above 0; at least one
    /// @param exclude      patterns of collections that play no part
    /// @param batches      what a batch is made of
    /// @param schedule     how long and how fast
    /// @param validation   what to try it on
    /// @param augmentation how slices are varied
    /// @param randomSeed   seed of all chance
    public record Choices(
            ArchitectureChoice architecture,
            SortedMap<ObjectiveChoice, Double> objectives,
            List<String> exclude,
            BatchSettings batches,
            Schedule schedule,
            Validation validation,
            AugmentationChoice augmentation,
            long randomSeed) {

        /// Copies the collections and checks the weights.
        public Choices {
            objectives = Collections.unmodifiableSortedMap(new TreeMap<>(objectives));
            exclude = List.copyOf(exclude);
            if (objectives.isEmpty()) {
                throw new IllegalArgumentException("objectives must not be empty");
            }
            objectives.forEach((objective, weight) -> {
                if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "weight of " + objective + " must be above 0 and finite: " + weight);
                }
            });
        }
    }

    /// Checks that the objectives have what they need.
    public TrainingPlan {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(device, "device");
        boolean cosine = choices.objectives.containsKey(ObjectiveChoice.COSINE);
        if (cosine != (place.trackVectors != null)) {
            throw new IllegalArgumentException(
                    cosine
                            ? "the objective cosine needs track vectors"
                            : "track vectors are of use to the objective cosine only");
        }
    }

    /// Reads a plan.
    ///
    /// @throws IOException if the file cannot be read, or is no plan
    public static TrainingPlan read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), TrainingPlan.class);
        } catch (JacksonException e) {
            throw new IOException(file + ": no plan of a training: " + e.getOriginalMessage(), e);
        }
    }

    /// Writes it.
    public void write(Path file) throws IOException {
        AtomicFile.writeText(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    /// What another plan decides otherwise: "schedule.steps is 200, was 100" for each choice; empty where both learn
    /// the same from the same sound. Names, licences, places and devices do not count.
    ///
    /// @param earlier the other plan
    public List<String> differences(TrainingPlan earlier) {
        SortedMap<String, String> now = leaves(choices);
        SortedMap<String, String> was = leaves(earlier.choices);
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(was.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(now.get(name), was.get(name))) {
                differences.add(name + " is " + now.getOrDefault(name, "not given") + ", was "
                        + was.getOrDefault(name, "not given"));
            }
        }
        return differences;
    }

    /// Every single setting by its path.
    static SortedMap<String, String> leaves(Choices choices) {
        SortedMap<String, String> leaves = new TreeMap<>();
        addLeaves("", JSON.valueToTree(choices), leaves);
        return leaves;
    }

    private static void addLeaves(String path, JsonNode node, SortedMap<String, String> leaves) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                addLeaves(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), leaves);
            }
        } else {
            leaves.put(path, node.isString() ? node.asString() : node.toString());
        }
    }
}

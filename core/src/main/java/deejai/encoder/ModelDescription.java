package deejai.encoder;

import deejai.spectrogram.Preprocessing;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a model file says of itself, in its ONNX metadata: everything that is needed to use it rightly.
///
/// @param name          short name, for people and file names: "mp3tovec-compact"; letters, digits, `.`, `_` and `-`,
///                      the first a letter or digit, at most 64
/// @param version       version of that model, of the same characters
/// @param dimension     floats in an embedding
/// @param preprocessing how its input is made
/// @param trained       false for a network whose weights are random
/// @param licence       SPDX identifier or text of the licence of the weights
/// @param trainingData  what it learned from, for people
public record ModelDescription(
        String name,
        String version,
        int dimension,
        Preprocessing preprocessing,
        boolean trained,
        String licence,
        String trainingData) {

    /// Names become parts of file names, so a file from elsewhere must not be able to choose a folder.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public ModelDescription {
        requireSafe("name", name);
        requireSafe("version", version);
        Objects.requireNonNull(preprocessing, "preprocessing");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(trainingData, "trainingData");
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
    }

    /// The description as the metadata of a model file, in a fixed order.
    Map<String, String> toMetadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("version", version);
        metadata.put("dimension", Integer.toString(dimension));
        metadata.put("trained", Boolean.toString(trained));
        metadata.put("licence", licence);
        metadata.put("training_data", trainingData);
        metadata.put("sample_rate", Integer.toString(preprocessing.sampleRate()));
        metadata.put("n_fft", Integer.toString(preprocessing.nFft()));
        metadata.put("hop_length", Integer.toString(preprocessing.hopLength()));
        metadata.put("n_mels", Integer.toString(preprocessing.nMels()));
        metadata.put("slice_frames", Integer.toString(preprocessing.sliceFrames()));
        metadata.put("slicing", lowerCase(preprocessing.slicing()));
        metadata.put("reference", lowerCase(preprocessing.reference()));
        metadata.put("top_db", Double.toString(preprocessing.topDb()));
        metadata.put("scaling", lowerCase(preprocessing.scaling()));
        return Collections.unmodifiableMap(metadata);
    }

    /// The description in the metadata of a model file.
    ///
    /// @throws IllegalArgumentException if a key is missing or its value makes no sense
    static ModelDescription fromMetadata(Map<String, String> metadata) {
        Fields fields = new Fields(metadata);
        return new ModelDescription(
                fields.text("name"),
                fields.text("version"),
                fields.integer("dimension"),
                new Preprocessing(
                        fields.integer("sample_rate"),
                        fields.integer("n_fft"),
                        fields.integer("hop_length"),
                        fields.integer("n_mels"),
                        fields.integer("slice_frames"),
                        fields.choice("slicing", Preprocessing.Slicing.class),
                        fields.choice("reference", Preprocessing.Reference.class),
                        fields.real("top_db"),
                        fields.choice("scaling", Preprocessing.Scaling.class)),
                fields.bool("trained"),
                fields.text("licence"),
                fields.text("training_data"));
    }

    private static void requireSafe(String field, String value) {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    field + " must be 1 to 64 letters, digits, '.', '_' or '-', the first a letter or digit: " + value);
        }
    }

    private static String lowerCase(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private record Fields(Map<String, String> metadata) {

        String text(String key) {
            String value = metadata.get(key);
            if (value == null) {
                throw new IllegalArgumentException("metadata must have '" + key + "'");
            }
            return value;
        }

        int integer(String key) {
            return parsed(key, "a whole number", Integer::parseInt);
        }

        double real(String key) {
            return parsed(key, "a number", Double::parseDouble);
        }

        boolean bool(String key) {
            return parsed(key, "true or false", value -> switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(value);
            });
        }

        <E extends Enum<E>> E choice(String key, Class<E> type) {
            String choices = Arrays.stream(type.getEnumConstants())
                    .map(ModelDescription::lowerCase)
                    .collect(Collectors.joining(", "));
            return parsed(key, "one of " + choices, value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
        }

        private <T> T parsed(String key, String rule, Function<String, T> parser) {
            String value = text(key);
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("metadata '" + key + "' must be " + rule + ": " + value, e);
            }
        }
    }
}

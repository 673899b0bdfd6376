package deejai.mp3tovec;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a [TrainingProcess] tells the process that started it: a line of text each, its kind and a JSON object.
public sealed interface TrainingEvent {

    /// It is known what is learned from.
    ///
    /// @param tracks  to learn from
    /// @param heldOut tracks to validate on
    /// @param targets tracks of either kind with a co-listening vector; null where these play no part
    record Began(int tracks, int heldOut, @Nullable Integer targets) implements TrainingEvent {}

    /// A step is done; not every one is told.
    record Stepped(TrainingListener.Step step) implements TrainingEvent {}

    /// The network was tried on tracks that it does not learn from.
    ///
    /// @param best true if it was better than ever
    record Validated(Measurement measurement, boolean best) implements TrainingEvent {}

    /// Training was told to stop, and its checkpoint is written.
    ///
    /// @param step the last one that is done
    record Stopped(int step) implements TrainingEvent {}

    /// The model is written.
    ///
    /// @param model    the ONNX file
    /// @param card     what is to be known of it, in Markdown
    /// @param bestStep after which the weights were as they are
    /// @param lastStep that was done
    record Finished(Path model, Path card, int bestStep, int lastStep) implements TrainingEvent {}

    /// Nothing came of it.
    ///
    /// @param message for people
    /// @param trace   where in the program
    record Failed(String message, String trace) implements TrainingEvent {}

    /// The event as a line.
    default String line() {
        return kind(getClass()) + " " + Json.MAPPER.writeValueAsString(this);
    }

    /// The event in a line; nothing if there is none in it.
    static Optional<TrainingEvent> parse(String line) {
        int space = line.indexOf(' ');
        for (Class<?> kind : TrainingEvent.class.getPermittedSubclasses()) {
            if (space > 0 && line.substring(0, space).equals(kind(kind))) {
                try {
                    return Optional.of((TrainingEvent) Json.MAPPER.readValue(line.substring(space + 1), kind));
                } catch (JacksonException _) {
                    return Optional.empty(); // Some library's words.
                }
            }
        }
        return Optional.empty();
    }

    private static String kind(Class<?> event) {
        return "training-" + event.getSimpleName();
    }

    /// What turns events into JSON and back.
    final class Json {

        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        private Json() {}
    }
}

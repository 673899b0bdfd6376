package deejai.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a [DemoProcess] tells: as text, one line of JSON each. The last one is an [Ending].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DemoEvent.Composed.class, name = "composed"),
    @JsonSubTypes.Type(value = DemoEvent.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = DemoEvent.Failed.class, name = "failed")
})
public sealed interface DemoEvent {

    /// A piece is there.
    ///
    /// @param done  pieces that are there
    /// @param total pieces in all
    record Composed(int done, int total) implements DemoEvent {}

    /// Nothing comes after.
    sealed interface Ending extends DemoEvent {}

    /// All pieces are there.
    record Finished() implements Ending {}

    /// Not all pieces are there; those that are stay.
    ///
    /// @param reason for people
    record Failed(String reason) implements Ending {
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /// The event as a line, without its end.
    default String line() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /// The event in a line; empty if there is none in it.
    static Optional<DemoEvent> parse(String line) {
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(line, DemoEvent.class));
        } catch (JacksonException _) {
            return Optional.empty(); // some library's words
        }
    }

    /// What turns events into JSON and back.
    final class Json {

        private static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();

        private Json() {}
    }
}

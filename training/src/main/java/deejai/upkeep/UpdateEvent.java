package deejai.upkeep;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import deejai.library.ScanReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a [ScanProcess] tells. The last event of each is one of [Ending]; all others come before. As text, an event is
/// one line of JSON, its name under `event`, paths as URIs: plain ASCII, which keeps names that are no text.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UpdateEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = UpdateEvent.Found.class, name = "found"),
    @JsonSubTypes.Type(value = UpdateEvent.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = UpdateEvent.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = UpdateEvent.TracksChanged.class, name = "tracksChanged"),
    @JsonSubTypes.Type(value = UpdateEvent.Weighing.class, name = "weighing"),
    @JsonSubTypes.Type(value = UpdateEvent.Learning.class, name = "learning"),
    @JsonSubTypes.Type(value = UpdateEvent.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = UpdateEvent.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = UpdateEvent.Broken.class, name = "broken")
})
public sealed interface UpdateEvent {

    /// The scan begins.
    ///
    /// @param folders that are scanned
    record Started(List<Path> folders) implements UpdateEvent {
        public Started {
            folders = List.copyOf(folders);
        }
    }

    /// The folders were read.
    ///
    /// @param files audio files in them
    /// @param work  those that are new or have changed
    record Found(int files, int work) implements UpdateEvent {}

    /// Files are done. Not every one is told, but the last one is.
    ///
    /// @param done         files that are done, those that failed among them
    /// @param failed       files that could not be used
    /// @param total        files to be done in all
    /// @param audioSeconds length of the sound that was analysed, seconds
    /// @param file         the last one that is done
    /// @param etaSeconds   time until all files are done, seconds: if it goes on as it went so far
    record Progress(int done, int failed, int total, double audioSeconds, Path file, double etaSeconds)
            implements UpdateEvent {
        public Progress {
            Objects.requireNonNull(file, "file");
        }
    }

    /// A file could not be used; every one is told.
    record Failed(Path file, String reason) implements UpdateEvent {
        public Failed {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /// A new snapshot lies ready; [deejai.snapshot.LiveCatalogue#reload] takes it.
    ///
    /// @param tracks in it
    record TracksChanged(int tracks) implements UpdateEvent {}

    /// All files are done; the sound vectors of the whole library are being made.
    record Weighing() implements UpdateEvent {}

    /// It is being learned which tracks go together.
    record Learning() implements UpdateEvent {}

    /// Nothing comes after.
    sealed interface Ending extends UpdateEvent {}

    /// All is done.
    record Finished(ScanReport report) implements Ending {
        public Finished {
            Objects.requireNonNull(report, "report");
        }
    }

    /// It was told to stop; what is done is kept, and the next scan goes on from there.
    record Stopped() implements Ending {}

    /// It could not go on; what is done is kept.
    ///
    /// @param reason for people
    record Broken(String reason) implements Ending {
        public Broken {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /// The event as a line, without its end.
    default String line() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /// The event in a line; empty if there is none in it.
    static Optional<UpdateEvent> parse(String line) {
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(line, UpdateEvent.class));
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

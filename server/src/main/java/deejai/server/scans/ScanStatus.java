package deejai.server.scans;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import deejai.library.ScanReport;
import deejai.upkeep.UpdateEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far a scan is, and how the last one ended.
///
/// @param phase        what is going on
/// @param startedAt    when the scan began; null where none is going on
/// @param files        audio files found
/// @param work         those that are new or have changed
/// @param done         of `work`, those that are done, failed ones among them
/// @param failed       of `done`, those that could not be used
/// @param audioSeconds length of the sound that was analysed
/// @param etaSeconds   time until all files are done, null where it is not known
/// @param file         name of the last file that is done, without its folder
/// @param tracks       tracks that searches and playlists go by now
/// @param last         how the last scan since the start of the server ended; null where there was none
@Schema(name = "ScanStatus")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScanStatus(
        Phase phase,
        @Nullable Instant startedAt,
        int files,
        int work,
        int done,
        int failed,
        double audioSeconds,
        @Nullable Double etaSeconds,
        @Nullable String file,
        int tracks,
        @Nullable Last last) {

    /// Nothing is going on, and nothing was.
    static final ScanStatus IDLE = new ScanStatus(Phase.IDLE, null, 0, 0, 0, 0, 0, null, null, 0, null);

    /// What a scan is at.
    public enum Phase {
        IDLE,
        /// Looking for files.
        LOOKING,
        /// Listening to what is new.
        LISTENING,
        /// Making the sound vectors of the whole library.
        WEIGHING,
        /// Learning which tracks go together.
        LEARNING,
        STOPPING;

        /// In lower case, as in all of the API.
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How a scan ended.
    ///
    /// @param outcome `finished`, `stopped` or `broken`
    /// @param reason  why it is broken; null otherwise
    /// @param report  what it did; null unless it is finished
    @Schema(name = "LastScan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Last(
            String outcome,
            Instant at,
            @Nullable String reason,
            @Nullable ScanReport report) {}

    /// True while a scan is going on.
    public boolean isScanning() {
        return phase != Phase.IDLE;
    }

    ScanStatus starting(Instant now) {
        return new ScanStatus(Phase.LOOKING, now, 0, 0, 0, 0, 0, null, null, tracks, last);
    }

    ScanStatus at(Phase next) {
        return new ScanStatus(next, startedAt, files, work, done, failed, audioSeconds, null, null, tracks, last);
    }

    ScanStatus withTracks(int now) {
        return new ScanStatus(phase, startedAt, files, work, done, failed, audioSeconds, etaSeconds, file, now, last);
    }

    private ScanStatus ended(Last end) {
        return new ScanStatus(Phase.IDLE, null, 0, 0, 0, 0, 0, null, null, tracks, end);
    }

    /// The status after an event.
    ScanStatus after(UpdateEvent event, Instant now) {
        return switch (event) {
            case UpdateEvent.Started _ -> this;
            case UpdateEvent.Found found ->
                new ScanStatus(
                        phase == Phase.STOPPING ? phase : Phase.LISTENING,
                        startedAt,
                        found.files(),
                        found.work(),
                        0,
                        0,
                        0,
                        null,
                        null,
                        tracks,
                        last);
            case UpdateEvent.Progress progress ->
                new ScanStatus(
                        phase,
                        startedAt,
                        files,
                        progress.total(),
                        progress.done(),
                        progress.failed(),
                        progress.audioSeconds(),
                        progress.etaSeconds(),
                        String.valueOf(progress.file().getFileName()),
                        tracks,
                        last);
            case UpdateEvent.Failed _ -> this;
            case UpdateEvent.TracksChanged changed -> withTracks(changed.tracks());
            case UpdateEvent.Weighing _ -> at(Phase.WEIGHING);
            case UpdateEvent.Learning _ -> at(Phase.LEARNING);
            case UpdateEvent.Finished finished -> ended(new Last("finished", now, null, finished.report()));
            case UpdateEvent.Stopped _ -> ended(new Last("stopped", now, null, null));
            case UpdateEvent.Broken broken -> ended(new Last("broken", now, broken.reason(), null));
        };
    }
}

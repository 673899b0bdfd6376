package deejai.exchange;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An entry of a playlist file, as the file has it. Texts are trimmed and never blank.
///
/// @param location        where it lies: a path or a URI, as written
/// @param title           title of the track
/// @param creator         artist, or several in one text
/// @param album           title of the release
/// @param durationSeconds length, 0 where it is not known
/// @param identifiers     URIs and the like that name the track everywhere
public record ListedTrack(
        @Nullable String location,
        @Nullable String title,
        @Nullable String creator,
        @Nullable String album,
        double durationSeconds,
        List<String> identifiers) {

    private static final Pattern RECORDING = Pattern.compile("musicbrainz\\.org/recording/([0-9a-fA-F-]{36})");
    private static final Pattern ISRC =
            Pattern.compile("(?i)(?:^|[:/])isrc[:/]([a-z]{2}-?[a-z0-9]{3}-?\\d{2}-?\\d{5})$");

    public ListedTrack {
        Objects.requireNonNull(identifiers, "identifiers");
        if (!(durationSeconds >= 0)) {
            throw new IllegalArgumentException("durationSeconds must be at least 0: " + durationSeconds);
        }
        identifiers = List.copyOf(identifiers);
    }

    /// The location as a path where it is a `file:` URI, or else as it is written.
    public @Nullable String pathOrUri() {
        if (location == null || !location.regionMatches(true, 0, "file:/", 0, "file:/".length())) {
            return location;
        }
        try {
            return FileUris.toPath(location).toString();
        } catch (InvalidPathException e) {
            return location;
        }
    }

    /// The MusicBrainz id of the recording (a UUID), where an identifier or the location tells it.
    public @Nullable String musicBrainzRecordingId() {
        String id = firstMatch(RECORDING);
        return id == null ? null : id.toLowerCase(Locale.ROOT);
    }

    /// The International Standard Recording Code, 12 characters without hyphens, where an identifier tells it:
    /// `isrc:USRC17607839`, `urn:isrc:...`.
    public @Nullable String isrc() {
        String isrc = firstMatch(ISRC);
        return isrc == null ? null : isrc.replace("-", "").toUpperCase(Locale.ROOT);
    }

    private @Nullable String firstMatch(Pattern pattern) {
        for (String identifier : identifiers) {
            Matcher matcher = pattern.matcher(identifier);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        Matcher matcher = pattern.matcher(location == null ? "" : location);
        return matcher.find() ? matcher.group(1) : null;
    }

    /// A text trimmed; null where nothing is left.
    static @Nullable String textOrNull(@Nullable String text) {
        String trimmed = text == null ? "" : text.strip();
        return trimmed.isEmpty() ? null : trimmed;
    }
}

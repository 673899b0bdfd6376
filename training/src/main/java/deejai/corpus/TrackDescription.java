package deejai.corpus;

import deejai.library.TextFolding;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a source says of a track. Texts are trimmed, and cut where they are far too long; codes that are none are null.
///
/// @param id          what the source calls it: a URI, a path, a number; the same id is the same track
/// @param artist      performing artist, or several in one text; empty where unknown
/// @param title       title; empty where unknown
/// @param isrc        International Standard Recording Code, 12 characters without hyphens
/// @param recordingId MusicBrainz id of the recording, a UUID in lower case
public record TrackDescription(
        @Nullable String id,
        String artist,
        String title,
        @Nullable String isrc,
        @Nullable String recordingId) {

    private static final int MAX_NAME = 500;
    private static final int MAX_ID = 4000;
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern SPOTIFY_ID = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[0-9A-Za-z]{22}");
    private static final Pattern SPOTIFY_PAGE =
            Pattern.compile("https?://open\\.spotify\\.com/(?:intl-\\w+/)?track/([0-9A-Za-z]{22})(?:[?#].*)?");

    public TrackDescription {
        id = id == null ? null : normalizedId(cut(id, MAX_ID));
        artist = cut(Objects.requireNonNull(artist, "artist"), MAX_NAME);
        title = cut(Objects.requireNonNull(title, "title"), MAX_NAME);
        isrc = isrc == null
                ? null
                : matchOrNull(ISRC, isrc.replace("-", "").strip().toUpperCase(Locale.ROOT));
        recordingId = recordingId == null
                ? null
                : matchOrNull(UUID, recordingId.strip().toLowerCase(Locale.ROOT));
    }

    /// A track of which only the id is known.
    public static TrackDescription ofId(String id) {
        return new TrackDescription(id, "", "", null, null);
    }

    /// A track of which only artist and title are known.
    public static TrackDescription named(String artist, String title) {
        return new TrackDescription(null, artist, title, null, null);
    }

    /// True if nothing tells it from other tracks.
    boolean isUnknown() {
        return id == null && title.isEmpty() && isrc == null && recordingId == null;
    }

    /// A name of the track without white space, which no other track of a vocabulary has: its id where it has one,
    /// or else `mbid:` and the recording, `isrc:` and the code, or `name:` and the letters of artist and title.
    public String key() {
        if (id != null) {
            return withoutWhiteSpace(id);
        }
        if (recordingId != null) {
            return "mbid:" + recordingId;
        }
        return isrc != null ? "isrc:" + isrc : "name:" + TextFolding.letters(artist) + "/" + TextFolding.letters(title);
    }

    /// Spotify has three ways to write one id; `spotify:track:...` stands for them all.
    private static @Nullable String normalizedId(String id) {
        if (SPOTIFY_ID.matcher(id).matches()) {
            return "spotify:track:" + id;
        }
        if (id.startsWith("http")) {
            var page = SPOTIFY_PAGE.matcher(id);
            return page.matches() ? "spotify:track:" + page.group(1) : id;
        }
        return id.isEmpty() ? null : id;
    }

    private static String withoutWhiteSpace(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                key.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                key.appendCodePoint(c);
            }
        });
        return key.toString();
    }

    private static String cut(String text, int maxLength) {
        String trimmed = text.strip();
        if (trimmed.length() <= maxLength) {
            return trimmed;
        }
        boolean splitsPair = Character.isHighSurrogate(trimmed.charAt(maxLength - 1));
        return trimmed.substring(0, splitsPair ? maxLength - 1 : maxLength);
    }

    private static @Nullable String matchOrNull(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? text : null;
    }
}

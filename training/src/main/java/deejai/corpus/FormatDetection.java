package deejai.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Tells what a file holds by its first bytes. Names help only with M3U files that have no header, and with lines of
/// ids that do not look like ids (`.ids`).
final class FormatDetection {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int RECORDS_LOOKED_AT = 20;

    /// An id has a digit or a colon, as words of a prose text do not.
    private static final Pattern ID = Pattern.compile("(?=[^\\s]*[0-9:])[A-Za-z0-9:_./#-]{1,200}");

    private static final Pattern SPOTIFY_ID = Pattern.compile("[0-9A-Za-z]{22}");

    private static final Pattern COMPRESSED = Pattern.compile("\\.(?:gz|xz|bz2)$");

    private FormatDetection() {}

    /// What a file holds; null where it is nothing that is known.
    static @Nullable SourceKind kind(SourceFile file) {
        byte[] head = file.head();
        if (CorpusFile.isOne(head)) {
            return SourceKind.CORPUS;
        }
        String name = COMPRESSED.matcher(file.name().toLowerCase(Locale.ROOT)).replaceFirst("");
        if (contains(head, (byte) 0)) {
            return null;
        }
        String text = new String(head, StandardCharsets.UTF_8);
        String start = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (start.regionMatches(true, 0, "#EXTM3U", 0, 7) || name.endsWith(".m3u") || name.endsWith(".m3u8")) {
            return SourceKind.M3U;
        }
        if (start.startsWith("<")) {
            return start.contains("<playlist") || start.contains("xspf.org/ns/0") ? SourceKind.XSPF : null;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return ofJson(start);
        }
        if (isOriginalCsv(start, file.isAllInHead())) {
            return SourceKind.ORIGINAL_CSV;
        }
        if (isLastFmCsv(start)) {
            return SourceKind.LAST_FM;
        }
        return name.endsWith(".ids") || areIds(start, file.isAllInHead()) ? SourceKind.IDS : null;
    }

    /// Looks for the first property of the first object that tells.
    private static @Nullable SourceKind ofJson(String start) {
        boolean info = false;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), start)) {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = json.nextToken();
            }
            while (token == JsonToken.START_OBJECT && json.nextToken() == JsonToken.PROPERTY_NAME) {
                String property = json.currentName();
                JsonToken value = json.nextToken();
                SourceKind kind = byProperty(property, value);
                if (kind != null) {
                    return kind;
                }
                info |= property.equals("info");
                json.skipChildren();
            }
        } catch (JacksonException e) {
            // The head ends where it ends.
            return info ? SourceKind.MILLION_PLAYLISTS : null;
        }
        return null;
    }

    private static @Nullable SourceKind byProperty(String property, JsonToken value) {
        return switch (property) {
            case "playlists" -> value == JsonToken.START_ARRAY ? SourceKind.MILLION_PLAYLISTS : null;
            case "playlist" -> value == JsonToken.START_OBJECT ? SourceKind.JSPF : null;
            case "listened_at" -> SourceKind.LISTENS;
            case "track_metadata" -> value == JsonToken.START_OBJECT ? SourceKind.LISTENS : null;
            case "tracks" -> value == JsonToken.START_ARRAY ? SourceKind.JSON_PLAYLISTS : null;
            default -> null;
        };
    }

    /// Both files of the original begin their lines with a Spotify id; other ids follow, or artist and title.
    private static boolean isOriginalCsv(String start, boolean isAll) {
        int records = 0;
        boolean isCsv = false;
        try {
            CsvRecords csv = new CsvRecords(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)));
            List<String> record = csv.next();
            while (record != null && records < RECORDS_LOOKED_AT) {
                List<String> following = csv.next();
                boolean cut = following == null && !isAll && records > 0;
                if (!cut) {
                    if (!SPOTIFY_ID.matcher(record.getFirst()).matches()) {
                        return false;
                    }
                    records++;
                    isCsv |= record.size() > 1;
                }
                record = following;
            }
        } catch (IOException e) {
            return false;
        }
        return isCsv;
    }

    private static boolean isLastFmCsv(String start) {
        try {
            return LastFmCsvReader.isOne(
                    new CsvRecords(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8))).next());
        } catch (IOException e) {
            return false; // a quote that is not closed
        }
    }

    private static boolean areIds(String start, boolean isAll) {
        int end = start.length();
        if (!isAll) {
            while (end > 0 && !Character.isWhitespace(start.charAt(end - 1))) {
                end--;
            }
        }
        List<String> words = List.of(start.substring(0, end).strip().split("\\s+", -1));
        return !words.getFirst().isEmpty()
                && words.stream().allMatch(word -> ID.matcher(word).matches());
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }
}

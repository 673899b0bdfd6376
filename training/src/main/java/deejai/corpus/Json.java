package deejai.corpus;

import deejai.exchange.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the readers of JSON share.
final class Json {

    private static final int MAX_LINE = 1 << 28;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private Json() {}

    /// Takes an object of a file that holds many.
    interface ObjectTaker {
        void take(JsonNode object);
    }

    /// A parser that leaves the stream open.
    static JsonParser parser(InputStream in) {
        return MAPPER.createParser(in);
    }

    /// The value as a text: that of a text or a number; null for others, which are passed over.
    static @Nullable String text(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return json.getString();
        }
        json.skipChildren();
        return null;
    }

    /// The first of the properties that is a text or a number and not blank; null if none is.
    static @Nullable String text(JsonNode object, String... properties) {
        for (String property : properties) {
            JsonNode value = object.get(property);
            if (value != null
                    && (value.isString() || value.isNumber())
                    && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return null;
    }

    /// What a reader throws where JSON is damaged.
    static IOException damage(JacksonException e) {
        if (e.getCause() instanceof IOException unreadable) {
            return unreadable;
        }
        return new IOException(
                "JSON is damaged in line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    }

    /// True for times that are possible: 1970 to 9999.
    static boolean isEpochSecond(long second) {
        return second >= 0 && second < Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    }

    /// Hands out the objects of a file: one a line, or else (pretty-printed, or an array of them) one after the other.
    /// A damaged line is passed over.
    ///
    /// @throws IOException if the file cannot be read, or is damaged where there are no lines
    static void forEachObject(SourceFile file, PlaylistSink sink, ObjectTaker taker) throws IOException {
        if (isLines(file.head())) {
            forEachLine(file.in(), sink, taker);
        } else {
            forEachOfStream(file.in(), taker);
        }
    }

    /// True if the first line that is not blank is an object, as far as it can be seen.
    private static boolean isLines(byte[] head) {
        String text = new String(head, java.nio.charset.StandardCharsets.UTF_8).stripLeading();
        List<String> first = text.lines().limit(1).toList();
        String line = first.isEmpty() ? "" : first.getFirst().strip();
        boolean whole = line.length() < text.stripTrailing().length();
        return !line.startsWith("[") && (!whole || line.endsWith("}"));
    }

    private static void forEachLine(InputStream in, PlaylistSink sink, ObjectTaker taker) throws IOException {
        TextLines lines = new TextLines(in, MAX_LINE);
        while (lines.next()) {
            JsonNode object;
            try {
                object = MAPPER.readTree(lines.bytes());
            } catch (JacksonException e) {
                sink.passedOver("line " + lines.number() + ": JSON is damaged: " + e.getOriginalMessage());
                continue;
            }
            if (object.isObject()) {
                taker.take(object);
            } else if (!object.isMissingNode()) {
                sink.passedOver("line " + lines.number() + ": no JSON object");
            }
        }
    }

    private static void forEachOfStream(InputStream in, ObjectTaker taker) throws IOException {
        try (JsonParser json = parser(in)) {
            JsonToken token = json.nextToken();
            while (token != null) {
                if (token == JsonToken.START_OBJECT) {
                    JsonNode object = json.readValueAsTree();
                    taker.take(object);
                }
                token = json.nextToken();
            }
        } catch (JacksonException e) {
            throw damage(e);
        }
    }
}

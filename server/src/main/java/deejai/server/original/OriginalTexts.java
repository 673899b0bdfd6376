package deejai.server.original;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Lists of texts as the original website sends and stores them: JSON arrays in texts.
final class OriginalTexts {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Characters of the longest text that is read: more than a thousand tracks take.
    private static final int LONGEST = 200_000;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private OriginalTexts() {}

    /// Reads a list; an empty text is an empty list.
    ///
    /// @param name what errors call it
    static List<String> parse(String name, String json) {
        if (json.isBlank()) {
            return List.of();
        }
        if (json.length() > LONGEST) {
            throw new IllegalArgumentException(
                    name + " must have at most " + LONGEST + " characters: " + json.length());
        }
        try {
            List<String> texts = JSON.readValue(json, TEXTS);
            if (texts != null && !texts.contains(null)) {
                return texts;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(problem(name, json), e);
        }
        throw new IllegalArgumentException(problem(name, json));
    }

    /// Writes a list.
    static String write(List<String> texts) {
        return JSON.writeValueAsString(texts);
    }

    private static String problem(String name, String json) {
        return name + " must be a JSON array of texts: " + json.substring(0, Math.min(100, json.length()));
    }
}

package deejai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads JSPF (xspf.org/jspf), also as ListenBrainz writes it: an identifier that is a text instead of an array, and
/// extensions, which are passed over.
public final class JspfReader {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final JsonParser json;

    private @Nullable String title;
    private @Nullable String creator;
    private @Nullable String identifier;
    private @Nullable String date;
    private final List<ListedTrack> tracks = new ArrayList<>();

    private JspfReader(JsonParser json) {
        this.json = json;
    }

    /// Reads a playlist; the stream is not closed.
    ///
    /// @throws IOException if the stream cannot be read or is no JSPF
    public static ListedPlaylist read(InputStream in) throws IOException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            return new JspfReader(json).document();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IOException("JSON is damaged: " + e.getOriginalMessage(), e);
        }
    }

    private ListedPlaylist document() throws IOException {
        boolean found = false;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isPlaylist = json.currentName().equals("playlist");
                if (json.nextToken() == JsonToken.START_OBJECT && isPlaylist) {
                    readPlaylist();
                    found = true;
                } else {
                    json.skipChildren();
                }
            }
        }
        if (!found) {
            throw new IOException("JSON, but no JSPF: it holds no \"playlist\"");
        }
        return new ListedPlaylist(title, creator, identifier, ListedPlaylist.date(date), tracks);
    }

    private void readPlaylist() throws IOException {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "title" -> title = first(texts());
                case "creator" -> creator = first(texts());
                case "identifier" -> identifier = first(texts());
                case "date" -> date = first(texts());
                case "track" -> readTracks();
                default -> json.skipChildren();
            }
        }
    }

    private void readTracks() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                tracks.add(track());
                if (tracks.size() > ListedPlaylist.MAX_TRACKS) {
                    throw new IOException("more than " + ListedPlaylist.MAX_TRACKS + " entries");
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private ListedTrack track() {
        String location = null;
        String trackTitle = null;
        String artist = null;
        String album = null;
        double seconds = 0;
        List<String> identifiers = List.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "location" -> location = first(texts());
                case "title" -> trackTitle = first(texts());
                case "creator" -> artist = first(texts());
                case "album" -> album = first(texts());
                case "duration" -> seconds = seconds();
                case "identifier" -> identifiers = texts();
                default -> json.skipChildren();
            }
        }
        return new ListedTrack(location, trackTitle, artist, album, seconds, identifiers);
    }

    /// The texts of the value, be it a text, a number or an array of them.
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                addText(texts);
            }
        } else {
            addText(texts);
        }
        return texts;
    }

    private void addText(List<String> texts) {
        if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
            String text = ListedTrack.textOrNull(json.getString());
            if (text != null) {
                texts.add(text);
            }
        } else {
            json.skipChildren();
        }
    }

    /// JSPF measures in milliseconds.
    private double seconds() {
        if (json.currentToken().isNumeric()) {
            double milliseconds = json.getDoubleValue();
            return Double.isFinite(milliseconds) ? Math.max(0, milliseconds / 1000) : 0;
        }
        json.skipChildren();
        return 0;
    }

    private static @Nullable String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.getFirst();
    }
}

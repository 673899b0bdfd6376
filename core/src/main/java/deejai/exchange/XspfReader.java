package deejai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XSPF (xspf.org), also with a wrong namespace or none. Document types are not read, so that entities of
/// whatever kind, external ones or bombs of them, are errors or nothing.
public final class XspfReader {

    /// Characters that a text may have; what is more is left out.
    private static final int MAX_TEXT = 1 << 16;

    private static final XMLInputFactory FACTORY = safeFactory();

    private final XMLStreamReader xml;

    private @Nullable String title;
    private @Nullable String creator;
    private @Nullable String identifier;
    private @Nullable String date;
    private final List<ListedTrack> tracks = new ArrayList<>();

    private XspfReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// Reads a playlist; the stream is not closed.
    ///
    /// @throws IOException if the stream cannot be read or is no XSPF
    public static ListedPlaylist read(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            try {
                return new XspfReader(xml).playlist();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IOException("XML is damaged in line " + e.getLocation().getLineNumber(), e);
        }
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private ListedPlaylist playlist() throws XMLStreamException, IOException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = xml.next(); // comments and the like
        }
        if (!xml.getLocalName().equals("playlist")) {
            throw new IOException("XML, but no XSPF: it begins with <" + xml.getLocalName() + ">");
        }
        while (nextChild()) {
            switch (xml.getLocalName()) {
                case "title" -> title = text();
                case "creator" -> creator = text();
                case "identifier" -> identifier = text();
                case "date" -> date = text();
                case "trackList" -> readTracks();
                default -> skip();
            }
        }
        return new ListedPlaylist(title, creator, identifier, ListedPlaylist.date(date), tracks);
    }

    private void readTracks() throws XMLStreamException, IOException {
        while (nextChild()) {
            if (xml.getLocalName().equals("track")) {
                tracks.add(track());
                if (tracks.size() > ListedPlaylist.MAX_TRACKS) {
                    throw new IOException("more than " + ListedPlaylist.MAX_TRACKS + " entries");
                }
            } else {
                skip();
            }
        }
    }

    private ListedTrack track() throws XMLStreamException {
        String location = null;
        String trackTitle = null;
        String artist = null;
        String album = null;
        double seconds = 0;
        List<String> identifiers = new ArrayList<>();
        while (nextChild()) {
            switch (xml.getLocalName()) {
                case "location" -> {
                    String text = text(); // of several, the first is the best
                    location = location == null ? text : location;
                }
                case "title" -> trackTitle = text();
                case "creator" -> artist = text();
                case "album" -> album = text();
                case "duration" -> seconds = seconds(text());
                case "identifier" -> {
                    String id = text();
                    if (id != null) {
                        identifiers.add(id);
                    }
                }
                default -> skip();
            }
        }
        return new ListedTrack(location, trackTitle, artist, album, seconds, identifiers);
    }

    /// Goes to the next element below the one whose children are read; false at its end.
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /// The text of the element, without that of elements in it; null where it is blank.
    private @Nullable String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && xml.isCharacters() && text.length() < MAX_TEXT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return ListedTrack.textOrNull(text.toString());
    }

    private void skip() throws XMLStreamException {
        text();
    }

    /// XSPF measures in milliseconds.
    private static double seconds(@Nullable String milliseconds) {
        try {
            return milliseconds == null ? 0 : Math.max(0, Long.parseLong(milliseconds) / 1000.0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

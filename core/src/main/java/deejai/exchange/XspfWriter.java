package deejai.exchange;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes XSPF version 1. A track without a file is written without a location: players look such a track up by its
/// identifier, creator and title.
final class XspfWriter {

    private static final String NAMESPACE = "http://xspf.org/ns/0/";

    private XspfWriter() {}

    static PlaylistText write(PlaylistDocument document) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("playlist");
            xml.writeAttribute("version", "1");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, 1, "title", document.title());
            indent(xml, 1);
            xml.writeStartElement("trackList");
            for (PlaylistEntry entry : document.entries()) {
                writeTrack(xml, EntryElements.of(entry, document));
            }
            indent(xml, 1);
            xml.writeEndElement();
            indent(xml, 0);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return new PlaylistText(text.toString(), List.of());
    }

    private static void writeTrack(XMLStreamWriter xml, EntryElements entry) throws XMLStreamException {
        indent(xml, 2);
        xml.writeStartElement("track");
        element(xml, 3, "location", entry.location());
        element(xml, 3, "identifier", entry.identifier());
        element(xml, 3, "title", entry.title());
        element(xml, 3, "creator", entry.creator());
        element(xml, 3, "album", entry.album());
        if (entry.trackNumber().isPresent()) {
            element(xml, 3, "trackNum", String.valueOf(entry.trackNumber().getAsInt()));
        }
        if (entry.duration() != null) {
            element(xml, 3, "duration", String.valueOf(entry.duration()));
        }
        indent(xml, 2);
        xml.writeEndElement();
    }

    /// Writes an element; nothing where there is no text for it.
    private static void element(XMLStreamWriter xml, int depth, String name, @Nullable String text)
            throws XMLStreamException {
        if (text == null) {
            return;
        }
        indent(xml, depth);
        xml.writeStartElement(name);
        xml.writeCharacters(withoutForbidden(text));
        xml.writeEndElement();
    }

    private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /// The text without the characters that XML 1.0 cannot hold: most control characters and halves of surrogate
    /// pairs.
    private static String withoutForbidden(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c < 0xD800)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}

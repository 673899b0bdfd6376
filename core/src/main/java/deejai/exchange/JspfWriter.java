package deejai.exchange;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes JSPF, the JSON form of XSPF. A track without a file is written without a location, as there.
final class JspfWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JspfWriter() {}

    static PlaylistText write(PlaylistDocument document) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode playlist = root.putObject("playlist");
        playlist.put("title", document.title());
        ArrayNode tracks = playlist.putArray("track");
        for (PlaylistEntry entry : document.entries()) {
            addTrack(tracks.addObject(), EntryElements.of(entry, document));
        }
        return new PlaylistText(JSON.writeValueAsString(root) + "\n", List.of());
    }

    private static void addTrack(ObjectNode track, EntryElements entry) {
        if (entry.location() != null) {
            track.putArray("location").add(entry.location());
        }
        if (entry.identifier() != null) {
            track.putArray("identifier").add(entry.identifier());
        }
        track.put("title", entry.title());
        if (entry.creator() != null) {
            track.put("creator", entry.creator());
        }
        if (entry.album() != null) {
            track.put("album", entry.album());
        }
        entry.trackNumber().ifPresent(number -> track.put("trackNum", number));
        if (entry.duration() != null) {
            track.put("duration", entry.duration());
        }
    }
}

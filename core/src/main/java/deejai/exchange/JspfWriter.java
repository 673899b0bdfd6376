package deejai.exchange;

import deejai.library.Track;
import java.nio.file.Path;
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
        for (Track track : document.tracks()) {
            addTrack(tracks.addObject(), track, document);
        }
        return new PlaylistText(JSON.writeValueAsString(root) + "\n", List.of());
    }

    private static void addTrack(ObjectNode entry, Track track, PlaylistDocument document) {
        Path path = track.path();
        if (path != null) {
            entry.putArray("location").add(FileUris.in(document, path));
        }
        String recording = track.tags().musicBrainzRecordingId();
        if (recording != null) {
            entry.putArray("identifier").add(MusicBrainz.recording(recording));
        }
        entry.put("title", track.title());
        if (!track.artist().isEmpty()) {
            entry.put("creator", track.artist());
        }
        String album = track.tags().album();
        if (album != null) {
            entry.put("album", album);
        }
        track.tags().trackNumber().ifPresent(number -> entry.put("trackNum", number));
        if (track.durationSeconds() > 0) {
            entry.put("duration", Math.round(1000 * track.durationSeconds()));
        }
    }
}

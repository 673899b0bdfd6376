package deejai.cli;

import deejai.cli.PlaylistJson.Entry;
import deejai.library.CoListeningStore;
import deejai.library.Track;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A track that is near what was asked for, as JSON: the fields of [PlaylistJson.Entry], and one more.
///
/// @param step            distance to what was asked for; null where there is nothing to compare
/// @param coListeningWays how it came by its co-listening vectors, by source; empty where it has none
record SimilarJson(
        @Nullable String id,
        String artist,
        String title,
        @Nullable String path,
        double seconds,
        @Nullable Double sound,
        @Nullable Double coListening,
        boolean waypoint,
        @Nullable Double step,
        Map<String, String> coListeningWays) {

    static SimilarJson of(PlaylistPlace place, CoListeningStore store) {
        Entry entry = Entry.of(place);
        Track track = place.track();
        return new SimilarJson(
                entry.id(),
                entry.artist(),
                entry.title(),
                entry.path(),
                entry.seconds(),
                entry.sound(),
                entry.coListening(),
                entry.waypoint(),
                entry.step(),
                track == null ? Map.of() : CoListeningReport.ways(store, track.id()));
    }
}

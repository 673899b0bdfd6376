package deejai.cli;

import deejai.exchange.PlaylistEntry;
import deejai.library.Track;
import deejai.library.VectorStore.StoredModel;
import deejai.playlist.Flow;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistEngine;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A playlist of which tracks are being replaced.
final class Replacing {

    private final ExistingPlaylist before;
    private final PlaylistSettings settings;
    private final StoredModel model;
    private final PlaylistEngine engine;

    private final List<PlaylistEntry> entries;
    private final List<Track> turnedDown;

    /// the places, from 0, that have other tracks now; how they were chosen, empty where the listener did
    private final Map<Integer, Optional<PlaylistTrack>> replaced = new TreeMap<>();

    private final List<String> remarks = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private List<String> notes = List.of();

    /// @param not tracks that the listener does not want now
    Replacing(ExistingPlaylist before, Session session, PlaylistSettings settings, List<Track> not) throws IOException {
        this.before = before;
        this.settings = settings;
        model = session.modelInUse();
        engine = new PlaylistEngine(session.catalogue(model));
        entries = new ArrayList<>(before.entries());
        turnedDown = new ArrayList<>(before.turnedDown(session.library()));
        turnedDown.addAll(not);
    }

    /// The best tracks for a place, each with the step to it.
    List<PlaylistPlace> choices(int place, int most) {
        Playlist found = find(place, most);
        List<PlaylistPlace> choices = new ArrayList<>();
        for (PlaylistTrack choice : found.tracks()) {
            entries.set(place, PlaylistEntry.of(choice.track()));
            Step step = flow().steps().get(place);
            choices.add(PlaylistPlace.of(choices.size() + 1, choice, step));
        }
        return choices;
    }

    /// Replaces the track of a place by the best other one; leaves it where there is none.
    void replace(int place) {
        Playlist found = find(place, 1);
        notes = found.notes();
        if (found.tracks().isEmpty()) {
            stopped.add(String.valueOf(found.stopped()));
        } else {
            PlaylistTrack best = found.tracks().getFirst();
            put(place, best.track());
            replaced.put(place, Optional.of(best));
        }
    }

    /// Puts a track in the place of another one, which is turned down.
    void put(int place, Track track) {
        PlaylistEntry old = entries.get(place);
        if (old instanceof PlaylistEntry.Known known && !known.track().equals(track)) {
            turnedDown.add(known.track());
        }
        remarks.add((place + 1) + ": instead of " + old.name());
        entries.set(place, new PlaylistEntry.Known(track, List.of()));
        replaced.put(place, Optional.empty());
        turnedDown.removeIf(other -> other.id().equals(track.id()));
    }

    /// The playlist as it is now.
    Listing listing() {
        Flow flow = flow();
        List<PlaylistPlace> places = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            Step step = flow.steps().get(place);
            Optional<PlaylistTrack> track = replaced.getOrDefault(place, Optional.empty());
            places.add(
                    track.isPresent()
                            ? PlaylistPlace.of(place + 1, track.get(), step)
                            : PlaylistPlace.of(place + 1, entries.get(place), step, !replaced.containsKey(place)));
        }
        return new Listing(
                before.title(),
                places,
                replaced.keySet().stream().map(places::get).toList(),
                rememberedIds(),
                remarks,
                new Listing.Outcome(stopped.isEmpty() ? null : String.join("; ", stopped), notes, null, model.label()));
    }

    /// Those that the file remembers already, also tracks that the library does not have now, and new ones.
    private List<String> rememberedIds() {
        Set<String> ids = new LinkedHashSet<>(before.contents().turnedDown());
        turnedDown.forEach(track -> ids.add(track.id()));
        replaced.keySet().forEach(place -> {
            if (entries.get(place) instanceof PlaylistEntry.Known known) {
                ids.remove(known.track().id());
            }
        });
        return List.copyOf(ids);
    }

    private Playlist find(int place, int most) {
        return engine.replacements(ExistingPlaylist.places(entries), place, turnedDown, settings.withSize(most));
    }

    private Flow flow() {
        return engine.flow(ExistingPlaylist.places(entries), settings.creativity());
    }
}

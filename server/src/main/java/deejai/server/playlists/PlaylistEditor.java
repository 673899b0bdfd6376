package deejai.server.playlists;

import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.playlist.Flow;
import deejai.playlist.Playlist;
import deejai.playlist.PlaylistTrack;
import deejai.playlist.Reordering;
import deejai.playlist.Step;
import deejai.server.catalogue.LiveLibrary;
import deejai.server.identity.Caller;
import deejai.server.tracks.Numbers;
import deejai.server.tracks.TrackView;
import deejai.similarity.VectorTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Works on playlists that are there already.
@Component
final class PlaylistEditor {

    private final LiveLibrary library;
    private final Wishes wishes;

    PlaylistEditor(LiveLibrary library, Wishes wishes) {
        this.library = library;
        this.wishes = wishes;
    }

    /// The tracks that go on from the end of a playlist, alone; their flow begins with the step from its end.
    PlaylistView goOn(ContinueRequest request, Caller caller) {
        Wish wish = wishes.wish(request.settings(), caller);
        List<Track> played = wish.tracks().of(request.played());
        Playlist more = wish.engine()
                .goOn(
                        played,
                        wish.tracks().of(request.turnedDown()),
                        wish.settings().withLength(request.length().ofPlaylist()));
        List<Optional<Track>> all = new ArrayList<>(lastAnalysed(played, wish.state()));
        int before = all.size();
        more.tracks().forEach(entry -> all.add(Optional.of(entry.track())));
        List<Step> steps = wish.engine().flow(all, wish.settings().creativity()).steps();
        return PlaylistView.of(more, new Flow(steps.subList(before, steps.size())), wishes.making(wish));
    }

    private static List<Optional<Track>> lastAnalysed(List<Track> tracks, LiveLibrary.State state) {
        return tracks.reversed().stream()
                .filter(track -> isAnalysed(track, state.catalogue()))
                .limit(1)
                .map(Optional::of)
                .toList();
    }

    private static boolean isAnalysed(Track track, Catalogue catalogue) {
        int row = catalogue.row(track.id()).orElseThrow();
        VectorTable coListening = catalogue.coListening();
        return catalogue.sound().has(row) || (coListening != null && coListening.has(row));
    }

    /// Other tracks for a place, each with the steps to and from it.
    ReplacementView replace(ReplaceRequest request, Caller caller) {
        Wish wish = wishes.wish(request.settings(), caller);
        List<Optional<Track>> places = wish.tracks().byPlace(request.tracks());
        int place = request.place() - 1;
        Playlist found = wish.engine()
                .replacements(
                        places,
                        place,
                        wish.tracks().of(request.turnedDown()),
                        wish.settings().withSize(request.choices()));
        List<Optional<Track>> before = lastAnalysed(known(places.subList(0, place)), wish.state());
        List<Optional<Track>> after =
                lastAnalysed(known(places.subList(place + 1, places.size())).reversed(), wish.state());
        List<ReplacementView.Choice> choices = new ArrayList<>();
        for (PlaylistTrack track : found.tracks()) {
            choices.add(choice(track, before, after, wish));
        }
        PlaylistView.Making making = wishes.making(wish);
        return new ReplacementView(choices, found.stopped(), found.notes(), making.randomSeed(), making.model());
    }

    private static List<Track> known(List<Optional<Track>> places) {
        return places.stream().flatMap(Optional::stream).toList();
    }

    private static ReplacementView.Choice choice(
            PlaylistTrack track, List<Optional<Track>> before, List<Optional<Track>> after, Wish wish) {
        List<Optional<Track>> around = new ArrayList<>(before);
        around.add(Optional.of(track.track()));
        around.addAll(after);
        List<Step> steps =
                wish.engine().flow(around, wish.settings().creativity()).steps();
        return new ReplacementView.Choice(
                TrackView.of(track.track(), wish.caller()),
                Numbers.orNull(track.sound()),
                Numbers.orNull(track.coListening()),
                StepView.of(steps.get(before.size())),
                after.isEmpty() ? null : StepView.of(steps.getLast()));
    }

    /// The smoothest order.
    ReorderedView reorder(ReorderRequest request, Caller caller) {
        LiveLibrary.State state = library.state();
        List<Optional<Track>> places = new GivenTracks(state).byPlace(request.tracks());
        Reordering reordering = state.engine().reordered(places, request.reorderSettings());
        List<Optional<Track>> ordered =
                reordering.order().stream().map(places::get).toList();
        return new ReorderedView(
                entries(ordered, reordering.after(), caller),
                reordering.order().stream().map(place -> place + 1).toList(),
                FlowView.of(reordering.before()),
                FlowView.of(reordering.after()));
    }

    /// The steps from track to track.
    ExplainedView explain(ExplainRequest request, Caller caller) {
        LiveLibrary.State state = library.state();
        List<Optional<Track>> places = new GivenTracks(state).byPlace(request.tracks());
        Flow flow = state.engine().flow(places, request.settings().firstCreativity());
        return new ExplainedView(entries(places, flow, caller), FlowView.of(flow));
    }

    private static List<PlaylistEntryView> entries(List<Optional<Track>> places, Flow flow, Caller caller) {
        List<PlaylistEntryView> entries = new ArrayList<>();
        for (Optional<Track> track : places) {
            entries.add(PlaylistEntryView.given(track, flow.steps().get(entries.size()), caller));
        }
        return entries;
    }
}

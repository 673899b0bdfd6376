package deejai.server.savedplaylists;

import static deejai.server.savedplaylists.PlaylistFixtures.GENERATION;
import static deejai.server.savedplaylists.PlaylistFixtures.draft;
import static deejai.server.savedplaylists.PlaylistFixtures.saved;
import static deejai.server.savedplaylists.PlaylistFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.TestClock;
import deejai.server.database.OnEachDatabase;
import deejai.server.database.SiteDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SavedPlaylistStoreTest extends OnEachDatabase {

    private static final Actor ANN = Actor.account(1, false);
    private static final Actor BOB = Actor.account(2, false);
    private static final Actor ADMIN = Actor.account(3, true);
    private static final Actor VISITOR = Actor.visitor("abc");

    private final TestClock clock = new TestClock();
    private final SavedPlaylistStore playlists = new SavedPlaylistStore(database(), clock);

    @Test
    void everythingComesBackAsItWasSaved() {
        SavedTrack bare = new SavedTrack(null, "", "", 0, false, null);
        SavedTrack full = new SavedTrack("t1", "Artist", "Title", 201.25, true, "GBAYE0601498");
        SavedPlaylist playlist = saved(
                playlists.save(new PlaylistDraft("Night", GENERATION, Visibility.UNLISTED, List.of(full, bare)), ANN));

        assertThat(playlist.code()).matches("[A-Za-z0-9_-]{12}");
        assertThat(playlist)
                .isEqualTo(new SavedPlaylist(
                        playlist.id(),
                        playlist.code(),
                        "Night",
                        "account:1",
                        clock.instant(),
                        clock.instant(),
                        GENERATION,
                        Visibility.UNLISTED,
                        null,
                        null,
                        2,
                        0,
                        new Ratings(0, 0)));
        assertThat(playlists.find(playlist.id())).contains(playlist);
        assertThat(playlists.findByCode(playlist.code())).contains(playlist);
        assertThat(playlists.tracks(playlist.id())).containsExactly(full, bare);
    }

    @Test
    void playlistsMayHaveNoTracksAndTheMostTracks() {
        SavedPlaylist none = saved(playlists.save(draft("None"), ANN));
        List<SavedTrack> many = IntStream.range(0, PlaylistDraft.MOST_TRACKS)
                .mapToObj(i -> track("Title " + i, false))
                .toList();
        SavedPlaylist most = saved(playlists.save(new PlaylistDraft("Most", GENERATION, Visibility.LISTED, many), ANN));

        assertThat(playlists.tracks(none.id())).isEmpty();
        assertThat(playlists.tracks(most.id())).isEqualTo(many);
        assertThat(most.trackCount()).isEqualTo(1_000);
        assertThat(playlists.tracks(List.of(none.id(), most.id()))).containsOnlyKeys(most.id());
        assertThat(playlists.firstTracks(List.of(none.id(), most.id()), 2))
                .isEqualTo(Map.of(most.id(), many.subList(0, 2)));
    }

    @Test
    void playlistHoldsItsOwnTracksAlone() {
        SavedPlaylist playlist = saved(playlists.save(draft("Mine", "a", "b", "a"), ANN));
        saved(playlists.save(draft("Other", "c"), ANN));

        assertThat(playlists.holds(playlist.id(), "id of a")).isTrue();
        assertThat(playlists.holds(playlist.id(), "id of b")).isTrue();
        assertThat(playlists.holds(playlist.id(), "id of c")).isFalse();
        assertThat(playlists.holds(playlist.id(), "a\0")).isFalse();
        assertThat(playlists.holds(-1, "id of a")).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(playlists.find(1)).isEmpty();
        assertThat(playlists.findByCode("no such code")).isEmpty();
        assertThat(playlists.findByCode("a\0b' or 1=1 --")).isEmpty();
        assertThat(playlists.findByShareToken("")).isEmpty();
        assertThat(playlists.tracks(1)).isEmpty();
        assertThat(playlists.tracks(List.of())).isEmpty();
        assertThat(playlists.rename(1, ADMIN, "Name")).isEqualTo(PlaylistChange.NOT_FOUND);
        assertThat(playlists.delete(1, ADMIN)).isEqualTo(PlaylistChange.NOT_FOUND);
    }

    @Test
    void theSamePlaylistAgainIsMergedAndGetsTodaysDate() {
        SavedPlaylist first = saved(playlists.save(draft("Same", "a", "b"), VISITOR));
        clock.advance(Duration.ofDays(1));
        SaveOutcome again = playlists.save(draft("Same", "a", "b"), Actor.visitor("other"));

        assertThat(again).isInstanceOfSatisfying(SaveOutcome.Merged.class, merged -> {
            assertThat(merged.playlist().id()).isEqualTo(first.id());
            assertThat(merged.playlist().owner()).isEqualTo(VISITOR.key());
            assertThat(merged.playlist().created()).isEqualTo(clock.instant());
        });
        assertThat(playlists.tracks(first.id())).hasSize(2);
    }

    @Test
    void anotherNameOrderWaypointOrAccountMakesAnotherPlaylist() {
        SavedPlaylist first = saved(playlists.save(draft("Same", "a", "b"), ANN));
        List<SavedTrack> noWaypoint = List.of(track("a", false), track("b", false));
        List<SavedPlaylist> others = List.of(
                saved(playlists.save(draft("same", "a", "b"), ANN)),
                saved(playlists.save(draft("Same", "b", "a"), ANN)),
                saved(playlists.save(draft("Same", Visibility.UNLISTED, "a", "b"), ANN)),
                saved(playlists.save(new PlaylistDraft("Same", GENERATION, Visibility.LISTED, noWaypoint), ANN)),
                saved(playlists.save(draft("Same", "a", "b"), BOB)),
                saved(playlists.save(draft("Same", "a", "b"), VISITOR)));

        assertThat(others).extracting(SavedPlaylist::id).doesNotHaveDuplicates().doesNotContain(first.id());
    }

    @Test
    void aChangedPlaylistIsNotMergedWithAnyMore() {
        SavedPlaylist first = saved(playlists.save(draft("Same", "a"), ANN));
        playlists.rename(first.id(), ANN, "Other");

        SavedPlaylist second = saved(playlists.save(draft("Same", "a"), ANN));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(playlists.find(first.id()).orElseThrow().name()).isEqualTo("Other");
    }

    @Test
    void onlyTheOwnerAndAdministratorsChangeAPlaylist() {
        SavedPlaylist playlist = saved(playlists.save(draft("Ann's", "a"), ANN));
        long id = playlist.id();

        assertThat(playlists.rename(id, BOB, "Bob's")).isEqualTo(PlaylistChange.NOT_OWNER);
        assertThat(playlists.replaceTracks(id, BOB, List.of())).isEqualTo(PlaylistChange.NOT_OWNER);
        assertThat(playlists.changeVisibility(id, BOB, Visibility.UNLISTED)).isEqualTo(PlaylistChange.NOT_OWNER);
        assertThat(playlists.share(id, BOB)).isEqualTo(PlaylistChange.NOT_OWNER);
        assertThat(playlists.unshare(id, BOB)).isEqualTo(PlaylistChange.NOT_OWNER);
        assertThat(playlists.linkSpotify(id, BOB, null)).isEqualTo(PlaylistChange.NOT_OWNER);
        assertThat(playlists.delete(id, VISITOR)).isEqualTo(PlaylistChange.NOT_OWNER);
        assertThat(playlists.find(id)).contains(playlist);

        assertThat(playlists.rename(id, ADMIN, "Better")).isEqualTo(PlaylistChange.DONE);
        assertThat(playlists.delete(id, ANN)).isEqualTo(PlaylistChange.DONE);
        assertThat(playlists.find(id)).isEmpty();
        assertThat(playlists.tracks(id)).isEmpty();
    }

    @Test
    void changesAreStoredWithTheirTime() {
        SavedPlaylist before = saved(playlists.save(draft("Name", "a", "b"), ANN));
        long id = before.id();
        clock.advance(Duration.ofHours(1));
        List<SavedTrack> tracks = List.of(track("b", false), track("c", true), track("d", false));

        playlists.rename(id, ANN, "  Other\tname ");
        playlists.replaceTracks(id, ANN, tracks);
        playlists.changeVisibility(id, ANN, Visibility.UNLISTED);
        playlists.linkSpotify(id, ANN, new SpotifyLink("ann", "37i9dQ"));

        SavedPlaylist after = playlists.find(id).orElseThrow();
        assertThat(after.name()).isEqualTo("Other name");
        assertThat(after.created()).isEqualTo(before.created());
        assertThat(after.updated()).isEqualTo(clock.instant());
        assertThat(after.visibility()).isEqualTo(Visibility.UNLISTED);
        assertThat(after.spotify()).isEqualTo(new SpotifyLink("ann", "37i9dQ"));
        assertThat(after.trackCount()).isEqualTo(3);
        assertThat(playlists.tracks(id)).isEqualTo(tracks);

        playlists.linkSpotify(id, ANN, null);
        assertThat(playlists.find(id).orElseThrow().spotify()).isNull();
    }

    @Test
    void aShareTokenStaysUntilItIsTakenAway() {
        long id = saved(playlists.save(draft("Shared", "a"), ANN)).id();
        playlists.share(id, ANN);
        String token = shareToken(id);
        playlists.share(id, ANN);

        assertThat(token).matches("[A-Za-z0-9_-]{24}");
        assertThat(shareToken(id)).isEqualTo(token);
        assertThat(playlists.findByShareToken(token).orElseThrow().id()).isEqualTo(id);

        playlists.unshare(id, ANN);
        assertThat(playlists.findByShareToken(token)).isEmpty();
        playlists.share(id, ANN);
        assertThat(shareToken(id)).isNotEqualTo(token);
    }

    private String shareToken(long id) {
        return playlists.find(id).map(SavedPlaylist::shareToken).orElseThrow();
    }

    @Test
    void visitorsHaveAtMostAHundredAndPlaceAgainOnceTheyDelete() {
        List<Long> ids = IntStream.range(0, SavedPlaylistStore.MOST_OF_VISITOR)
                .mapToObj(i ->
                        saved(playlists.save(draft("Number " + i), VISITOR)).id())
                .toList();

        assertThat(playlists.save(draft("One more", "a"), VISITOR)).isEqualTo(new SaveOutcome.LimitReached(100));
        assertThat(playlists.find(ids.getLast() + 1)).isEmpty();
        assertThat(playlists.save(draft("Number 5"), VISITOR)).isInstanceOf(SaveOutcome.Merged.class);
        assertThat(playlists.save(draft("One more", "a"), ANN)).isInstanceOf(SaveOutcome.Saved.class);

        playlists.delete(ids.getFirst(), VISITOR);
        assertThat(playlists.save(draft("Another"), VISITOR)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(playlists.save(draft("Yet another"), VISITOR)).isInstanceOf(SaveOutcome.LimitReached.class);
    }

    @Test
    void aPlaylistThatIsDeletedWhileOthersChangeItIsGone() throws Exception {
        long id = saved(playlists.save(draft("Name", "a"), ANN)).id();
        try (SiteDatabase other = openAnother();
                var threads = Executors.newFixedThreadPool(8)) {
            SavedPlaylistStore elsewhere = new SavedPlaylistStore(other, clock);
            List<Callable<PlaylistChange>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                List<SavedTrack> tracks = Collections.nCopies(i, track("title" + i, false));
                SavedPlaylistStore server = i % 2 == 0 ? playlists : elsewhere;
                work.add(() -> server.replaceTracks(id, ANN, tracks));
            }
            work.add(8, () -> playlists.delete(id, ANN));
            List<PlaylistChange> changes = new ArrayList<>();
            for (Future<PlaylistChange> change : threads.invokeAll(work)) {
                changes.add(change.get());
            }
            assertThat(changes).contains(PlaylistChange.DONE).doesNotContain(PlaylistChange.NOT_OWNER);
        }
        assertThat(playlists.tracks(id)).isEmpty();
        assertThat(playlists.find(id)).isEmpty();
    }

    @Test
    void idsAreNeverGivenTwice() {
        long first = saved(playlists.save(draft("First"), ANN)).id();
        playlists.delete(first, ANN);

        assertThat(saved(playlists.save(draft("Second"), ANN)).id()).isGreaterThan(first);
    }

    @Test
    void hostileTextIsStoredAsText() {
        String name = "'; drop table playlist; -- \"\\ 🎧🏳️‍🌈 שלום مرحبا %_";
        List<SavedTrack> tracks = List.of(
                new SavedTrack("id'\"", "NUL\0inside", "half \uD83D of a pair", 1, false, null),
                new SavedTrack(null, "x".repeat(10_000), "turned \u202Eround", 1, false, null));
        long id = saved(playlists.save(
                        new PlaylistDraft(
                                name, new Generation(0, 0, "{\"a\":\"\\u0000'\"}"), Visibility.LISTED, tracks),
                        ANN))
                .id();

        SavedPlaylist found = playlists.find(id).orElseThrow();
        assertThat(found.name()).isEqualTo(name);
        assertThat(found.generation().settings()).isEqualTo("{\"a\":\"\\u0000'\"}");
        assertThat(playlists.tracks(id))
                .containsExactly(
                        new SavedTrack("id'\"", "NULinside", "half  of a pair", 1, false, null),
                        new SavedTrack(null, "x".repeat(500), "turned round", 1, false, null));
    }

    @Test
    void whatCannotBeStoredIsRefused() {
        assertThatThrownBy(() -> draft(" \n\0 ")).hasMessageStartingWith("name must have 1..200 characters");
        assertThatThrownBy(() -> draft("x".repeat(201))).hasMessageStartingWith("name must have 1..200 characters");
        assertThat(draft("🎧".repeat(200)).name()).hasSize(400);
        List<SavedTrack> tooMany = Collections.nCopies(1_001, track("a", false));
        assertThatThrownBy(() -> new PlaylistDraft("Name", GENERATION, Visibility.LISTED, tooMany))
                .hasMessage("tracks must be at most 1000: 1001");
        assertThatThrownBy(() -> playlists.replaceTracks(1, ANN, tooMany)).hasMessageContaining("1001");
        assertThatThrownBy(() -> new Generation(Double.NaN, 0, "{}")).hasMessage("creativity must be 0..1: NaN");
        assertThatThrownBy(() -> new Generation(0, -1, "{}")).hasMessage("noise must be 0 or more: -1.0");
        assertThatThrownBy(() -> new Generation(0, 0, "\0")).hasMessageContaining("control characters");
        assertThatThrownBy(() -> new Actor("nobody", false)).hasMessageContaining("nobody");
        assertThatThrownBy(() -> new SpotifyLink("a b", "c")).hasMessageContaining("user must be");
        assertThatThrownBy(() -> new SavedTrack(null, "", "", -1, false, null)).hasMessageContaining("seconds");
    }
}

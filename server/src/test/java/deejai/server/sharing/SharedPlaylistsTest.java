package deejai.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.Track;
import deejai.server.TestLibrary;
import deejai.server.TestServer;
import deejai.server.savedplaylists.Actor;
import deejai.server.savedplaylists.Generation;
import deejai.server.savedplaylists.PlaylistDraft;
import deejai.server.savedplaylists.SaveOutcome;
import deejai.server.savedplaylists.SavedPlaylistStore;
import deejai.server.savedplaylists.SavedTrack;
import deejai.server.savedplaylists.Visibility;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class SharedPlaylistsTest {

    private static final Actor OWNER = Actor.account(1, false);

    @TempDir
    static Path folder;

    private static AnnotationConfigApplicationContext context;
    private static SharedPlaylists shared;
    private static SavedPlaylistStore store;
    private static long id;
    private static String token;

    @BeforeAll
    static void share() throws Exception {
        TestLibrary.add(folder.resolve("library.db"), 0, 5);
        context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().registerSingleton("settings", TestServer.settings(folder));
        context.register(SharedPlaylists.class);
        context.scan("deejai.server.catalogue", "deejai.server.database", "deejai.server.savedplaylists");
        context.refresh();
        shared = context.getBean(SharedPlaylists.class);
        store = context.getBean(SavedPlaylistStore.class);
        PlaylistDraft draft = new PlaylistDraft(
                "Mix",
                new Generation(0.5, 0, "{}"),
                Visibility.UNLISTED,
                List.of(saved(TestLibrary.id(1)), saved("no longer there")));
        id = ((SaveOutcome.Saved) store.save(draft, OWNER)).playlist().id();
        store.share(id, OWNER);
        token = String.valueOf(store.find(id).orElseThrow().shareToken());
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void tokenGivesTheTracksOfItsPlaylist() {
        assertThat(shared.track(token, TestLibrary.id(1))).map(Track::title).hasValue("Song 1");
        assertThat(shared.allowsAudio()).isTrue();
    }

    @Test
    void tokenGivesNoOtherTracks() {
        assertThat(shared.track(token, TestLibrary.id(2)))
                .as("of the library, but not of the playlist")
                .isEmpty();
        assertThat(shared.track(token, "no longer there")).isEmpty();
        assertThat(shared.track(token, "")).isEmpty();
    }

    @Test
    void wrongTokenGivesNothing() {
        assertThat(shared.track("wrong", TestLibrary.id(1))).isEmpty();
        assertThat(shared.track("", TestLibrary.id(1))).isEmpty();
        assertThat(shared.track(store.find(id).orElseThrow().code(), TestLibrary.id(1)))
                .isEmpty();
    }

    private static SavedTrack saved(String trackId) {
        return new SavedTrack(trackId, "Artist", "Title", 1, false, null);
    }
}

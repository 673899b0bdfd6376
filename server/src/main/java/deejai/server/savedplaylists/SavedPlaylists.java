package deejai.server.savedplaylists;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import org.springframework.stereotype.Component;

/// The saved playlists as requests ask for them: what is not there or not allowed is a problem.
@Component
public final class SavedPlaylists {

    private final SavedPlaylistStore store;

    SavedPlaylists(SavedPlaylistStore store) {
        this.store = store;
    }

    /// The playlist with a code.
    ///
    /// @throws ProblemException if there is none
    public SavedPlaylist byCode(String code) {
        return store.findByCode(code).orElseThrow(SavedPlaylists::notFound);
    }

    /// Saves a playlist.
    ///
    /// @throws ProblemException if the actor has as many as are allowed
    public SaveOutcome save(PlaylistDraft draft, Actor actor) {
        SaveOutcome outcome = store.save(draft, actor);
        if (outcome instanceof SaveOutcome.LimitReached limit) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "you have saved " + limit.most() + " playlists, which is as many as may be; delete some first");
        }
        return outcome;
    }

    /// Takes note that a change was made.
    ///
    /// @throws ProblemException if it was not
    public static void require(PlaylistChange change) {
        switch (change) {
            case DONE -> {}
            case NOT_FOUND -> throw notFound();
            case NOT_OWNER -> throw notOwner();
        }
    }

    /// "There is no such playlist". The code that was asked for is left out: it is whatever a client wrote.
    public static ProblemException notFound() {
        return new ProblemException(ProblemCode.NOT_FOUND, "no such playlist");
    }

    private static ProblemException notOwner() {
        return new ProblemException(ProblemCode.FORBIDDEN, "the playlist is somebody else's");
    }
}

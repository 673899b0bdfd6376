package deejai.server.savedplaylists;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import deejai.server.database.Secrets;
import deejai.server.database.SiteDatabase;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The saved playlists of a site, one by one. [PlaylistLists] finds them, [PlaylistRatings] rates them.
///
/// Only its owner and administrators change a playlist. Saving the same name, tracks and waypoints once more gives
/// the playlist that is there already, with today's date: for a visitor any visitor's, for an account its own. A
/// playlist that was changed since stands for itself.
public final class SavedPlaylistStore {

    /// Playlists that an account may have.
    public static final int MOST_OF_ACCOUNT = 1_000;

    /// Playlists that a visitor may have.
    public static final int MOST_OF_VISITOR = 100;

    private static final int CODE_BYTES = 9;

    private static final int SHARE_TOKEN_BYTES = 18;

    private final Jdbi jdbi;
    private final Clock clock;

    /// Keeps playlists in `database`.
    public SavedPlaylistStore(SiteDatabase database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /// Saves a playlist as the actor's.
    public SaveOutcome save(PlaylistDraft draft, Actor actor) {
        int most = actor.isVisitor() ? MOST_OF_VISITOR : MOST_OF_ACCOUNT;
        return jdbi.inTransaction(handle -> {
            String code = Secrets.random(CODE_BYTES);
            SavedPlaylist playlist = insertOrMerge(handle, draft, actor, code);
            if (!playlist.code().equals(code)) {
                return new SaveOutcome.Merged(playlist);
            }
            if (countOneMore(handle, actor) > most) {
                handle.rollback();
                return new SaveOutcome.LimitReached(most);
            }
            PlaylistRows.insertTracks(handle, playlist.id(), draft.tracks());
            PlaylistRows.insertWords(handle, playlist.id(), PlaylistWords.of(draft.name(), draft.tracks()));
            return new SaveOutcome.Saved(playlist);
        });
    }

    /// The playlist with an id.
    public Optional<SavedPlaylist> find(long id) {
        return jdbi.withHandle(handle -> PlaylistRows.find(handle, id));
    }

    /// The playlist with a code.
    public Optional<SavedPlaylist> findByCode(String code) {
        return findBy("code", code);
    }

    /// The playlist that a share token is for.
    public Optional<SavedPlaylist> findByShareToken(String token) {
        return findBy("share_token", token);
    }

    /// The tracks of a playlist in their order; none if there is no such playlist.
    public List<SavedTrack> tracks(long id) {
        return tracks(List.of(id)).getOrDefault(id, List.of());
    }

    /// The tracks of some playlists, by their ids; an id that no playlist with tracks has is left out.
    public Map<Long, List<SavedTrack>> tracks(Collection<Long> ids) {
        return firstTracks(ids, PlaylistDraft.MOST_TRACKS);
    }

    /// The same, but no more than the first `most` tracks of each.
    public Map<Long, List<SavedTrack>> firstTracks(Collection<Long> ids, int most) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> tracksOf(handle, ids, most));
    }

    /// True if a track is in a playlist.
    public boolean holds(long id, String trackId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select 1 from playlist_track where playlist = :id and track_id = :track limit 1")
                .bind("id", id)
                .bind("track", trackId.replace("\0", ""))
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /// Gives a playlist another name, of 1 to [PlaylistDraft#LONGEST_NAME] characters.
    public PlaylistChange rename(long id, Actor actor, String name) {
        String clean = PlaylistDraft.requireName(name);
        return change(id, actor, handle -> {
            set(handle, id, "name = :name, merge_key = null, updated = :now")
                    .bind("name", clean)
                    .bind("now", clock.millis())
                    .execute();
            replaceWords(
                    handle,
                    id,
                    clean,
                    tracksOf(handle, List.of(id), PlaylistDraft.MOST_TRACKS).getOrDefault(id, List.of()));
        });
    }

    /// Gives a playlist other tracks, at most [PlaylistDraft#MOST_TRACKS].
    public PlaylistChange replaceTracks(long id, Actor actor, List<SavedTrack> tracks) {
        List<SavedTrack> checked = PlaylistDraft.requireTracks(tracks);
        return change(id, actor, handle -> {
            set(handle, id, "track_count = :count, merge_key = null, updated = :now")
                    .bind("count", checked.size())
                    .bind("now", clock.millis())
                    .execute();
            handle.createUpdate("delete from playlist_track where playlist = :id")
                    .bind("id", id)
                    .execute();
            PlaylistRows.insertTracks(handle, id, checked);
            replaceWords(handle, id, nameOf(handle, id), checked);
        });
    }

    /// Lets more or fewer people come across a playlist.
    public PlaylistChange changeVisibility(long id, Actor actor, Visibility visibility) {
        return change(
                id,
                actor,
                handle -> set(handle, id, "visibility = :visibility, merge_key = null")
                        .bind("visibility", visibility.name())
                        .execute());
    }

    /// Gives a playlist a share token, if it has none.
    public PlaylistChange share(long id, Actor actor) {
        return change(
                id,
                actor,
                handle -> set(handle, id, "share_token = coalesce(share_token, :token)")
                        .bind("token", Secrets.random(SHARE_TOKEN_BYTES))
                        .execute());
    }

    /// Takes a playlist's share token away; another one will not be the same.
    public PlaylistChange unshare(long id, Actor actor) {
        return change(id, actor, handle -> set(handle, id, "share_token = null").execute());
    }

    /// Notes where a playlist is on Spotify.
    ///
    /// @param link null if it is no longer there
    public PlaylistChange linkSpotify(long id, Actor actor, @Nullable SpotifyLink link) {
        return change(
                id,
                actor,
                handle -> set(handle, id, "spotify_user = :user, spotify_playlist = :playlist")
                        .bind("user", link == null ? null : link.user())
                        .bind("playlist", link == null ? null : link.playlist())
                        .execute());
    }

    /// Deletes a playlist with its ratings.
    public PlaylistChange delete(long id, Actor actor) {
        return change(
                id,
                actor,
                handle -> handle.createQuery("delete from playlist where id = :id returning owner")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .ifPresent(owner -> handle.createUpdate(
                                        "update owner_playlists set playlists = playlists - 1 where owner = :owner")
                                .bind("owner", owner)
                                .execute()));
    }

    /// Stores the draft, or gives the same one that is there already a new date.
    private SavedPlaylist insertOrMerge(Handle handle, PlaylistDraft draft, Actor actor, String code) {
        return handle.createQuery("insert into playlist (code, merge_key, name, owner, created, updated, creativity,"
                        + " noise, settings, visibility, track_count) values (:code, :mergeKey, :name, :owner, :now,"
                        + " :now, :creativity, :noise, :settings, :visibility, :trackCount)"
                        + " on conflict (merge_key) do update set created = excluded.created"
                        + " returning " + PlaylistRows.COLUMNS)
                .bind("code", code)
                .bind("mergeKey", mergeKey(draft, actor))
                .bind("name", draft.name())
                .bind("owner", actor.key())
                .bind("now", clock.millis())
                .bind("creativity", draft.generation().creativity())
                .bind("noise", draft.generation().noise())
                .bind("settings", draft.generation().settings())
                .bind("visibility", draft.visibility().name())
                .bind("trackCount", draft.tracks().size())
                .map((row, context) -> PlaylistRows.playlist(row))
                .one();
    }

    /// What is equal for playlists that are the same. No text in it has a line break.
    private static String mergeKey(PlaylistDraft draft, Actor actor) {
        StringBuilder content = new StringBuilder(actor.isVisitor() ? "visitors" : actor.key())
                .append('\n')
                .append(draft.visibility())
                .append('\n')
                .append(draft.name());
        for (SavedTrack track : draft.tracks()) {
            content.append(track.waypoint() ? "\n* " : "\n- ");
            if (track.trackId() != null) {
                content.append("id\n").append(track.trackId());
            } else {
                content.append("name\n").append(track.artist()).append('\n').append(track.title());
            }
        }
        return Secrets.hash(content.toString());
    }

    /// How many playlists the actor has with this one. The row keeps the actor's other transactions waiting, so that
    /// the limit holds.
    private static int countOneMore(Handle handle, Actor actor) {
        return handle.createQuery("insert into owner_playlists (owner, playlists) values (:owner, 1)"
                        + " on conflict (owner) do update set playlists = owner_playlists.playlists + 1"
                        + " returning playlists")
                .bind("owner", actor.key())
                .mapTo(Integer.class)
                .one();
    }

    private Optional<SavedPlaylist> findBy(String column, String value) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + PlaylistRows.COLUMNS + " from playlist where " + column + " = :value")
                .bind("value", value.replace("\0", ""))
                .map((row, context) -> PlaylistRows.playlist(row))
                .findOne());
    }

    private PlaylistChange change(long id, Actor actor, Consumer<Handle> work) {
        return jdbi.inTransaction(handle -> {
            // an update, so that nobody else changes or deletes it meanwhile
            Optional<String> owner = handle.createQuery(
                            "update playlist set owner = owner where id = :id returning owner")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne();
            if (owner.isEmpty()) {
                return PlaylistChange.NOT_FOUND;
            }
            if (!actor.mayChange(owner.get())) {
                return PlaylistChange.NOT_OWNER;
            }
            work.accept(handle);
            return PlaylistChange.DONE;
        });
    }

    private static Update set(Handle handle, long id, String assignments) {
        return handle.createUpdate("update playlist set " + assignments + " where id = :id")
                .bind("id", id);
    }

    private static String nameOf(Handle handle, long id) {
        return handle.createQuery("select name from playlist where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    private static Map<Long, List<SavedTrack>> tracksOf(Handle handle, Collection<Long> ids, int most) {
        return handle.createQuery(
                        "select playlist, track_id, artist, title, seconds, waypoint, isrc"
                                + " from playlist_track where playlist in (<ids>) and position < :most order by playlist, position")
                .bindList("ids", ids)
                .bind("most", most)
                .map((row, context) -> Map.entry(row.getLong("playlist"), PlaylistRows.track(row)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static void replaceWords(Handle handle, long id, String name, List<SavedTrack> tracks) {
        handle.createUpdate("delete from playlist_word where playlist = :id")
                .bind("id", id)
                .execute();
        PlaylistRows.insertWords(handle, id, PlaylistWords.of(name, tracks));
    }
}

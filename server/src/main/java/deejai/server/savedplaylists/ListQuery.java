package deejai.server.savedplaylists;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which list of saved playlists is asked for, and which page of it.
///
/// @param order  `latest`, `top` or `exported`
/// @param owner  `me` for one's own, unlisted ones too
/// @param q      words that begin words of the name or of the tracks
/// @param limit  playlists on the page, 1..100
/// @param cursor `next` of the page before
record ListQuery(
        @Parameter(description = "What comes first; the latest if left out")
        @Schema(allowableValues = {"latest", "top", "exported"})
        @Nullable
        String order,

        @Parameter(description = "`me` for one's own playlists, the unlisted ones too, the latest first")
        @Schema(allowableValues = "me")
        @Nullable
        String owner,

        @Parameter(description = "Words that begin words of the name, the artists or the titles; the latest first")
        @Nullable
        String q,

        @Parameter(description = "Playlists on the page, 1 to 100; 20 if left out") @Nullable
        Integer limit,

        @Parameter(description = "`next` of the page before") @Nullable
        String cursor) {

    private static final int USUAL_LIMIT = 20;

    private static final int LONGEST_TEXT = 500;

    /// The page.
    PlaylistPage run(PlaylistLists lists, Actor actor) {
        int most = limit == null ? USUAL_LIMIT : limit;
        if (most < 1 || most > PlaylistLists.MOST_ON_PAGE) {
            throw new IllegalArgumentException("limit must be 1.." + PlaylistLists.MOST_ON_PAGE + ": " + most);
        }
        requireShort("q", q);
        requireShort("cursor", cursor);
        if (owner == null && q == null) {
            return lists.list(playlistOrder(), cursor, most);
        }
        if (order != null && playlistOrder() != PlaylistOrder.LATEST) {
            throw new IllegalArgumentException("order must be latest where owner or q is given: " + order);
        }
        if (q == null) {
            if (!"me".equals(owner)) {
                throw new IllegalArgumentException("owner must be me: " + owner);
            }
            return lists.ofOwner(actor, cursor, most);
        }
        if (owner != null) {
            throw new IllegalArgumentException("owner must be left out where q is given: " + owner);
        }
        return lists.search(q, cursor, most);
    }

    private PlaylistOrder playlistOrder() {
        return switch (order) {
            case null -> PlaylistOrder.LATEST;
            case "latest" -> PlaylistOrder.LATEST;
            case "top" -> PlaylistOrder.TOP_RATED;
            case "exported" -> PlaylistOrder.MOST_EXPORTED;
            default -> throw new IllegalArgumentException("order must be latest, top or exported: " + order);
        };
    }

    private static void requireShort(String name, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    name + " must have at most " + LONGEST_TEXT + " characters: " + text.length());
        }
    }
}

package deejai.server.savedplaylists;

import deejai.server.database.SiteDatabase;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What people think of saved playlists, and what they take elsewhere. Sums and counts are kept beside the playlist
/// by the database itself, so that none is lost where many rate at once.
public final class PlaylistRatings {

    /// Half stars of the best rating; 1 is the worst.
    public static final int MOST_HALF_STARS = 10;

    /// A playlist ranks as if so many had found it middling before the first rating.
    private static final int PRIOR_COUNT = 5;

    /// Half stars of each of them.
    private static final int PRIOR_HALF_STARS = 6;

    private final Jdbi jdbi;
    private final Clock clock;

    /// Keeps ratings in `database`.
    public PlaylistRatings(SiteDatabase database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /// Rates a playlist, in place of what the rater thought of it before.
    ///
    /// @param halfStars 1..10
    /// @return          what all think of it now; empty if there is no such playlist
    public Optional<Ratings> rate(long playlist, Actor rater, int halfStars) {
        if (halfStars < 1 || halfStars > MOST_HALF_STARS) {
            throw new IllegalArgumentException("halfStars must be 1.." + MOST_HALF_STARS + ": " + halfStars);
        }
        return jdbi.inTransaction(handle -> {
            if (!lock(handle, playlist)) {
                return Optional.empty();
            }
            OptionalInt before = rating(handle, playlist, rater);
            handle.createUpdate("insert into playlist_rating (playlist, rater, half_stars, rated)"
                            + " values (:playlist, :rater, :halfStars, :now) on conflict (playlist, rater)"
                            + " do update set half_stars = excluded.half_stars, rated = excluded.rated")
                    .bind("playlist", playlist)
                    .bind("rater", rater.key())
                    .bind("halfStars", halfStars)
                    .bind("now", clock.millis())
                    .execute();
            return Optional.of(add(handle, playlist, halfStars - before.orElse(0), before.isPresent() ? 0 : 1));
        });
    }

    /// Takes a rating back, if the rater gave one.
    ///
    /// @return what all others think; empty if there is no such playlist
    public Optional<Ratings> withdraw(long playlist, Actor rater) {
        return jdbi.inTransaction(handle -> {
            if (!lock(handle, playlist)) {
                return Optional.empty();
            }
            OptionalInt before = rating(handle, playlist, rater);
            handle.createUpdate("delete from playlist_rating where playlist = :playlist and rater = :rater")
                    .bind("playlist", playlist)
                    .bind("rater", rater.key())
                    .execute();
            return Optional.of(add(handle, playlist, -before.orElse(0), before.isPresent() ? -1 : 0));
        });
    }

    /// What somebody thinks of a playlist, half stars 1..10; empty if they have not rated it.
    public OptionalInt ratingOf(long playlist, Actor rater) {
        return jdbi.withHandle(handle -> rating(handle, playlist, rater));
    }

    /// Counts that somebody took a playlist elsewhere; the second time does not count.
    ///
    /// @return how many have done so; empty if there is no such playlist
    public OptionalInt countExport(long playlist, Actor exporter) {
        return jdbi.inTransaction(handle -> {
            int isNew = handle.createUpdate("insert into playlist_export (playlist, exporter)"
                            + " select id, :exporter from playlist where id = :playlist"
                            + " on conflict (playlist, exporter) do nothing")
                    .bind("playlist", playlist)
                    .bind("exporter", exporter.key())
                    .execute();
            if (isNew == 1) {
                handle.createUpdate("update playlist set exports = exports + 1 where id = :playlist")
                        .bind("playlist", playlist)
                        .execute();
            }
            return handle.createQuery("select exports from playlist where id = :playlist")
                    .bind("playlist", playlist)
                    .mapTo(Integer.class)
                    .findOne()
                    .map(OptionalInt::of)
                    .orElseGet(OptionalInt::empty);
        });
    }

    /// Lets nobody else rate the playlist until the transaction ends, so that what was thought before is known.
    ///
    /// @return false if there is no such playlist
    private static boolean lock(Handle handle, long playlist) {
        return handle.createUpdate("update playlist set rating_count = rating_count where id = :playlist")
                        .bind("playlist", playlist)
                        .execute()
                == 1;
    }

    private static OptionalInt rating(Handle handle, long playlist, Actor rater) {
        return handle.createQuery(
                        "select half_stars from playlist_rating where playlist = :playlist and rater = :rater")
                .bind("playlist", playlist)
                .bind("rater", rater.key())
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private static Ratings add(Handle handle, long playlist, int halfStars, int raters) {
        return handle.createQuery("update playlist set rating_sum = rating_sum + :sum,"
                        + " rating_count = rating_count + :count,"
                        + " rating_mean = case when rating_count + :count = 0 then 0 else"
                        + " cast(rating_sum + :sum as double precision) / (2 * (rating_count + :count)) end,"
                        + " rating_rank = case when rating_count + :count = 0 then 0 else"
                        + " cast(rating_sum + :sum + :priorSum as double precision)"
                        + " / (2 * (rating_count + :count + :priorCount)) end"
                        + " where id = :playlist returning rating_count, rating_mean")
                .bind("playlist", playlist)
                .bind("sum", halfStars)
                .bind("count", raters)
                .bind("priorSum", PRIOR_COUNT * PRIOR_HALF_STARS)
                .bind("priorCount", PRIOR_COUNT)
                .map((row, context) -> PlaylistRows.ratings(row))
                .one();
    }
}

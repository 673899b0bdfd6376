package deejai.server.savedplaylists;

import deejai.server.database.SiteDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Lists of saved playlists, a page at a time. A page begins after the last playlist of the one before, which an
/// index finds at once however far down the list it is.
public final class PlaylistLists {

    /// Playlists of the longest page.
    public static final int MOST_ON_PAGE = 100;

    /// A word that so many playlists have is frequent: a page of them is soon found among the newest.
    private static final int FREQUENT = 2_000;

    /// The same for words of which a playlist must have several, which fewer have.
    private static final int FREQUENT_AMONG_SEVERAL = 20_000;

    private static final String LISTED = "visibility = 'LISTED'";

    private static final List<String> NEWEST_FIRST = List.of("created", "id");

    private final Jdbi jdbi;

    /// Lists the playlists in `database`.
    public PlaylistLists(SiteDatabase database) {
        this.jdbi = database.jdbi();
    }

    /// A page of the listed playlists.
    ///
    /// @param cursor null for the first page, else [PlaylistPage#next()] of the one before
    /// @param most   playlists on the page, 1..100
    public PlaylistPage list(PlaylistOrder order, @Nullable String cursor, int most) {
        Listing listing = Listing.of(order.name(), order.columns(), cursor, most);
        return jdbi.withHandle(handle -> listing.run(handle.createQuery(listing.sql("from playlist where " + LISTED))));
    }

    /// A page of somebody's own playlists, unlisted ones too, the latest first.
    ///
    /// @param cursor null for the first page, else [PlaylistPage#next()] of the one before
    /// @param most   playlists on the page, 1..100
    public PlaylistPage ofOwner(Actor owner, @Nullable String cursor, int most) {
        Listing listing = Listing.of("OWN", NEWEST_FIRST, cursor, most);
        return jdbi.withHandle(
                handle -> listing.run(handle.createQuery(listing.sql("from playlist where owner = :owner"))
                        .bind("owner", owner.key())));
    }

    /// A page of the listed playlists in whose name or tracks there are words that begin with all words of `query`,
    /// the latest first. Without words nothing is found.
    ///
    /// @param cursor null for the first page, else [PlaylistPage#next()] of the one before
    /// @param most   playlists on the page, 1..100
    public PlaylistPage search(String query, @Nullable String cursor, int most) {
        Listing listing = Listing.of("SEARCH", NEWEST_FIRST, cursor, most);
        List<String> words = PlaylistWords.ofQuery(query);
        if (words.isEmpty()) {
            return new PlaylistPage(List.of(), null);
        }
        return jdbi.withHandle(handle -> {
            int frequent = words.size() == 1 ? FREQUENT : FREQUENT_AMONG_SEVERAL;
            List<Frequency> rarestFirst = rarestFirst(handle, words, frequent);
            boolean allFrequent = rarestFirst.getFirst().count() == frequent;
            Query search = handle.createQuery(listing.sql(searchSql(words.size(), allFrequent)));
            for (int i = 0; i < rarestFirst.size(); i++) {
                String word = rarestFirst.get(i).word();
                search.bind("from" + i, word).bind("to" + i, PlaylistWords.afterAllWith(word));
            }
            return listing.run(search);
        });
    }

    /// How to find the playlists that have all words.
    ///
    /// Where all words are frequent, the newest playlists are tried one after another until a page is full.
    /// Otherwise the rarest word says which playlists to look at.
    static String searchSql(int words, boolean allFrequent) {
        String candidates = allFrequent
                ? "from playlist where " + LISTED + " and " + hasWord(0)
                // SQLite keeps to the order of a cross join
                : "from (select distinct playlist from playlist_word where word >= :from0 and word < :to0) found"
                        + " cross join playlist where playlist.id = found.playlist and " + LISTED;
        return candidates
                + IntStream.range(1, words).mapToObj(i -> " and " + hasWord(i)).collect(Collectors.joining());
    }

    private static String hasWord(int i) {
        return "exists (select 1 from playlist_word w where w.playlist = playlist.id and w.word >= :from" + i
                + " and w.word < :to" + i + ")";
    }

    /// How many playlists have a word that begins so, as far as it was counted.
    private record Frequency(String word, int count) {}

    private static List<Frequency> rarestFirst(Handle handle, List<String> words, int frequent) {
        return words.stream()
                .map(word -> new Frequency(word, count(handle, word, frequent)))
                .sorted(Comparator.comparingInt(Frequency::count))
                .toList();
    }

    /// Counts no further than `most`.
    private static int count(Handle handle, String word, int most) {
        return handle.createQuery("select count(*) from (select 1 from playlist_word"
                        + " where word >= :from and word < :to limit :most) counted")
                .bind("from", word)
                .bind("to", PlaylistWords.afterAllWith(word))
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }
}

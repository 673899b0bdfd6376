package deejai.server.savedplaylists;

import static deejai.server.savedplaylists.PlaylistFixtures.GENERATION;
import static deejai.server.savedplaylists.PlaylistFixtures.draft;
import static deejai.server.savedplaylists.PlaylistFixtures.saved;
import static deejai.server.savedplaylists.PlaylistFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.server.TestClock;
import deejai.server.database.DatabaseVendor;
import deejai.server.database.OnEachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaylistListsTest extends OnEachDatabase {

    private static final Actor ANN = Actor.account(1, false);

    private final TestClock clock = new TestClock();
    private final SavedPlaylistStore playlists = new SavedPlaylistStore(database(), clock);
    private final PlaylistRatings ratings = new PlaylistRatings(database(), clock);
    private final PlaylistLists lists = new PlaylistLists(database());

    /// Saves a playlist a second later than the one before.
    private long save(PlaylistDraft draft) {
        clock.advance(Duration.ofSeconds(1));
        return saved(playlists.save(draft, ANN)).id();
    }

    private void rate(long id, int people, int halfStars) {
        for (int person = 0; person < people; person++) {
            ratings.rate(id, Actor.visitor("person " + person), halfStars);
        }
    }

    private List<String> names(PlaylistOrder order) {
        return names(lists.list(order, null, 100));
    }

    private static List<String> names(PlaylistPage page) {
        return page.playlists().stream().map(SavedPlaylist::name).toList();
    }

    private List<String> found(String query) {
        return names(lists.search(query, null, 100));
    }

    @Test
    void theLatestComeFirstAndUnlistedOnesNotAtAll() {
        save(draft("First"));
        save(draft("Hidden", Visibility.UNLISTED));
        save(draft("Second"));

        assertThat(names(PlaylistOrder.LATEST)).containsExactly("Second", "First");
        assertThat(names(lists.ofOwner(ANN, null, 10))).containsExactly("Second", "Hidden", "First");
        assertThat(names(lists.ofOwner(Actor.account(2, true), null, 10))).isEmpty();
    }

    @Test
    void oneFiveDoesNotComeBeforeFiftyThatAreNearlyFive() {
        rate(save(draft("Fifty")), 50, 9);
        rate(save(draft("One")), 1, 10);
        rate(save(draft("Bad")), 3, 1);
        save(draft("Unrated"));

        assertThat(names(PlaylistOrder.TOP_RATED)).containsExactly("Fifty", "One", "Bad", "Unrated");
        assertThat(names(PlaylistOrder.HIGHEST_MEAN)).containsExactly("One", "Fifty", "Bad", "Unrated");
    }

    @Test
    void ofEqualMeansTheOneWithMoreRatingsAndThenTheLaterComesFirst() {
        rate(save(draft("Two")), 2, 8);
        rate(save(draft("One")), 1, 8);
        rate(save(draft("Later one")), 1, 8);

        assertThat(names(PlaylistOrder.HIGHEST_MEAN)).containsExactly("Two", "Later one", "One");
    }

    @Test
    void theMostExportedComeFirst() {
        save(draft("Never"));
        long twice = save(draft("Twice"));
        long once = save(draft("Once"));
        ratings.countExport(once, ANN);
        ratings.countExport(twice, ANN);
        ratings.countExport(twice, Actor.visitor("x"));

        assertThat(names(PlaylistOrder.MOST_EXPORTED)).containsExactly("Twice", "Once", "Never");
    }

    @ParameterizedTest
    @EnumSource(PlaylistOrder.class)
    void pagesPutTogetherAreTheWholeList(PlaylistOrder order) {
        for (int i = 0; i < 11; i++) {
            long id = saved(playlists.save(draft("Number " + i), ANN)).id(); // all at the same time
            rate(id, i % 4, 3 + i % 7);
            for (int exporter = 0; exporter < i % 3; exporter++) {
                ratings.countExport(id, Actor.visitor("x" + exporter));
            }
        }
        List<String> whole = names(order);

        assertThat(whole).hasSize(11).doesNotHaveDuplicates();
        for (int size : new int[] {1, 5, 10, 11, 12}) {
            assertThat(pages(cursor -> lists.list(order, cursor, size))).isEqualTo(whole);
        }
    }

    @Test
    void pagesOfASearchAndOfAnOwnerPutTogetherAreTheWhole() {
        for (int i = 0; i < 7; i++) {
            save(draft("Number " + i, "one", "two"));
        }
        assertThat(pages(cursor -> lists.search("numb two", cursor, 3)))
                .hasSize(7)
                .isEqualTo(found("number"));
        assertThat(pages(cursor -> lists.ofOwner(ANN, cursor, 3))).isEqualTo(found("number"));
    }

    private static List<String> pages(Function<@Nullable String, PlaylistPage> list) {
        List<String> names = new ArrayList<>();
        PlaylistPage page = list.apply(null);
        names.addAll(names(page));
        String next = page.next();
        while (next != null) {
            page = list.apply(next);
            names.addAll(names(page));
            next = page.next();
        }
        return names;
    }

    @Test
    void cursorsOfOtherListsAndOtherTextAreRefused() {
        save(draft("First"));
        save(draft("Second"));
        String cursor = lists.list(PlaylistOrder.LATEST, null, 1).next();

        assertThatThrownBy(() -> lists.search("first", cursor, 1))
                .hasMessageStartingWith("cursor must be one that came");
        for (String other : List.of("", "?", "TEFURVNU", "TEFURVNUIGEgYg", "TEFURVNUIDEgMi41IDM")) {
            assertThatThrownBy(() -> lists.list(PlaylistOrder.LATEST, other, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("cursor must be one that came");
        }
        assertThatThrownBy(() -> lists.list(PlaylistOrder.LATEST, null, 0)).hasMessage("most must be 1..100: 0");
        assertThatThrownBy(() -> lists.list(PlaylistOrder.LATEST, null, 101)).hasMessage("most must be 1..100: 101");
    }

    @Test
    void searchFindsAllWordsInNameAndTracksByTheirBeginnings() {
        save(new PlaylistDraft(
                "Motörhead & Freunde",
                GENERATION,
                Visibility.LISTED,
                List.of(
                        new SavedTrack(null, "Björk", "It's Oh So Quiet", 0, false, null),
                        track("Ace of Spades", true))));
        save(draft("Other", "Quiet Night"));
        save(draft("Quiet and hidden", Visibility.UNLISTED));

        assertThat(found("quiet")).containsExactly("Other", "Motörhead & Freunde");
        assertThat(found("bjork QUI motor")).containsExactly("Motörhead & Freunde");
        assertThat(found("its spades")).containsExactly("Motörhead & Freunde");
        assertThat(found("quiet elsewhere")).isEmpty();
        assertThat(found("uiet")).isEmpty();
        assertThat(found("")).isEmpty();
        assertThat(found(" \0 ")).isEmpty();
    }

    @Test
    void searchFollowsRenamingNewTracksAndDeletion() {
        long id = save(draft("Before", "old"));
        playlists.rename(id, ANN, "After");
        assertThat(found("before")).isEmpty();
        assertThat(found("after old")).containsExactly("After");

        playlists.replaceTracks(id, ANN, List.of(track("new", false)));
        assertThat(found("old")).isEmpty();
        assertThat(found("after new")).containsExactly("After");

        playlists.delete(id, ANN);
        assertThat(found("after")).isEmpty();
    }

    @Test
    void hostileQueriesFindNothingOrWhatTheySay() {
        save(draft("100% '; drop table playlist; --", "🎧 שלום", "x".repeat(500)));

        assertThat(found("drop")).hasSize(1);
        assertThat(found("🎧")).hasSize(1);
        assertThat(found("שלו")).hasSize(1);
        assertThat(found("x".repeat(10_000))).hasSize(1);
        assertThat(found("%")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
        assertThat(found("\uDBFF\uDFFF \uD800")).isEmpty();
        assertThat(found("a b c d e f g h i j k l m n o p".repeat(500))).isEmpty();
    }

    @Test
    void frequentAndRareWordsFindTheSamePlaylists() {
        fill(3_000);

        assertThat(found("common")).hasSize(100).startsWith("Filled 2999", "Filled 2998");
        assertThat(found("common n2999")).containsExactly("Filled 2999");
        assertThat(found("n17")).hasSize(100).startsWith("Filled 1799");
        assertThat(found("n17 odd"))
                .hasSize(56)
                .startsWith("Filled 1799", "Filled 1797")
                .endsWith("Filled 17");
        assertThat(found("odd even")).isEmpty();
    }

    @Test
    void everyListAndSearchGoesByAnIndex() {
        fill(3_000);
        for (PlaylistOrder order : PlaylistOrder.values()) {
            String index = switch (order) {
                case LATEST -> "playlist_latest";
                case TOP_RATED -> "playlist_rank";
                case HIGHEST_MEAN -> "playlist_mean";
                case MOST_EXPORTED -> "playlist_exports";
            };
            assertThat(plan(Listing.of(order.name(), order.columns(), null, 10)
                            .sql("from playlist where visibility = 'LISTED'")))
                    .contains(index)
                    .satisfies(PlaylistListsTest::readsNoTableWhole);
        }
        List<String> newest = List.of("created", "id");
        Listing listing = Listing.of("SEARCH", newest, null, 10);
        assertThat(plan(listing.sql(PlaylistLists.searchSql(1, false))))
                .contains("playlist_word_word")
                .satisfies(PlaylistListsTest::readsNoTableWhole);
        assertThat(plan(listing.sql(PlaylistLists.searchSql(3, false))))
                .contains("playlist_word_word")
                .satisfies(PlaylistListsTest::readsNoTableWhole);
        assertThat(plan(listing.sql(PlaylistLists.searchSql(2, true)))).satisfies(PlaylistListsTest::readsNoTableWhole);
        assertThat(plan(listing.sql("from playlist where owner = 'account:1'"))).contains("playlist_owner");
    }

    private static void readsNoTableWhole(String plan) {
        assertThat(plan).doesNotContain("Seq Scan").doesNotContainPattern("SCAN (playlist|w|playlist_word)(?! USING)");
    }

    /// How the database would run a statement. Values stand in place of the names of parameters.
    private String plan(String sql) {
        String plain = sql.replaceAll(":from\\d", "'n1234'")
                .replaceAll(":to\\d", "'n1235'")
                .replace(":most", "11");
        boolean isPostgres = database().vendor() == DatabaseVendor.POSTGRESQL;
        return database()
                .jdbi()
                .withHandle(handle -> String.join(
                        "\n",
                        handle.createQuery((isPostgres ? "explain " : "explain query plan ") + plain)
                                .map((row, context) -> row.getString(isPostgres ? 1 : 4))
                                .list()));
    }

    /// Many listed playlists that have the word "common", every other one "odd", and one of its own.
    private void fill(int count) {
        database().jdbi().useTransaction(handle -> {
            var rows = handle.prepareBatch("insert into playlist (id, code, name, owner, created, updated, creativity,"
                    + " noise, settings, visibility, track_count)"
                    + (database().vendor() == DatabaseVendor.POSTGRESQL ? " overriding system value" : "")
                    + " values (:id, :code, :name, 'account:1', :id, 0, 0, 0, '{}', 'LISTED', 0)");
            var words = handle.prepareBatch("insert into playlist_word (playlist, word) values (:id, :word)");
            for (int i : IntStream.range(0, count).toArray()) {
                long id = 1_000_000L + i;
                rows.bind("id", id)
                        .bind("code", "code" + i)
                        .bind("name", "Filled " + i)
                        .add();
                for (String word : List.of("common", i % 2 == 0 ? "even" : "odd", "n" + i)) {
                    words.bind("id", id).bind("word", word).add();
                }
            }
            rows.execute();
            words.execute();
        });
        database().jdbi().useHandle(handle -> handle.execute("analyze"));
    }
}

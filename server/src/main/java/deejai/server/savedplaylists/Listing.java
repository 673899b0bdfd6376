package deejai.server.savedplaylists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// A list of playlists and the page of it that is asked for.
///
/// @param name    tells its cursors from those of other lists
/// @param columns what it goes by, all of them downwards; the last is unique
/// @param after   where the page before ended; null for the first page
/// @param most    playlists on the page
record Listing(String name, List<String> columns, @Nullable Cursor after, int most) {

    /// Columns that hold a double; all others that lists go by hold a long.
    private static final List<String> FRACTIONS = List.of("rating_mean", "rating_rank");

    static Listing of(String name, List<String> columns, @Nullable String cursor, int most) {
        if (most < 1 || most > PlaylistLists.MOST_ON_PAGE) {
            throw new IllegalArgumentException("most must be 1.." + PlaylistLists.MOST_ON_PAGE + ": " + most);
        }
        return new Listing(name, columns, cursor == null ? null : Cursor.parse(cursor, name, columns.size()), most);
    }

    /// The statement for the page, and for one playlist more, which tells whether anything follows.
    ///
    /// @param from the tables and at least one condition
    String sql(String from) {
        StringBuilder sql = new StringBuilder("select " + PlaylistRows.COLUMNS + ", rating_rank " + from);
        if (after != null) {
            sql.append(" and (")
                    .append(String.join(", ", columns))
                    .append(") < (")
                    .append(IntStream.range(0, columns.size())
                            .mapToObj(i -> ":after" + i)
                            .collect(Collectors.joining(", ")))
                    .append(")");
        }
        return sql.append(" order by ")
                .append(String.join(" desc, ", columns))
                .append(" desc limit :most")
                .toString();
    }

    /// Runs a statement of [#sql(String)], all other values of which are bound.
    PlaylistPage run(Query query) {
        query.bind("most", most + 1);
        if (after != null) {
            for (int i = 0; i < columns.size(); i++) {
                bind(query, "after" + i, after.values().get(i));
            }
        }
        List<Row> rows = query.map((row, context) -> new Row(PlaylistRows.playlist(row), cursorOf(row)))
                .list();
        boolean isLast = rows.size() <= most;
        List<Row> shown = isLast ? rows : rows.subList(0, most);
        return new PlaylistPage(
                shown.stream().map(Row::playlist).toList(),
                isLast ? null : shown.getLast().cursor().text());
    }

    private record Row(SavedPlaylist playlist, Cursor cursor) {}

    private Cursor cursorOf(ResultSet row) throws SQLException {
        List<Number> values = new ArrayList<>();
        for (String column : columns) {
            if (FRACTIONS.contains(column)) {
                values.add(row.getDouble(column));
            } else {
                values.add(row.getLong(column));
            }
        }
        return new Cursor(name, values);
    }

    private static void bind(Query query, String name, Number value) {
        switch (value) {
            case Double fraction -> query.bind(name, fraction);
            case Long whole -> query.bind(name, whole);
            default -> throw new IllegalStateException("a cursor holds no " + value.getClass());
        }
    }
}

package deejai.library;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// What a listener decided for a library, for all commands to go by.
public final class LibrarySettings {

    /// Length from which a track is rather a DJ mix, a concert or a chapter than a piece of music. One side of
    /// a record lasts 25 minutes at most, and few movements of symphonies half an hour.
    public static final double DEFAULT_MAX_MINUTES = 30;

    private static final String MAX_MINUTES = "max_minutes";

    private final Jdbi jdbi;

    LibrarySettings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Length of the longest tracks that playlists choose, minutes: positive, infinity where any length will do.
    public double maxMinutes() {
        return read(MAX_MINUTES).map(Double::parseDouble).orElse(DEFAULT_MAX_MINUTES);
    }

    /// Sets the length of the longest tracks that playlists choose.
    ///
    /// @param minutes positive; infinity where any length will do
    public void putMaxMinutes(double minutes) {
        if (!(minutes > 0)) {
            throw new IllegalArgumentException("maxMinutes must be positive: " + minutes);
        }
        write(MAX_MINUTES, Double.toString(minutes));
    }

    private Optional<String> read(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    private void write(String name, String value) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
                name,
                value));
    }
}

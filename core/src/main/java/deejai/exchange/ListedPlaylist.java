package deejai.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A playlist as a file lists it, whether there are such tracks here or not.
///
/// @param title      name of the playlist
/// @param creator    whose playlist it is
/// @param identifier URI that names the playlist everywhere
/// @param date       when it was made or changed
/// @param tracks     entries in playing order
public record ListedPlaylist(
        @Nullable String title,
        @Nullable String creator,
        @Nullable String identifier,
        @Nullable Instant date,
        List<ListedTrack> tracks) {

    /// Entries that one playlist may have: far more than anybody's, and few enough for the memory.
    static final int MAX_TRACKS = 1_000_000;

    public ListedPlaylist {
        tracks = List.copyOf(tracks);
    }

    /// The instant that a date or a date and time as in ISO 8601 tells, in UTC where it tells no offset; null where
    /// it is none.
    public static @Nullable Instant date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String trimmed = text.strip().replace(' ', 'T');
        try {
            if (trimmed.length() == "2020-01-31".length()) {
                return LocalDate.parse(trimmed).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(trimmed, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof LocalDateTime local
                    ? local.toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.from(time).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package deejai.corpus;

import deejai.exchange.ListedPlaylist;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as programs write them that save what was listened to: seconds or milliseconds since 1970, ISO 8601, or
/// `31 Dec 2020 23:59`, which is UTC.
final class ListenTime {

    private static final Pattern NUMBER = Pattern.compile("\\d{9,13}");
    private static final int MILLIS_DIGITS = 12;
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2}) ([A-Za-z]{3})[a-z]* (\\d{4}),? (\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    /// Not from the language of the system: the files are all in English.
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// Last.fm began in 2002. Listens whose time a player did not know are dated to 1970: those are no session.
    private static final long FIRST_SECOND = LocalDateTime.of(2002, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private ListenTime() {}

    /// Seconds since 1970; null where the text is no time, or one before there was a Last.fm.
    static @Nullable Long epochSecond(String text) {
        String trimmed = text.strip();
        if (NUMBER.matcher(trimmed).matches()) {
            long number = Long.parseLong(trimmed);
            long second = trimmed.length() >= MILLIS_DIGITS ? number / 1000 : number;
            return isPossible(second) ? second : null;
        }
        Matcher written = WRITTEN.matcher(trimmed);
        Instant instant = written.matches() ? instant(written) : ListedPlaylist.date(trimmed);
        return instant != null && isPossible(instant.getEpochSecond()) ? instant.getEpochSecond() : null;
    }

    private static boolean isPossible(long second) {
        return second >= FIRST_SECOND && Json.isEpochSecond(second);
    }

    private static @Nullable Instant instant(Matcher written) {
        int month = MONTHS.indexOf(written.group(2).toLowerCase(Locale.ROOT)) + 1;
        String second = written.group(6);
        try {
            return LocalDateTime.of(
                            Integer.parseInt(written.group(3)),
                            month,
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(4)),
                            Integer.parseInt(written.group(5)),
                            second == null ? 0 : Integer.parseInt(second))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return null; // the 31st of June
        }
    }
}

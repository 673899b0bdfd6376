package deejai.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which fields of a record say who, what and when.
///
/// @param artist index of the field with the artist
/// @param title  index of the field with the title
/// @param time   index of the field with the time
record LastFmColumns(int artist, int title, int time) {

    /// `artist,album,title,date`, as files without a header have it.
    static final LastFmColumns PLAIN = new LastFmColumns(0, 2, 3);

    private static final Set<String> ARTIST = Set.of("artist", "artistname");
    private static final Set<String> TITLE = Set.of("track", "title", "trackname", "tracktitle", "song", "name");
    private static final Set<String> TIME = Set.of(
            "uts",
            "date",
            "datetime",
            "time",
            "timestamp",
            "utctime",
            "dateuts",
            "playedat",
            "listenedat",
            "scrobbledat");

    /// What a header says; null if it is none. Of several columns with a time, the first counts.
    static @Nullable LastFmColumns ofHeader(List<String> record) {
        int artist = find(record, ARTIST);
        int title = find(record, TITLE);
        int time = find(record, TIME);
        return artist < 0 || title < 0 || time < 0 ? null : new LastFmColumns(artist, title, time);
    }

    private static int find(List<String> record, Set<String> names) {
        for (int i = 0; i < record.size(); i++) {
            String name = record.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (names.contains(name)) {
                return i;
            }
        }
        return -1;
    }

    /// How many fields a record must have at least.
    int count() {
        return Math.max(artist, Math.max(title, time)) + 1;
    }

    boolean fit(List<String> record) {
        return record.size() >= count();
    }

    String artist(List<String> record) {
        return record.get(artist);
    }

    String title(List<String> record) {
        return record.get(title);
    }

    String time(List<String> record) {
        return record.get(time);
    }
}

package deejai.playlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides which tracks the rules and the filter let into the next place of a playlist, and counts whom it
/// turned
/// away and why. A search may ask about every track of a library, so that an answer makes no objects and the
/// cheap questions come first.
final class Admission implements IntPredicate {

    /// The reasons to turn a track away, in the order they are looked at: cheap ones first.
    private enum Refusal {
        OUTSIDE("outside the area"),
        TAKEN("already in the playlist or to be avoided"),
        ARTIST_TOO_NEAR("by an artist who plays too near"),
        ALBUM_TOO_NEAR("from an album that plays too near"),
        ARTIST_FULL("by an artist who has enough tracks"),
        SAME_SONG("as another version of a song of the playlist"),
        TOO_LONG("too long"),
        NOT_ANALYSED("not analysed"),
        /// told by the criterion of the filter instead
        FILTER(""),
        NOT_IN_TIME("of a length that misses the minutes asked for"),
        NEAR_DUPLICATE("as sounding the same as a track of the playlist");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }
    }

    private final Catalogue catalogue;
    private final TrackKeys keys;
    private final Rules rules;
    private final Screening screening;

    private final BitSet taken = new BitSet();
    private int[] takenRows = new int[16];
    private int takenCount;
    private final BitSet songs = new BitSet();
    private final Set<String> names = new HashSet<>();

    private final BitSet artistsTooNear = new BitSet();
    private final BitSet albumsTooNear = new BitSet();
    private final BitSet fullArtists = new BitSet();
    private final Map<Integer, Integer> tracksByArtist = new HashMap<>();

    private IntPredicate inTime = _ -> true;

    /// rows that may be let in at all; null for any
    private @Nullable BitSet within;

    /// how many were turned away for each reason
    private final Map<Refusal, Count> refusals = new EnumMap<>(Refusal.class);

    /// how many of them by each criterion of the filter
    private final int[] filtered;

    /// A number that goes up without a new object each time.
    private static final class Count {
        private int value;
    }

    Admission(Catalogue catalogue, Rules rules, Screening screening) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.screening = screening;
        keys = catalogue.keys();
        filtered = new int[screening.criteria()];
    }

    /// Lets a track in no more, nor others that are the same song.
    void take(int row) {
        taken.set(row);
        if (takenCount == takenRows.length) {
            takenRows = Arrays.copyOf(takenRows, 2 * takenCount);
        }
        takenRows[takenCount++] = row;
        switch (rules.sameSong()) {
            case OFF -> {}
            case SAME_NAME -> names.add(catalogue.track(row).name());
            case SAME_SONG -> {
                int song = keys.song(row);
                if (song != TrackKeys.UNKNOWN) {
                    songs.set(song);
                }
            }
        }
    }

    /// Lets in no other rows than these from now on.
    void keepWithin(BitSet rows) {
        within = rows;
    }

    /// Counts a track that has a place in the playlist for its artists, who may have enough then.
    void count(int row) {
        if (rules.maxPerArtist() == Rules.NO_LIMIT) {
            return;
        }
        keys.artists(row).forEach(artist -> {
            int played = tracksByArtist.merge(artist, 1, Integer::sum);
            if (played >= rules.maxPerArtist()) {
                fullArtists.set(artist);
            }
        });
    }

    /// Opens the next place of the playlist.
    ///
    /// @param near   tracks whose artists and albums are too near to come again
    /// @param inTime which rows have a length that the playlist has time for
    void openPlace(Nearby near, IntPredicate inTime) {
        this.inTime = inTime;
        refusals.clear();
        Arrays.fill(filtered, 0);
        artistsTooNear.clear();
        near.forArtists().forEach(row -> keys.addArtists(row, artistsTooNear));
        albumsTooNear.clear();
        near.forAlbums().stream()
                .mapToInt(keys::album)
                .filter(album -> album != TrackKeys.UNKNOWN)
                .forEach(albumsTooNear::set);
    }

    @Override
    public boolean test(int row) {
        Refusal refusal = refusal(row);
        if (refusal != null && refusal != Refusal.FILTER) {
            refusals.computeIfAbsent(refusal, _ -> new Count()).value++;
        }
        return refusal == null;
    }

    /// Why nobody was let into the last place, the commonest reason first.
    String refusals() {
        record Reason(String text, int count) {}
        List<Reason> reasons = new ArrayList<>();
        refusals.forEach((refusal, count) -> reasons.add(new Reason(refusal.text, count.value)));
        for (int criterion = 0; criterion < filtered.length; criterion++) {
            reasons.add(new Reason("by " + screening.text(criterion), filtered[criterion]));
        }
        return reasons.stream()
                .filter(reason -> reason.count() > 0)
                .sorted(Comparator.comparingInt(Reason::count).reversed())
                .map(reason -> reason.count() + " " + reason.text())
                .collect(Collectors.joining(", "));
    }

    private @Nullable Refusal refusal(int row) {
        if (within != null && !within.get(row)) {
            return Refusal.OUTSIDE;
        }
        if (taken.get(row)) {
            return Refusal.TAKEN;
        }
        if (!artistsTooNear.isEmpty() && keys.isByOneOf(artistsTooNear, row)) {
            return Refusal.ARTIST_TOO_NEAR;
        }
        if (!albumsTooNear.isEmpty() && keys.album(row) != TrackKeys.UNKNOWN && albumsTooNear.get(keys.album(row))) {
            return Refusal.ALBUM_TOO_NEAR;
        }
        if (!fullArtists.isEmpty() && keys.isByOneOf(fullArtists, row)) {
            return Refusal.ARTIST_FULL;
        }
        if (isSongTaken(row)) {
            return Refusal.SAME_SONG;
        }
        if (!rules.isShortEnough(catalogue.durationSeconds(row))) {
            return Refusal.TOO_LONG;
        }
        if (!catalogue.sound().has(row)) {
            return Refusal.NOT_ANALYSED;
        }
        int unmet = screening.firstUnmet(row);
        if (unmet >= 0) {
            filtered[unmet]++;
            return Refusal.FILTER;
        }
        if (!inTime.test(row)) {
            return Refusal.NOT_IN_TIME;
        }
        return soundsLikeOneTaken(row) ? Refusal.NEAR_DUPLICATE : null;
    }

    private boolean isSongTaken(int row) {
        return switch (rules.sameSong()) {
            case OFF -> false;
            case SAME_NAME -> names.contains(catalogue.track(row).name());
            case SAME_SONG -> {
                int song = keys.song(row);
                yield song != TrackKeys.UNKNOWN && songs.get(song);
            }
        };
    }

    private boolean soundsLikeOneTaken(int row) {
        if (rules.nearDuplicateEpsilon() == 0) {
            return false;
        }
        for (int i = 0; i < takenCount; i++) {
            if (1 - catalogue.sound().cosine(row, takenRows[i]) < rules.nearDuplicateEpsilon()) {
                return true;
            }
        }
        return false;
    }
}

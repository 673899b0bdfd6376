package deejai.playlist;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides which tracks the rules let into the next place of a playlist, and counts whom it turned away and why.
final class Admission implements IntPredicate {

    /// The reasons to turn a track away, in the order they are looked at: cheap ones first.
    private enum Refusal {
        TAKEN("already in the playlist or to be avoided"),
        NOT_ANALYSED("not analysed"),
        TOO_LONG("too long"),
        ARTIST("by an artist who plays too near"),
        SAME_SONG("as another version of a song of the playlist"),
        NEAR_DUPLICATE("as sounding the same as a track of the playlist");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }
    }

    private final Catalogue catalogue;
    private final Rules rules;

    private final BitSet taken = new BitSet();
    private final List<Integer> takenRows = new ArrayList<>();
    private final BitSet songs = new BitSet();
    private final Set<String> names = new HashSet<>();
    private final BitSet artistsTooNear = new BitSet();
    private final Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);

    Admission(Catalogue catalogue, Rules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /// Lets a track in no more, nor others that are the same song.
    void take(int row) {
        taken.set(row);
        takenRows.add(row);
        switch (rules.sameSong()) {
            case OFF -> {}
            case SAME_NAME -> names.add(catalogue.track(row).name());
            case SAME_SONG -> {
                int song = catalogue.keys().song(row);
                if (song != TrackKeys.UNKNOWN) {
                    songs.set(song);
                }
            }
        }
    }

    /// Opens the next place of the playlist.
    ///
    /// @param nearRows tracks near that place whose artists must not come again
    void openPlace(List<Integer> nearRows) {
        refusals.clear();
        artistsTooNear.clear();
        nearRows.forEach(row -> catalogue.keys().artists(row).forEach(artistsTooNear::set));
    }

    @Override
    public boolean test(int row) {
        Refusal refusal = refusal(row);
        if (refusal != null) {
            refusals.merge(refusal, 1, Integer::sum);
        }
        return refusal == null;
    }

    /// Why nobody was let into the last place, the commonest reason first.
    String refusals() {
        return refusals.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(refusal -> refusal.getValue() + " " + refusal.getKey().text)
                .collect(Collectors.joining(", "));
    }

    private @Nullable Refusal refusal(int row) {
        if (taken.get(row)) {
            return Refusal.TAKEN;
        }
        if (!catalogue.sound().has(row)) {
            return Refusal.NOT_ANALYSED;
        }
        if (!rules.isShortEnough(catalogue.durationSeconds(row))) {
            return Refusal.TOO_LONG;
        }
        if (!artistsTooNear.isEmpty() && catalogue.keys().artists(row).anyMatch(artistsTooNear::get)) {
            return Refusal.ARTIST;
        }
        if (isSongTaken(row)) {
            return Refusal.SAME_SONG;
        }
        return soundsLikeOneTaken(row) ? Refusal.NEAR_DUPLICATE : null;
    }

    private boolean isSongTaken(int row) {
        return switch (rules.sameSong()) {
            case OFF -> false;
            case SAME_NAME -> names.contains(catalogue.track(row).name());
            case SAME_SONG -> {
                int song = catalogue.keys().song(row);
                yield song != TrackKeys.UNKNOWN && songs.get(song);
            }
        };
    }

    private boolean soundsLikeOneTaken(int row) {
        if (rules.nearDuplicateEpsilon() == 0) {
            return false;
        }
        for (int other : takenRows) {
            if (1 - catalogue.sound().cosine(row, other) < rules.nearDuplicateEpsilon()) {
                return true;
            }
        }
        return false;
    }
}

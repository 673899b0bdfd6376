package deejai.composer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the pieces of one kind of music have in common.
///
/// @param name as it stands in the genre tag
/// @param beats quarters in a bar
/// @param tempo lowest and highest beats a minute
/// @param swing length of the first of two eighths as a share of both
/// @param grooves ways of accompanying
/// @param progressions chords of consecutive bars, one or more a bar
/// @param melody what leads
/// @param voice who sings; null where nobody does
/// @param sound words that say how it is recorded, see [Treatment]
public record Style(
        String name,
        int beats,
        Range tempo,
        double swing,
        List<Groove> grooves,
        List<List<List<Chord>>> progressions,
        MelodyStyle melody,
        @Nullable VoiceUse voice,
        Set<String> sound) {

    public Style {
        grooves = List.copyOf(grooves);
        progressions = List.copyOf(progressions);
        sound = Set.copyOf(sound);
        if (grooves.isEmpty() || progressions.isEmpty()) {
            throw new IllegalArgumentException("a style must have grooves and chords: " + name);
        }
    }

    /// Two numbers, the first not above the second.
    public record Range(double low, double high) {

        public Range {
            if (!(low <= high)) {
                throw new IllegalArgumentException("a range must not fall: " + low + " .. " + high);
            }
        }

        /// The number at a share of the way, 0 .. 1.
        public double at(double share) {
            return low + share * (high - low);
        }
    }

    /// What a melody is made of.
    ///
    /// @param scale name of a [Scale]
    /// @param programs General MIDI programs that may lead
    /// @param density share of the grid's places that are played
    public record MelodyStyle(Scale scale, List<Integer> programs, Range density) {

        public MelodyStyle {
            programs = List.copyOf(programs);
            if (programs.isEmpty()) {
                throw new IllegalArgumentException("a melody must have programs");
            }
        }
    }

    /// How often who sings.
    ///
    /// @param kind the way of singing
    /// @param share share of the bands that have a voice, 0 .. 1
    public record VoiceUse(VoiceKind kind, double share) {

        public VoiceUse {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be between 0 and 1: " + share);
            }
        }
    }
}

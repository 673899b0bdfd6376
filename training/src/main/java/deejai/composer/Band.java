package deejai.composer;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Who plays: what a listener would recognise in all pieces of one album.
///
/// @param number counted from 1
/// @param style what they play
/// @param grooves how they accompany, one or two ways
/// @param soundFont which of the sound fonts they use, 0 .. 1 as a share of the list
/// @param leads General MIDI programs that lead
/// @param voice who sings; null where nobody does
/// @param seed what else is theirs is drawn from it
public record Band(
        int number,
        Style style,
        List<Groove> grooves,
        double soundFont,
        List<Integer> leads,
        @Nullable VoiceKind voice,
        long seed) {

    /// The band of a number: the styles take turns, and nothing else but the seed decides.
    public static Band of(List<Style> styles, int number, long seed) {
        Style style = styles.get(Math.floorMod(number - 1, styles.size()));
        long own = seed * 1_000_003L + number;
        SplittableRandom random = new SplittableRandom(own);
        List<Groove> grooves = List.of(pick(style.grooves(), random), pick(style.grooves(), random));
        double font = random.nextDouble();
        List<Integer> programs = style.melody().programs();
        List<Integer> leads = List.of(pick(programs, random), pick(programs, random));
        Style.VoiceUse use = style.voice();
        VoiceKind voice = use != null && random.nextDouble() < use.share() ? use.kind() : null;
        return new Band(number, style, grooves, font, leads, voice, own);
    }

    /// The name in the artist tag.
    public String name() {
        return "Composer " + number;
    }

    static <T> T pick(List<T> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

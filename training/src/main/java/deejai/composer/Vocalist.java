package deejai.composer;

import java.util.List;
import java.util.SplittableRandom;

/// The voice of a band: language, range and manner, the same in all its pieces.
///
/// @param kind how the voice is used
/// @param language of the words, as espeak-ng calls it
/// @param variants espeak-ng's voice variants: the first leads, the others join choruses
/// @param lowest MIDI pitch below which it does not sing
/// @param singer its manner
/// @param doubled whether choruses are sung twice, the second a little off, as records have it
public record Vocalist(
        VoiceKind kind, String language, List<String> variants, int lowest, Singer singer, boolean doubled) {

    /// Semitones from the lowest to the highest note.
    public static final int RANGE = 17;

    private static final List<String> FEMALE = List.of("f1", "f2", "f3", "f4", "f5", "linda", "steph", "belinda");
    private static final List<String> MALE =
            List.of("m1", "m2", "m3", "m4", "m5", "m7", "adam", "david", "john", "max");

    public Vocalist {
        variants = List.copyOf(variants);
        if (variants.size() < 2) {
            throw new IllegalArgumentException("a vocalist must have two variants: " + variants);
        }
    }

    /// The vocalist of a band that has one.
    public static Vocalist of(Band band, VoiceKind kind) {
        SplittableRandom random = new SplittableRandom(band.seed() ^ 0x701CE);
        String language = language(band.style().name(), random);
        boolean female = random.nextDouble() < (kind == VoiceKind.SHOUTED || kind == VoiceKind.RAPPED ? .2 : .5);
        List<String> own = female ? FEMALE : MALE;
        List<String> others = female ? MALE : FEMALE;
        List<String> variants = List.of(Band.pick(own, random), Band.pick(others, random), Band.pick(own, random));
        int lowest = (female ? 56 : 46) + random.nextInt(5);
        Singer singer = switch (kind) {
            case SUNG, CHOIR ->
                new Singer(
                        random.nextDouble(8, 32),
                        random.nextDouble(4.8, 6.4),
                        random.nextDouble(.03, .18),
                        random.nextDouble(0, .12),
                        0,
                        random.nextDouble(.05, .11));
            case RAPPED -> new Singer(0, 5, random.nextDouble(.05, .2), random.nextDouble(0, .2), 0, .04);
            case SHOUTED -> new Singer(10, 5.5, random.nextDouble(.2, .5), random.nextDouble(.25, .7), 0, .06);
        };
        return new Vocalist(kind, language, variants, lowest, singer, random.nextDouble() < .5);
    }

    private static String language(String style, SplittableRandom random) {
        List<String> likely = switch (style) {
            case "latin" -> List.of("es", "es", "pt-br", "es");
            case "bossa" -> List.of("pt-br", "pt-br", "es", "en-us");
            case "world" -> List.of("sw", "fr", "es", "it", "sw");
            case "classical" -> List.of("it", "de", "it");
            case "waltz", "folk" -> List.of("de", "fr", "en-gb", "en-us", "it");
            default -> List.of("en-us", "en-gb", "en-us", "en-us", "en-gb", "es", "it", "fr", "de", "pt-br");
        };
        return Band.pick(likely, random);
    }
}

package deejai.composer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Words of one syllable to sing, in several languages: made up or too short to belong to anybody.
public final class Lyrics {

    private static final Map<String, String> WORDS = Map.of(
            "en-us",
            "love you me now go time day night home road light heart rain sun fire blue down long way see know feel hold stay"
                    + " run fall come sing dream mine soul give take leave world moon wind free good girl boy one more all"
                    + " when where who why shine born ride oh yeah la high low hand eyes face deep gone tell true",
            "en-gb",
            "town street train late dance round door floor sound crowd hey don't stop wait old new cold gold near far walk talk"
                    + " lie cry try fly sea tide stone bone green wild child mind kind storm song wrong strong king queen",
            "es",
            "la mi tu sol luz mar voz paz ven va dos tres con sin fe do re si ay no ya sal flor cruz bien quien dar ver",
            "pt-br",
            "sol mar luz flor voz meu seu bem vem vai mais dor cor lar paz nos ser ver dar tom som bom tem mal lua",
            "it",
            "la mi ti so no va da fa re blu tu noi lui che chi sei mai poi qui sol sta gia fu do si me te se lo",
            "fr",
            "la mer nuit vent feu ciel toi moi vie jour coeur main fleur bleu soir voix pluie loin rien tout mon ton bois",
            "de",
            "Licht Nacht Tag Herz Wind Meer nur du mich wir Zeit Weg weit still Traum Welt Lied Glut Hand Haus gut schoen nie",
            "sw",
            "la ma na wa ya ka ta sa ni mi si ki wi bi po ko mo do so lo ku tu mu nu pa ba da me we ne");

    private Lyrics() {}

    /// The languages, in a fixed order.
    public static List<String> languages() {
        return WORDS.keySet().stream().sorted().toList();
    }

    /// Some words of a language, without doubles.
    public static List<String> words(String language, int count, SplittableRandom random) {
        String all = WORDS.get(language);
        if (all == null) {
            throw new IllegalArgumentException("language must be one of " + languages() + ": " + language);
        }
        List<String> words = new ArrayList<>(List.of(all.split(" ", -1)));
        for (int i = words.size() - 1; i > 0; i--) {
            Collections.swap(words, i, random.nextInt(i + 1));
        }
        return List.copyOf(words.subList(0, Math.min(count, words.size())));
    }
}

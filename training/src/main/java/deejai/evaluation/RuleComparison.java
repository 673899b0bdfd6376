package deejai.evaluation;

import deejai.playlist.Catalogue;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Rules;
import deejai.playlist.Rules.SameSong;
import deejai.similarity.DampedNeighbours;
import deejai.similarity.HubDamping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What each rule does: the same playlists with the rules as asked for, with each rule off by itself, and with
/// none. Rules that are off anyway are not tried.
public final class RuleComparison {

    /// A way to make playlists.
    ///
    /// @param name     in words for a listener
    /// @param settings with the rules of this way
    /// @param damped   true where hubs are held back
    public record Variant(String name, PlaylistSettings settings, boolean damped) {}

    /// A way to make playlists, and how good they are.
    public record Result(Variant variant, PlaylistMeasures measures) {}

    private RuleComparison() {}

    /// The ways to compare, the settings as they are first.
    ///
    /// All but one go without hub damping. Once the settings have it, it is a rule like the others: one line
    /// here.
    public static List<Variant> variants(PlaylistSettings settings) {
        Rules rules = settings.rules();
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("as asked", settings, false));
        if (rules.artistSpacing() > 0) {
            variants.add(new Variant("no artist spacing", settings.withRules(rules.withArtistSpacing(0)), false));
        }
        if (rules.sameSong() != SameSong.OFF) {
            variants.add(new Variant("any version", settings.withRules(rules.withSameSong(SameSong.OFF)), false));
        }
        if (rules.nearDuplicateEpsilon() > 0) {
            variants.add(
                    new Variant("any near-duplicate", settings.withRules(rules.withNearDuplicateEpsilon(0)), false));
        }
        if (rules.maxMinutes() < Rules.ANY_LENGTH) {
            variants.add(new Variant("any length", settings.withRules(rules.withMaxMinutes(Rules.ANY_LENGTH)), false));
        }
        variants.add(new Variant("no rule", settings.withRules(Rules.NONE), false));
        variants.add(new Variant("hub damping", settings, true));
        return List.copyOf(variants);
    }

    /// Measures every way, in their order.
    public static List<Result> compare(Catalogue catalogue, List<Variant> variants, PlaylistEvaluation evaluation) {
        Catalogue damped = variants.stream().anyMatch(Variant::damped) ? damped(catalogue) : catalogue;
        return variants.stream()
                .map(variant -> new Result(
                        variant, evaluation.measure(variant.damped() ? damped : catalogue, variant.settings())))
                .toList();
    }

    /// The catalogue with hubs of its sound held back. Those of co-listening are left: many are what people
    /// like to hear with everything, and damping finds fewer of the tracks that people did put together
    /// (docs/EVALUATION.md).
    static Catalogue damped(Catalogue catalogue) {
        List<HubDamping> dampings = new ArrayList<>();
        dampings.add(HubDamping.of(catalogue.sound()));
        if (catalogue.coListening() != null) {
            dampings.add(HubDamping.none(catalogue.size()));
        }
        return new Catalogue(
                IntStream.range(0, catalogue.size()).mapToObj(catalogue::track).toList(),
                catalogue.sound(),
                catalogue.coListening(),
                new DampedNeighbours(catalogue.neighbours(), dampings));
    }
}

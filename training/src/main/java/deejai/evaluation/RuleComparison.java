package deejai.evaluation;

import deejai.playlist.Catalogue;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Rules;
import deejai.playlist.Rules.SameSong;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What each rule does: the same playlists with the rules as asked for, with each rule off by itself, and with
/// none. Rules that are off anyway are not tried.
public final class RuleComparison {

    /// A way to make playlists.
    ///
    /// @param name     in words for a listener
    /// @param settings with the rules of this way
    public record Variant(String name, PlaylistSettings settings) {}

    /// A way to make playlists, and how good they are.
    public record Result(Variant variant, PlaylistMeasures measures) {}

    private RuleComparison() {}

    /// The ways to compare, the settings as they are first.
    public static List<Variant> variants(PlaylistSettings settings) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant("as asked", settings));
        addWithout("no artist spacing", rules -> rules.withArtistSpacing(0), settings, variants);
        addWithout("no album spacing", rules -> rules.withAlbumSpacing(0), settings, variants);
        addWithout("any per artist", rules -> rules.withMaxPerArtist(Rules.NO_LIMIT), settings, variants);
        addWithout("any version", rules -> rules.withSameSong(SameSong.OFF), settings, variants);
        addWithout("any near-duplicate", rules -> rules.withNearDuplicateEpsilon(0), settings, variants);
        addWithout("any length", rules -> rules.withMaxMinutes(Rules.ANY_LENGTH), settings, variants);
        if (settings.hubDamping() > 0) {
            variants.add(new Variant("no hub damping", settings.withHubDamping(0)));
        }
        variants.add(new Variant("no rule", settings.withRules(Rules.NONE).withHubDamping(0)));
        return List.copyOf(variants);
    }

    private static void addWithout(
            String name, UnaryOperator<Rules> off, PlaylistSettings settings, List<Variant> variants) {
        Rules without = off.apply(settings.rules());
        if (!without.equals(settings.rules())) {
            variants.add(new Variant(name, settings.withRules(without)));
        }
    }

    /// Measures every way, in their order.
    public static List<Result> compare(Catalogue catalogue, List<Variant> variants, PlaylistEvaluation evaluation) {
        return variants.stream()
                .map(variant -> new Result(variant, evaluation.measure(catalogue, variant.settings())))
                .toList();
    }
}

package deejai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.evaluation.RuleComparison.Result;
import deejai.evaluation.RuleComparison.Variant;
import deejai.library.Track;
import deejai.playlist.Catalogue;
import deejai.playlist.PlaylistSettings;
import deejai.playlist.Rules;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlaylistEvaluationTest {

    private static final Catalogue CATALOGUE = SmallCatalogue.withHubs(300);
    private static final PlaylistSettings SETTINGS = PlaylistSettings.DEFAULT;

    @Test
    void everyTrackIsASeedOnceBeforeOneComesAgain() {
        Catalogue catalogue = SmallCatalogue.atAngles(0, 10, Double.NaN, 30);

        List<Track> seeds = PlaylistEvaluation.drawSeeds(catalogue, SETTINGS, 7, 1);

        assertThat(seeds).hasSize(7);
        assertThat(seeds.subList(0, 3))
                .containsExactlyInAnyOrder(catalogue.track(0), catalogue.track(1), catalogue.track(3));
        assertThat(seeds.subList(3, 6)).isEqualTo(seeds.subList(0, 3));
        assertThat(seeds.get(6)).isEqualTo(seeds.get(0));
    }

    @Test
    void randomSeedDecidesOnTheSeeds() {
        List<Track> seeds = PlaylistEvaluation.drawSeeds(CATALOGUE, SETTINGS, 20, 1);

        assertThat(PlaylistEvaluation.drawSeeds(CATALOGUE, SETTINGS, 20, 1)).isEqualTo(seeds);
        assertThat(PlaylistEvaluation.drawSeeds(CATALOGUE, SETTINGS, 20, 2)).isNotEqualTo(seeds);
    }

    @Test
    void catalogueWithoutVectorsHasNoSeeds() {
        assertThat(PlaylistEvaluation.drawSeeds(SmallCatalogue.atAngles(Double.NaN), SETTINGS, 5, 1))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaylistEvaluation(List.of(), () -> {}))
                .withMessage("seeds must hold at least one track: none");
    }

    @Test
    void everyPlaylistIsMadeAndToldOf() {
        AtomicInteger made = new AtomicInteger();
        PlaylistMeasures measures = evaluation(30, made).measure(CATALOGUE, SETTINGS.withNoise(0.3));

        assertThat(made).hasValue(30);
        assertThat(measures.playlists()).isEqualTo(30);
        assertThat(measures.tracks()).isEqualTo(10);
        assertThat(measures.stopped()).isZero();
        assertThat(evaluation(30, made).measure(CATALOGUE, SETTINGS.withNoise(0.3)))
                .isEqualTo(measures);
    }

    @Test
    void playlistsThatRunOutAreCounted() {
        Catalogue three = SmallCatalogue.atAngles(0, 20, 40);
        PlaylistEvaluation evaluation =
                new PlaylistEvaluation(PlaylistEvaluation.drawSeeds(three, SETTINGS, 3, 1), () -> {});

        PlaylistMeasures measures = evaluation.measure(three, SETTINGS);

        assertThat(measures.stopped()).isEqualTo(3);
        assertThat(measures.tracks()).isEqualTo(3);
    }

    @Test
    void everyRuleInForceIsTriedWithout() {
        List<Variant> variants = RuleComparison.variants(SETTINGS.withRules(Rules.DEFAULT.withMaxMinutes(20)));

        assertThat(variants)
                .extracting(Variant::name)
                .containsExactly(
                        "as asked",
                        "no artist spacing",
                        "any version",
                        "any near-duplicate",
                        "any length",
                        "no hub damping",
                        "no rule");
        assertThat(RuleComparison.variants(SETTINGS.withRules(Rules.NONE)))
                .extracting(Variant::name)
                .containsExactly("as asked", "no hub damping", "no rule");
        assertThat(variants.getFirst().settings().rules().maxMinutes()).isEqualTo(20);
    }

    @Test
    void comparisonShowsWhatSpacingAndDampingDo() {
        List<Variant> variants = RuleComparison.variants(SETTINGS);

        List<Result> results = RuleComparison.compare(CATALOGUE, variants, evaluation(150, new AtomicInteger()));

        assertThat(results).extracting(Result::variant).isEqualTo(variants);
        PlaylistMeasures asked = measures(results, "as asked");
        PlaylistMeasures unspaced = measures(results, "no artist spacing");
        PlaylistMeasures undamped = measures(results, "no hub damping");
        assertThat(asked.repeats().nearArtists()).isZero();
        assertThat(unspaced.repeats().nearArtists()).isPositive();
        assertThat(undamped.repeats().nearArtists()).isZero();
        assertThat(asked.coverage().share()).isGreaterThan(undamped.coverage().share());
        assertThat(asked.coverage().gini()).isLessThan(undamped.coverage().gini());
    }

    private static PlaylistMeasures measures(List<Result> results, String name) {
        return results.stream()
                .filter(result -> result.variant().name().equals(name))
                .findFirst()
                .orElseThrow()
                .measures();
    }

    private static PlaylistEvaluation evaluation(int playlists, AtomicInteger made) {
        return new PlaylistEvaluation(
                PlaylistEvaluation.drawSeeds(CATALOGUE, SETTINGS, playlists, 1), made::incrementAndGet);
    }
}

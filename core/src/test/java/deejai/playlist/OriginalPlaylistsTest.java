package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.goldens.Goldens;
import deejai.library.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The original's playlists on the made-up catalogue, step by step the same.
class OriginalPlaylistsTest {

    /// A playlist that the original made.
    record Case(
            int number,
            String kind,
            List<String> trackIds,
            PlaylistSettings settings,
            int from,
            int to,
            List<String> result) {

        @Override
        public String toString() {
            return number + " " + kind + " " + trackIds + " size " + settings.size() + " creativity "
                    + settings.creativity();
        }

        boolean runsOut() {
            return to - from < result.size();
        }
    }

    static Stream<Case> cases() throws IOException {
        JsonNode root = new JsonMapper().readTree(Files.readString(Goldens.resource("cat500_online.json")));
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : root.get("cases")) {
            PlaylistSettings settings = PlaylistSettings.DEFAULT
                    .withSize(node.get("size").asInt())
                    .withCreativity(node.get("creativity").asDouble());
            JsonNode subset = node.get("subset");
            cases.add(new Case(
                    cases.size(),
                    node.get("kind").asString(),
                    texts(node.get("track_ids")),
                    settings,
                    subset == null ? 0 : subset.get(0).asInt(),
                    subset == null ? 500 : subset.get(1).asInt(),
                    texts(node.get("result"))));
        }
        return cases.stream();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    @Test
    void thereAre43Cases() throws IOException {
        assertThat(cases()).hasSize(43);
        assertThat(cases().filter(Case::runsOut)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void withTheOriginalsRulesThePlaylistIsTheSame(Case golden) throws IOException {
        Playlist playlist = make(golden, Rules.ORIGINAL);
        if (golden.runsOut()) {
            // The original goes on with rejected tracks, some of them for the second time.
            assertThat(ids(playlist)).isEqualTo(golden.result().subList(0, golden.to() - golden.from()));
            assertThat(playlist.stopped()).startsWith("stopped after 12 of 16 tracks");
        } else {
            assertThat(ids(playlist)).isEqualTo(golden.result());
            assertThat(playlist.stopped()).isNull();
        }
    }

    private static Playlist make(Case golden, Rules rules) throws IOException {
        Catalogue catalogue = MadeUpCatalogue.rows(golden.from(), golden.to());
        List<Track> given = golden.trackIds().stream()
                .map(id -> catalogue.track(catalogue.row(id).orElseThrow()))
                .toList();
        PlaylistEngine engine = new PlaylistEngine(catalogue);
        PlaylistSettings settings = golden.settings().withRules(rules);
        return golden.kind().equals("make_playlist")
                ? engine.fromSeeds(given, settings)
                : engine.journey(given, settings);
    }

    private static List<String> ids(Playlist playlist) {
        return playlist.tracks().stream().map(entry -> entry.track().id()).toList();
    }

    /// The original's playlist changes under our rules if, and only if, it breaks one of them, or ran out.
    @ParameterizedTest
    @MethodSource("cases")
    void ourRulesChangeWhatBreaksThemAndNothingElse(Case golden) throws IOException {
        List<String> ours = ids(make(golden, Rules.DEFAULT));
        if (golden.runsOut() || artistComesBackWithin(Rules.DEFAULT.artistSpacing(), golden)) {
            assertThat(ours).isNotEqualTo(golden.result());
        } else {
            assertThat(ours).isEqualTo(golden.result());
        }
    }

    @Test
    void spacingOf3ChangesAllButTenCasesBecauseTheMadeUpArtistsAreFew() throws IOException {
        assertThat(unchanged(Rules.DEFAULT)).containsExactly(8, 9, 18, 19, 27, 28, 29, 38, 39, 41);
    }

    @Test
    void withTheOriginalsSpacingTheOtherRulesChangeTwoCases() throws IOException {
        List<Integer> changed = new ArrayList<>(IntStream.range(0, 43).boxed().toList());
        changed.removeAll(unchanged(Rules.DEFAULT.withArtistSpacing(1)));
        assertThat(changed)
                .containsExactly(
                        36, // the track before the closing waypoint is by the artist of that waypoint
                        42); // runs out: the original goes on with rejected tracks
    }

    private static List<Integer> unchanged(Rules rules) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (Case golden : cases().toList()) {
            if (ids(make(golden, rules)).equals(golden.result())) {
                numbers.add(golden.number());
            }
        }
        return numbers;
    }

    /// True if a chosen track is by an artist who plays within so many tracks before or after it.
    private static boolean artistComesBackWithin(int spacing, Case golden) throws IOException {
        Map<String, String> artists =
                MadeUpCatalogue.tracks().stream().collect(Collectors.toMap(Track::id, Track::artist));
        List<String> ids = golden.result();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < Math.min(ids.size(), i + 1 + spacing); j++) {
                String artist = artists.get(ids.get(i));
                boolean bothGiven = golden.trackIds().contains(ids.get(i))
                        && golden.trackIds().contains(ids.get(j));
                if (!bothGiven && !"".equals(artist) && Objects.equals(artist, artists.get(ids.get(j)))) {
                    return true;
                }
            }
        }
        return false;
    }
}

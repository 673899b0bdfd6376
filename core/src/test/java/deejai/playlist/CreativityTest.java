package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.similarity.VectorTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The dial between what people put together and how it sounds.
class CreativityTest {

    private static final List<Double> DIAL = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    private final Catalogue catalogue = MadeUpCatalogue.whole();
    private final PlaylistEngine engine = new PlaylistEngine(catalogue);

    CreativityTest() throws IOException {}

    /// Mean cosine similarities of tracks that follow each other.
    private record Steps(double sound, double coListening) {}

    @Test
    void morePlaylistCreativityIsMoreSoundAndLessCoListeningSimilarity() {
        requireMonotone(steps((row, settings) -> engine.fromSeeds(MadeUpCatalogue.pick(catalogue, row), settings)));
    }

    @Test
    void moreJourneyCreativityIsMoreSoundAndLessCoListeningSimilarity() {
        requireMonotone(steps((row, settings) ->
                engine.journey(MadeUpCatalogue.pick(catalogue, row, (row + 211) % catalogue.size()), settings)));
    }

    @Test
    void moreCreativityFindsTracksOfMoreSoundAndLessCoListeningSimilarity() {
        List<Steps> found = new ArrayList<>();
        for (double creativity : DIAL) {
            PlaylistSettings settings = PlaylistSettings.DEFAULT.withCreativity(creativity);
            List<PlaylistTrack> similar = new ArrayList<>();
            for (int row = 0; row < catalogue.size(); row += 5) {
                similar.addAll(engine.similar(catalogue.track(row), settings));
            }
            found.add(new Steps(mean(similar, PlaylistTrack::sound), mean(similar, PlaylistTrack::coListening)));
        }
        requireMonotone(found);
    }

    private interface Maker {
        Playlist make(int row, PlaylistSettings settings);
    }

    /// The steps of playlists from a hundred seeds, for each creativity of the dial.
    private List<Steps> steps(Maker maker) {
        VectorTable sound = catalogue.sound();
        VectorTable coListening = Objects.requireNonNull(catalogue.coListening());
        List<Steps> steps = new ArrayList<>();
        for (double creativity : DIAL) {
            PlaylistSettings settings = PlaylistSettings.DEFAULT.withSize(8).withCreativity(creativity);
            double soundSum = 0;
            double coListeningSum = 0;
            int count = 0;
            for (int row = 0; row < catalogue.size(); row += 5) {
                List<PlaylistTrack> tracks = maker.make(row, settings).tracks();
                for (int i = 1; i < tracks.size(); i++) {
                    soundSum +=
                            sound.cosine(tracks.get(i - 1).row(), tracks.get(i).row());
                    coListeningSum += coListening.cosine(
                            tracks.get(i - 1).row(), tracks.get(i).row());
                    count++;
                }
            }
            steps.add(new Steps(soundSum / count, coListeningSum / count));
        }
        return steps;
    }

    private static double mean(List<PlaylistTrack> tracks, Function<PlaylistTrack, OptionalDouble> similarity) {
        return tracks.stream()
                .map(similarity)
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElseThrow();
    }

    private static void requireMonotone(List<Steps> steps) {
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).sound()).isGreaterThan(steps.get(i - 1).sound());
            assertThat(steps.get(i).coListening()).isLessThan(steps.get(i - 1).coListening());
        }
    }
}

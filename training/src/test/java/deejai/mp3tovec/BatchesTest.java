package deejai.mp3tovec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.mp3tovec.objective.Objective.Place;
import deejai.slices.SliceTrack;
import deejai.spectrogram.Preprocessing.Scaling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void batchHasNoTrackTwiceAndTheSlicesOfATrackDiffer() {
        List<SliceTrack> tracks = tracks(30, 5);
        TrackSampler sampler = new TrackSampler(tracks, all(tracks), new BatchSettings(20, 3, Mixture.EVEN));
        Random random = new Random(1);

        for (int i = 0; i < 50; i++) {
            List<Place> places = sampler.draw(random);

            assertThat(places).hasSize(60);
            assertThat(new HashSet<>(places)).hasSize(60);
            assertThat(places.stream().map(Place::track).distinct()).hasSize(20);
        }
    }

    @Test
    void tracksWithFewSlicesGiveThemAgain() {
        List<SliceTrack> tracks = tracks(4, 1);
        TrackSampler sampler = new TrackSampler(tracks, all(tracks), new BatchSettings(64, 2, Mixture.EVEN));

        List<Place> places = sampler.draw(new Random(1));

        assertThat(places).hasSize(8);
        assertThat(new HashSet<>(places)).hasSize(4);
    }

    @Test
    void collectionsHaveTheirShares() {
        List<SliceTrack> tracks = tracks(300, 2);
        Mixture mixture = new Mixture(List.of(new Mixture.Part("c1", 0.6), new Mixture.Part("none", 0.1)));
        TrackSampler sampler = new TrackSampler(tracks, all(tracks), new BatchSettings(20, 1, mixture));
        Random random = new Random(2);
        int ofFirst = 0;
        for (int i = 0; i < 200; i++) {
            ofFirst += (int) sampler.draw(random).stream()
                    .filter(place -> tracks.get(place.track()).collection().equals("c1"))
                    .count();
        }

        // 0.6 of what is left without the part that has no tracks.
        assertThat(ofFirst / 4000.0).isCloseTo(0.6 / 0.9, within(0.04));
    }

    @Test
    void sharesBeyondOneAreRefused() {
        List<Mixture.Part> parts = List.of(new Mixture.Part("a", 0.7), new Mixture.Part("b", 0.4));

        assertThatThrownBy(() -> new Mixture(parts)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void splitHoldsOutCollectionsAndAShareOfTheRest() {
        List<SliceTrack> tracks = tracks(3000, 2);

        Split split = Split.of(tracks, new Validation(List.of("c2"), 0.2, 1, 1, 1));

        assertThat(split.training())
                .noneMatch(track -> tracks.get(track).collection().equals("c2"));
        assertThat(split.training().size() + split.validation().size()).isEqualTo(3000);
        assertThat(split.training()).doesNotContainAnyElementsOf(split.validation());
        assertThat(split.training().size() / 2000.0).isCloseTo(0.8, within(0.04));
    }

    @Test
    void tracksStayOnTheirSideWhenOthersCome() {
        Validation settings = new Validation(List.of(), 0.3, 1, 1, 1);

        List<Integer> few = Split.of(tracks(50, 1), settings).validation();
        List<Integer> many = Split.of(tracks(100, 1), settings).validation();

        assertThat(many.stream().filter(track -> track < 50)).containsExactlyElementsOf(few);
    }

    @Test
    void slicesAreScaledToTheirRange() {
        float[] input = new float[8];

        Batch.scale(new byte[] {(byte) 200, 100, (byte) 150, 100}, Scaling.MIN_MAX, input, 0);
        Batch.scale(new byte[] {9, 9, 9, 9}, Scaling.MIN_MAX, input, 4);

        assertThat(input).containsExactly(1, 0, 0.5f, 0, 0, 0, 0, 0);
    }

    @Test
    void slicesAreScaledInFixedDecibels() {
        float[] input = new float[4];

        Batch.scale(new byte[] {0, 51}, Scaling.BYTE_TO_UNIT, input, 0);
        Batch.scale(new byte[] {0, (byte) 255}, Scaling.BYTE_TO_SYMMETRIC, input, 2);

        assertThat(input).containsExactly(0, 0.2f, -1, 1);
    }

    @Test
    void learningRateRisesThenFallsToNothing() {
        Schedule schedule = new Schedule(110, 10, 0.5, 0);

        assertThat(schedule.learningRate(1)).isCloseTo(0.05, within(1e-12));
        assertThat(schedule.learningRate(10)).isCloseTo(0.5, within(1e-12));
        assertThat(schedule.learningRate(11)).isCloseTo(0.5, within(1e-12));
        assertThat(schedule.learningRate(61)).isCloseTo(0.25, within(1e-12));
        assertThat(schedule.learningRate(110)).isBetween(0.0, 0.001);
    }

    @Test
    void failureInTheOtherThreadIsThrown() {
        BatchQueue queue = new BatchQueue(
                step -> {
                    throw new IllegalStateException("step " + step);
                },
                4,
                9);

        assertThatThrownBy(queue::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("step 4");
        queue.close();
    }

    private static List<SliceTrack> tracks(int count, int slices) {
        List<SliceTrack> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tracks.add(new SliceTrack("id" + i, "path" + i, "", "", "c" + i % 3, slices));
        }
        return tracks;
    }

    private static List<Integer> all(List<SliceTrack> tracks) {
        return IntStream.range(0, tracks.size()).boxed().toList();
    }
}

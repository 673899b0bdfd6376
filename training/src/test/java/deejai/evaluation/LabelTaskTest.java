package deejai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelTaskTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void precisionCountsTheNearestThatAreRight() {
        LabelTask task = genres("rock", "jazz", "rock", "rock", "jazz");

        Map<EncoderMeasure, Double> measures = task.measure(0, new int[] {1, 2, 4, 3});

        assertThat(measures)
                .containsEntry(EncoderMeasure.PRECISION_1, 0.0)
                .containsEntry(EncoderMeasure.PRECISION_3, 1.0 / 3)
                .containsEntry(EncoderMeasure.PRECISION_10, 0.5);
    }

    @Test
    void averagePrecisionIsTheMeanOfThePrecisionsAtTheRightOnes() {
        LabelTask task = genres("rock", "jazz", "rock", "rock", "jazz");

        assertThat(averagePrecision(task, 1, 2, 4, 3)).isCloseTo((1.0 / 2 + 2.0 / 4) / 2, within(ROUNDING));
        assertThat(averagePrecision(task, 2, 3, 1, 4)).isEqualTo(1);
        assertThat(averagePrecision(task, 1, 4, 2, 3)).isCloseTo((1.0 / 3 + 2.0 / 4) / 2, within(ROUNDING));
    }

    @Test
    void mostOfTheFiveNearestDecide() {
        LabelTask task = genres("rock", "jazz", "rock", "jazz", "rock", "rock", "jazz");

        assertThat(vote(task, 1, 2, 3, 4, 5, 6)).isEqualTo(1);
        assertThat(vote(task, 1, 3, 6, 2, 4, 5)).isEqualTo(0);
    }

    @Test
    void ofEquallyManyVotesTheNearestDecides() {
        LabelTask task = genres("rock", "jazz", "rock", "jazz", "rock", "pop");

        assertThat(vote(task, 1, 2, 3, 4, 5)).isEqualTo(0);
        assertThat(vote(task, 2, 1, 3, 4, 5)).isEqualTo(1);
    }

    @Test
    void labelThatOnlyOneTrackHasIsNotAsked() {
        assertThat(genres("rock", "jazz", "rock").queries()).containsExactly(0, 2);
        assertThat(genres("rock", "jazz", "rock").labels()).isEqualTo(1);
        assertThat(genres("rock", "jazz").queries()).isEmpty();
        assertThat(genres().queries()).isEmpty();
    }

    @Test
    void trackWhoseLabelIsNotKnownIsNeitherRightNorWrong() {
        LabelTask task = genres("rock", "", "", "rock");

        assertThat(task.queries()).containsExactly(0, 3);
        assertThat(task.measure(0, new int[] {1, 2, 3})).containsEntry(EncoderMeasure.PRECISION_1, 1.0);
    }

    @Test
    void tracksByTheSameArtistOrFromTheSameAlbumAreLeftOut() {
        List<LabelledTrack> tracks = List.of(
                track("rock", "a", "x"),
                track("rock", "a", "y"),
                track("rock", "b", "x"),
                track("jazz", "c", "z"),
                track("rock", "d", "v"),
                track("rock", "", ""));
        LabelTask task = LabelTask.of(tracks, Label.GENRE, List.of(Label.ARTIST, Label.ALBUM));

        Map<EncoderMeasure, Double> measures = task.measure(0, new int[] {1, 2, 3, 4, 5});

        assertThat(measures)
                .containsEntry(EncoderMeasure.PRECISION_1, 0.0)
                .containsEntry(EncoderMeasure.PRECISION_3, 2.0 / 3);
    }

    @Test
    void trackWhoseLikesAreAllByTheSameArtistDoesNotAsk() {
        List<LabelledTrack> tracks = List.of(track("rock", "a", ""), track("rock", "a", ""), track("jazz", "b", ""));

        assertThat(LabelTask.of(tracks, Label.GENRE, List.of(Label.ARTIST)).queries())
                .isEmpty();
    }

    private static double averagePrecision(LabelTask task, int... ranking) {
        return task.measure(0, ranking).getOrDefault(EncoderMeasure.AVERAGE_PRECISION, Double.NaN);
    }

    private static double vote(LabelTask task, int... ranking) {
        return task.measure(0, ranking).getOrDefault(EncoderMeasure.NEIGHBOUR_VOTE, Double.NaN);
    }

    private static LabelTask genres(String... genres) {
        List<LabelledTrack> tracks = new ArrayList<>();
        for (String genre : genres) {
            tracks.add(track(genre, "", ""));
        }
        return LabelTask.of(tracks, Label.GENRE, List.of());
    }

    private static LabelledTrack track(String genre, String artist, String album) {
        return new LabelledTrack(
                "00", Path.of("song.mp3"), Map.of(Label.GENRE, genre, Label.ARTIST, artist, Label.ALBUM, album));
    }
}

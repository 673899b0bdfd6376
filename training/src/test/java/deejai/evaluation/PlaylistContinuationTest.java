package deejai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deejai.corpus.Corpus;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaylistContinuationTest {

    @Test
    void everyPlaylistIsInOnePartOfTheSplit() {
        Corpus corpus = numbered(1000);
        CorpusSplit split = CorpusSplit.of(corpus, 0.1, 0.2, 5);

        assertThat(split.validation().playlists()).isBetween(60, 140);
        assertThat(split.test().playlists()).isBetween(150, 250);
        int[] all = IntStream.concat(
                        IntStream.range(0, split.training().entries()).map(split.training()::track),
                        IntStream.concat(
                                IntStream.range(0, split.validation().entries()).map(split.validation()::track),
                                IntStream.range(0, split.test().entries()).map(split.test()::track)))
                .sorted()
                .toArray();
        assertThat(all).isEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(CorpusSplit.of(corpus, 0.1, 0.2, 5).test().playlist(3))
                .isEqualTo(split.test().playlist(3));
    }

    @Test
    void seedsAndHeldOutTracksAreThePlaylistWithoutUnknownOnes() {
        Corpus playlists = new Corpus.Builder(10)
                .add(1, 2, 3, 4, 4, 9)
                .add(1, 2)
                .add(9, 1, 3)
                .build();
        BitSet known = new BitSet();
        known.set(0, 9);
        ContinuationTask task = ContinuationTask.of(playlists, known, new ContinuationTask.Settings(2, 3, 1));

        assertThat(task.size()).as("too short, too few known").isEqualTo(1);
        assertThat(task.seeds(0)).hasSize(2);
        assertThat(IntStream.concat(Arrays.stream(task.seeds(0)), Arrays.stream(task.heldOut(0)))
                        .boxed()
                        .toList())
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void aRecommenderThatKnowsTheAnswerIsPerfect() {
        Corpus corpus = new Corpus.Builder(40)
                .add(IntStream.range(0, 20).toArray())
                .add(IntStream.range(20, 40).toArray())
                .build();
        PlaylistContinuation continuation = new PlaylistContinuation(corpus, 1);
        ContinuationTask task = continuation.task(corpus, new ContinuationTask.Settings(5, 10, 1));
        Recommender perfect = new Recommender() {
            @Override
            public String name() {
                return "perfect";
            }

            @Override
            public void score(int[] seeds, float[] scores) {
                for (int track = 0; track < 40; track++) {
                    scores[track] = track / 20 == seeds[0] / 20 ? 1 : 0;
                }
            }
        };
        PlaylistContinuation.Result result = continuation.measure(perfect, task, 2);

        assertThat(result.mean(ContinuationMeasures::rPrecision)).isEqualTo(new ConfidenceInterval(1, 1, 1));
        assertThat(result.coverage()).isEqualTo(0.5);
        assertThat(result.popularity()).isEqualTo(1);
        assertThat(result.difference(result, ContinuationMeasures::ndcg)).isEqualTo(new ConfidenceInterval(0, 0, 0));
    }

    @Test
    void seedsAreNotRecommended() {
        Corpus corpus = new Corpus.Builder(3).add(0, 1, 2).add(0, 1).build();
        PlaylistContinuation continuation = new PlaylistContinuation(corpus, 1);
        ContinuationTask task = continuation.task(corpus, new ContinuationTask.Settings(2, 3, 1));

        PlaylistContinuation.Result result = continuation.measure(new PopularityRecommender(corpus), task, 1);

        assertThat(result.mean(ContinuationMeasures::rPrecision).mean())
                .as("one track is left and it is right")
                .isEqualTo(1);
    }

    @Test
    void coOccurrenceIsTheCosineOfTheDefinition() {
        Corpus corpus = random();
        BitSet known = PlaylistContinuation.known(corpus, 2);
        float[] scores = new float[corpus.tracks()];
        int[] seeds = {3, 7};
        new CoOccurrenceRecommender(corpus, known).score(seeds, scores);

        for (int track = 0; track < corpus.tracks(); track++) {
            double expected =
                    known.get(track) ? cosine(corpus, 3, track) + cosine(corpus, 7, track) : Double.NEGATIVE_INFINITY;
            assertThat((double) scores[track]).isEqualTo(expected, within(1e-6));
        }
    }

    private static double cosine(Corpus corpus, int a, int b) {
        int both = 0;
        int withA = 0;
        int withB = 0;
        for (int i = 0; i < corpus.playlists(); i++) {
            boolean hasA = Arrays.stream(corpus.playlist(i)).anyMatch(track -> track == a);
            boolean hasB = Arrays.stream(corpus.playlist(i)).anyMatch(track -> track == b);
            withA += hasA ? 1 : 0;
            withB += hasB ? 1 : 0;
            both += hasA && hasB ? 1 : 0;
        }
        return both / Math.sqrt((double) withA * withB);
    }

    @Test
    void theBestTracksAreThoseThatSortingGives() {
        SplittableRandom random = new SplittableRandom(9);
        float[] scores = new float[20_000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(-50, 50);
        }
        scores[5] = Float.NEGATIVE_INFINITY;
        int[] expected = IntStream.range(0, scores.length)
                .filter(i -> i != 5)
                .boxed()
                .sorted((a, b) -> scores[a] == scores[b] ? a - b : Float.compare(scores[b], scores[a]))
                .mapToInt(i -> i)
                .toArray();

        for (int count : new int[] {0, 1, 500, 3000}) {
            assertThat(TopTracks.of(scores, count)).isEqualTo(Arrays.copyOf(expected, count));
        }
        assertThat(TopTracks.of(scores, 20_000)).isEqualTo(expected);
    }

    @Test
    void theIntervalOfEqualValuesIsAPoint() {
        assertThat(ConfidenceInterval.of(new double[] {2, 2, 2}, 1)).isEqualTo(new ConfidenceInterval(2, 2, 2));
        assertThat(ConfidenceInterval.of(new double[0], 1).mean()).isNaN();
    }

    @Test
    void theIntervalIsAsWideAsStatisticsSay() {
        double[] values = new SplittableRandom(1).doubles(400).toArray();
        ConfidenceInterval interval = ConfidenceInterval.of(values, 1);

        double error = 1 / Math.sqrt(12 * 400);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * error, within(error / 2));
        assertThat(interval.mean()).isBetween(interval.low(), interval.high());
    }

    private static Corpus numbered(int playlists) {
        Corpus.Builder builder = new Corpus.Builder(playlists);
        for (int i = 0; i < playlists; i++) {
            builder.add(i);
        }
        return builder.build();
    }

    private static Corpus random() {
        SplittableRandom random = new SplittableRandom(4);
        Corpus.Builder builder = new Corpus.Builder(30);
        for (int i = 0; i < 25; i++) {
            builder.add(random.ints(random.nextInt(2, 9), 0, 29).toArray());
        }
        return builder.add(3, 7).add(7, 3).build();
    }
}

package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearIdenticalPlaylistsTest {

    private static final int TRACKS = 60;

    /// The definition: the longest first, each compared with all that are kept.
    private static BitSet plain(List<int[]> playlists, double threshold) {
        BitSet dropped = new BitSet();
        List<Integer> order = IntStream.range(0, playlists.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(playlists.get(b).length, playlists.get(a).length))
                .toList();
        List<Integer> kept = new ArrayList<>();
        for (int playlist : order) {
            boolean copy = kept.stream()
                    .anyMatch(other -> jaccard(playlists.get(playlist), playlists.get(other)) >= threshold - 1e-12);
            if (copy && playlists.get(playlist).length >= NearIdenticalPlaylists.MIN_LENGTH) {
                dropped.set(playlist);
            } else {
                kept.add(playlist);
            }
        }
        return dropped;
    }

    private static double jaccard(int[] a, int[] b) {
        Set<Integer> both = new HashSet<>(IntStream.of(a).boxed().toList());
        Set<Integer> either = new HashSet<>(both);
        List<Integer> others = IntStream.of(b).boxed().toList();
        both.retainAll(others);
        either.addAll(others);
        return (double) both.size() / either.size();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.5, 0.6, 0.75, 0.8, 0.9, 1})
    void foundAreThoseThatComparingAllFinds(double threshold) {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            List<int[]> playlists = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                boolean copy = i > 0 && random.nextInt(3) == 0;
                playlists.add(copy ? changed(playlists.get(random.nextInt(i)), random) : drawn(random));
            }

            BitSet found = NearIdenticalPlaylists.find(working(playlists), TRACKS, threshold);

            assertThat(found).isEqualTo(plain(playlists, threshold));
            assertThat(found.isEmpty()).isFalse();
        }
    }

    @Test
    void shortPlaylistsAreLeftAlone() {
        List<int[]> playlists = List.of(new int[] {1, 2, 3, 4}, new int[] {1, 2, 3, 4}, new int[] {}, new int[] {});

        assertThat(NearIdenticalPlaylists.find(working(playlists), TRACKS, 0.8).isEmpty())
                .isTrue();
    }

    @Test
    void ofEquallyLongOnesTheFirstIsKept() {
        List<int[]> playlists =
                List.of(new int[] {1, 2, 3, 4, 5}, new int[] {5, 4, 3, 2, 1}, new int[] {1, 2, 3, 4, 5, 6});

        assertThat(NearIdenticalPlaylists.find(working(playlists), TRACKS, 1).stream())
                .containsExactly(1);
        assertThat(NearIdenticalPlaylists.find(working(playlists), TRACKS, 0.8).stream())
                .containsExactly(0, 1);
    }

    private static int[] drawn(SplittableRandom random) {
        int length = random.nextInt(2, 25);
        return random.ints(length, 0, TRACKS).distinct().toArray();
    }

    private static int[] changed(int[] playlist, SplittableRandom random) {
        return IntStream.concat(
                        IntStream.of(playlist).filter(_ -> random.nextInt(10) > 0),
                        random.ints(random.nextInt(3), 0, TRACKS))
                .distinct()
                .toArray();
    }

    private static WorkingPlaylists working(List<int[]> playlists) {
        CollectedPlaylists collected = new CollectedPlaylists();
        for (int track = 0; track < TRACKS; track++) {
            collected.add(TrackDescription.ofId("t" + track));
        }
        for (int[] playlist : playlists) {
            collected.add(
                    SourceKind.IDS,
                    SourcePlaylist.named(
                            null,
                            IntStream.of(playlist)
                                    .mapToObj(track -> TrackDescription.ofId("t" + track))
                                    .toList()));
        }
        return WorkingPlaylists.newestOf(collected);
    }
}

package deejai.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finding the tracks with the same label: who asks, who may be found, and how good an order of the tracks is.
///
/// Tracks of which the label is not known neither ask nor are found: they may be right or wrong. A track asks
/// only if there is something to find.
final class LabelTask {

    private static final int UNKNOWN = -1;
    private static final int VOTERS = 5;

    private final int[] labels;

    /// labels that a found track must not share with the one that asks
    private final List<int[]> excluded;

    private final int[] queries;

    private LabelTask(int[] labels, List<int[]> excluded) {
        this.labels = labels;
        this.excluded = excluded;
        this.queries = IntStream.range(0, labels.length)
                .filter(query -> IntStream.range(0, labels.length)
                        .anyMatch(other -> isCandidate(query, other) && labels[other] == labels[query]))
                .toArray();
    }

    /// The task of finding a label.
    ///
    /// @param excluded a track that has one of these in common with the one that asks is left out
    static LabelTask of(List<LabelledTrack> tracks, Label label, List<Label> excluded) {
        return new LabelTask(
                numbers(tracks, label),
                excluded.stream().map(other -> numbers(tracks, other)).toList());
    }

    /// Tracks that ask, ascending.
    int[] queries() {
        return queries.clone();
    }

    /// Number of different labels among those that ask.
    int labels() {
        return (int)
                Arrays.stream(queries).map(query -> labels[query]).distinct().count();
    }

    /// Measures an answer.
    ///
    /// @param query   one of [#queries()]
    /// @param ranking all tracks but that, the nearest first
    Map<EncoderMeasure, Double> measure(int query, int[] ranking) {
        int[] found = Arrays.stream(ranking)
                .filter(other -> isCandidate(query, other))
                .map(other -> labels[other])
                .toArray();
        Map<EncoderMeasure, Double> measures = new EnumMap<>(EncoderMeasure.class);
        measures.put(EncoderMeasure.PRECISION_1, precision(labels[query], found, 1));
        measures.put(EncoderMeasure.PRECISION_3, precision(labels[query], found, 3));
        measures.put(EncoderMeasure.PRECISION_10, precision(labels[query], found, 10));
        measures.put(EncoderMeasure.AVERAGE_PRECISION, averagePrecision(labels[query], found));
        measures.put(EncoderMeasure.NEIGHBOUR_VOTE, vote(found) == labels[query] ? 1.0 : 0.0);
        return measures;
    }

    private boolean isCandidate(int query, int other) {
        return other != query
                && labels[query] != UNKNOWN
                && labels[other] != UNKNOWN
                && excluded.stream().noneMatch(shared -> shared[query] != UNKNOWN && shared[query] == shared[other]);
    }

    /// Of fewer than k tracks, the share of those that there are.
    private static double precision(int label, int[] found, int k) {
        int looked = Math.min(k, found.length);
        return (double) Arrays.stream(found, 0, looked)
                        .filter(other -> other == label)
                        .count()
                / looked;
    }

    private static double averagePrecision(int label, int[] found) {
        double sum = 0;
        int right = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] == label) {
                right++;
                sum += (double) right / (i + 1);
            }
        }
        return sum / right;
    }

    private static int vote(int[] found) {
        int winner = UNKNOWN;
        long most = 0;
        int voters = Math.min(VOTERS, found.length);
        for (int i = 0; i < voters; i++) {
            int label = found[i];
            long votes = Arrays.stream(found, 0, voters)
                    .filter(other -> other == label)
                    .count();
            if (votes > most) {
                most = votes;
                winner = label;
            }
        }
        return winner;
    }

    /// The label of every track as a number.
    private static int[] numbers(List<LabelledTrack> tracks, Label label) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> all = new ArrayList<>();
        for (LabelledTrack track : tracks) {
            String value = track.labels().get(label);
            if (value == null) {
                all.add(UNKNOWN);
            } else {
                Integer next = numbers.size();
                Integer before = numbers.putIfAbsent(value, next);
                all.add(before == null ? next : before);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}

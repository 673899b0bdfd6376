package deejai.library;

import deejai.library.NeedlePostings.Scored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// The best tracks for one reading of a search: those that all its needles fit, ranked by the mean of the scores,
/// exactly as [WordQuery#rank] has it.
///
/// Tracks are visited in the order of their positions, so that of equal ranks the first come first and a later track
/// must rank higher than the worst that is kept. The higher that threshold, the fewer lists can still lead to a
/// better track, and only they are walked:
///
/// - each needle must score at least what is missing when all the others score as high as they can;
/// - one needle must score more than the threshold, as a mean is at most its greatest part.
///
/// This is MaxScore (Turtle and Flood, Query evaluation: strategies and optimizations, 1995) for means of few
/// distinct scores. A single letter, which begins words of most tracks, ends after some hundreds of them.
final class ReadingSearch {

    private static final int NO_MORE = DocIdSetIterator.NO_MORE_DOCS;

    /// by needle, best fit first
    private final List<List<Scored>> needles;

    /// the positions that are allowed; null for all
    private final @Nullable DocIdSetIterator only;

    private final BestHits best;

    /// by needle: the score below which no track gets over the threshold
    private final int[] least;

    /// the lists of which one at least holds any track that gets over the threshold
    private List<DocIdSetIterator> lead = List.of();

    /// the first position that may get over the threshold
    private int next;

    private ReadingSearch(List<NeedlePostings> postings, @Nullable DocIdSetIterator only, int limit)
            throws IOException {
        needles = new ArrayList<>(postings.size());
        for (NeedlePostings ofNeedle : postings) {
            needles.add(ofNeedle.lists());
        }
        this.only = only;
        best = new BestHits(limit);
        least = new int[postings.size()];
    }

    /// Searches.
    ///
    /// @param postings what the needles of the reading find, at least one
    /// @param only     the positions that are allowed, before its first; null for all
    /// @param limit    at most this many hits, at least 1
    static List<Hit> best(List<NeedlePostings> postings, @Nullable DocIdSetIterator only, int limit)
            throws IOException {
        if (postings.stream().anyMatch(NeedlePostings::isEmpty)) {
            return List.of();
        }
        ReadingSearch search = new ReadingSearch(postings, only, limit);
        search.run();
        return search.best.bestFirst();
    }

    private void run() throws IOException {
        int threshold = best.threshold();
        boolean possible = raise(threshold);
        while (possible) {
            int position = candidate();
            if (position == NO_MORE) {
                return;
            }
            next = position + 1;
            best.offer(rank(position), position);
            if (best.threshold() > threshold) {
                threshold = best.threshold();
                possible = raise(threshold);
            }
        }
    }

    /// The first position from `next` on that a leading list holds.
    private int candidate() throws IOException {
        int first = NO_MORE;
        for (DocIdSetIterator list : lead) {
            first = Math.min(first, advance(list, next));
        }
        return first;
    }

    /// The rank of a track; 0 where a needle fits worse than it must. Moves `next` to where that may change.
    private int rank(int position) throws IOException {
        if (only != null && advance(only, position) != position) {
            next = only.docID();
            return 0;
        }
        int sum = 0;
        for (int needle = 0; needle < least.length; needle++) {
            int score = score(needle, position);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum / least.length;
    }

    private int score(int needle, int position) throws IOException {
        int later = NO_MORE;
        for (Scored list : needles.get(needle)) {
            if (list.score() < least[needle]) {
                break;
            }
            int at = advance(list.positions(), position);
            if (at == position) {
                return list.score();
            }
            later = Math.min(later, at);
        }
        next = Math.max(next, later);
        return 0;
    }

    /// Takes note of a new threshold.
    ///
    /// @return false if no track can get over it
    private boolean raise(int threshold) {
        int sum = (threshold + 1) * least.length;
        int sumOfGreatest =
                needles.stream().mapToInt(ReadingSearch::greatestScore).sum();
        if (sumOfGreatest < sum) {
            return false;
        }
        lead = only == null
                ? needles.stream().flatMap(lists -> from(threshold + 1, lists)).toList()
                : List.of(only);
        for (int needle = 0; needle < least.length; needle++) {
            List<Scored> lists = needles.get(needle);
            least[needle] = sum - (sumOfGreatest - greatestScore(lists));
            List<DocIdSetIterator> required = from(least[needle], lists).toList();
            if (cost(required) < cost(lead)) {
                lead = required;
            }
        }
        return true;
    }

    /// The best score that is still to come; 0 if there is none.
    private static int greatestScore(List<Scored> lists) {
        return lists.stream()
                .filter(list -> list.positions().docID() != NO_MORE)
                .mapToInt(Scored::score)
                .findFirst()
                .orElse(0);
    }

    private static Stream<DocIdSetIterator> from(int score, List<Scored> lists) {
        return lists.stream().filter(list -> list.score() >= score).map(Scored::positions);
    }

    private static long cost(List<DocIdSetIterator> lists) {
        return lists.stream().mapToLong(DocIdSetIterator::cost).sum();
    }

    /// The first position of a list that is not below `position`.
    private static int advance(DocIdSetIterator list, int position) throws IOException {
        return list.docID() < position ? list.advance(position) : list.docID();
    }
}

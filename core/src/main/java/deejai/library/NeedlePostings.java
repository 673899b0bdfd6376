package deejai.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/// For each fit, the positions of the tracks that a needle fits so. A track can be in the lists of several fits; the
/// best counts.
final class NeedlePostings {

    /// Positions in ascending order, to be walked any number of times.
    @FunctionalInterface
    private interface Positions {
        DocIdSetIterator iterator() throws IOException;
    }

    private final Map<Fit, Positions> positions = new EnumMap<>(Fit.class);

    /// Looks a needle up.
    static NeedlePostings of(Needle needle, LeafReader index) throws IOException {
        NeedlePostings postings = new NeedlePostings();
        for (Fit fit : Fit.values()) {
            Positions found = find(needle, fit, index);
            if (found != null) {
                postings.positions.put(fit, found);
            }
        }
        return postings;
    }

    /// Positions of tracks that a needle fits alike.
    ///
    /// @param score     what the fit counts for
    /// @param positions in ascending order
    record Scored(int score, DocIdSetIterator positions) {}

    /// The lists of positions, best fit first, each before its first position.
    List<Scored> lists() throws IOException {
        List<Scored> lists = new ArrayList<>();
        for (Map.Entry<Fit, Positions> entry : positions.entrySet()) {
            lists.add(new Scored(entry.getKey().score(), entry.getValue().iterator()));
        }
        return lists;
    }

    /// True if the needle fits no track.
    boolean isEmpty() {
        return positions.isEmpty();
    }

    private static @Nullable Positions find(Needle needle, Fit fit, LeafReader index) throws IOException {
        Section section = fit.section();
        if (fit.isWholeWord()) {
            return term(needle.word(), index.terms(section.words()));
        }
        if (TextIndex.isShort(needle.word())) {
            return term(needle.word(), index.terms(needle.isAnywhere() ? section.pieces() : section.beginnings()));
        }
        return beginning(
                needle.word(), index.terms(needle.isAnywhere() ? section.tails() : section.words()), index.maxDoc());
    }

    private static @Nullable Positions term(String text, @Nullable Terms terms) throws IOException {
        if (terms == null) {
            return null;
        }
        TermsEnum term = terms.iterator();
        return term.seekExact(new BytesRef(text)) ? () -> term.postings(null, PostingsEnum.NONE) : null;
    }

    private static @Nullable Positions beginning(String text, @Nullable Terms terms, int size) throws IOException {
        if (terms == null) {
            return null;
        }
        BytesRef beginning = new BytesRef(text);
        TermsEnum term = terms.iterator();
        if (term.seekCeil(beginning) == TermsEnum.SeekStatus.END || !StringHelper.startsWith(term.term(), beginning)) {
            return null;
        }
        DocIdSetBuilder union = new DocIdSetBuilder(size);
        PostingsEnum postings = null;
        do {
            postings = term.postings(postings, PostingsEnum.NONE);
            union.add(postings);
        } while (term.next() != null && StringHelper.startsWith(term.term(), beginning));
        DocIdSet all = union.build();
        return all::iterator;
    }
}

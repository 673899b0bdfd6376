package deejai.library;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.DocIdSetBuilder;
import org.jspecify.annotations.Nullable;

/// The tracks whose title, artist or both are what is searched, as [IndexedTrack#isNamed] defines it.
final class ExactNames {

    private final LeafReader index;
    private final DocIdSetBuilder named;
    private boolean any;

    private ExactNames(LeafReader index) {
        this.index = index;
        named = new DocIdSetBuilder(index.maxDoc());
    }

    /// The positions of the tracks that are named so; null if there are none.
    ///
    /// @param letters see [IndexedTrack#nameLetters]; not empty
    static @Nullable DocIdSet find(String letters, LeafReader index) throws IOException {
        ExactNames names = new ExactNames(index);
        names.add(names.postings(TextIndex.TITLE, letters));
        names.add(names.postings(TextIndex.ARTIST, letters));
        for (int at = 1; at < letters.length(); at++) {
            String first = letters.substring(0, at);
            String second = letters.substring(at);
            names.addBoth(first, second);
            names.addBoth(second, first);
        }
        return names.any ? names.named.build() : null;
    }

    private void addBoth(String artist, String title) throws IOException {
        // Artists are fewer than titles, so most places to cut the letters are done with here.
        PostingsEnum byArtist = postings(TextIndex.ARTIST, artist);
        PostingsEnum byTitle = byArtist == null ? null : postings(TextIndex.TITLE, title);
        if (byArtist != null && byTitle != null) {
            add(ConjunctionUtils.intersectIterators(List.of(byArtist, byTitle)));
        }
    }

    private void add(@Nullable DocIdSetIterator positions) throws IOException {
        if (positions != null) {
            named.add(positions);
            any = true;
        }
    }

    private @Nullable PostingsEnum postings(String field, String letters) throws IOException {
        return index.postings(new Term(field, letters), PostingsEnum.NONE);
    }
}

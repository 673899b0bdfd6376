package deejai.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/// What a text index on disk looks like, and how it is written: one Lucene segment whose documents are the tracks in
/// the order that settles equal ranks ([IndexedTracks]), so that the number of a document is the position of its
/// track. Only documents are listed by term, no positions and no frequencies; nothing of a track is stored but its
/// row.
final class TextIndex {

    /// Changes with the fields and with [TextFolding]: an index of another format is not read but written again.
    static final String FORMAT = "1";

    /// Keys of what is committed along with the index.
    static final String FORMAT_KEY = "format";

    static final String CATALOGUE_KEY = "catalogue";

    /// Field of the row of a track in the catalogue.
    static final String ROW = "row";

    /// Fields of the letters of the title and of the artist, see [IndexedTrack#nameLetters].
    static final String TITLE = "title";

    static final String ARTIST = "artist";

    /// Beginnings of up to so many code points have lists of their own, as they begin thousands of words; for longer
    /// ones the lists of the words are united when they are searched.
    static final int LONGEST_SHORT = 3;

    /// Enough for a buffer to hold most libraries whole, so that nothing is merged.
    static final double BUFFER_MB = 64;

    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.setTokenized(true);
        TERMS.setOmitNorms(true);
        TERMS.freeze();
    }

    private TextIndex() {}

    /// True for beginnings that have lists of their own.
    static boolean isShort(String beginning) {
        return beginning.codePointCount(0, beginning.length()) <= LONGEST_SHORT;
    }

    /// Writes an index in place of what was there, at once or not at all.
    ///
    /// @param bufferMb what is collected on the heap before a segment is written, in MB
    /// @throws IOException if that fails; what was there is as it was
    static void write(Path folder, IndexedTracks tracks, String catalogue, double bufferMb) throws IOException {
        Files.createDirectories(folder);
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, writing(bufferMb))) {
            TrackDocument document = new TrackDocument();
            for (int position = 0; position < tracks.size(); position++) {
                writer.addDocument(document.of(tracks.at(position), tracks.row(position)));
            }
            writer.forceMerge(1);
            writer.setLiveCommitData(
                    Map.of(FORMAT_KEY, FORMAT, CATALOGUE_KEY, catalogue).entrySet());
            writer.commit();
        }
    }

    private static IndexWriterConfig writing(double bufferMb) {
        // This merge policy joins neighbours only, and one thread writes: the documents stay in order.
        return new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(bufferMb)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
    }

    /// The document of a track; its fields are used again for the next.
    private static final class TrackDocument {

        private final NumericDocValuesField row = new NumericDocValuesField(ROW, 0);
        private final StringField title = new StringField(TITLE, "", Field.Store.NO);
        private final StringField artist = new StringField(ARTIST, "", Field.Store.NO);
        private final Map<Section, SectionFields> sections = new EnumMap<>(Section.class);

        TrackDocument() {
            for (Section section : Section.values()) {
                sections.put(section, new SectionFields(section));
            }
        }

        List<IndexableField> of(IndexedTrack track, int rowOfTrack) {
            row.setLongValue(rowOfTrack);
            title.setStringValue(track.titleLetters());
            artist.setStringValue(track.artistLetters());
            List<IndexableField> fields = new ArrayList<>(List.of(row, title, artist));
            sections.forEach((section, ofSection) -> ofSection.add(track.words(section), fields));
            return fields;
        }
    }

    private static final class SectionFields {

        private final TermsField words;
        private final TermsField beginnings;
        private final TermsField tails;
        private final TermsField pieces;

        SectionFields(Section section) {
            words = new TermsField(section.words());
            beginnings = new TermsField(section.beginnings());
            tails = new TermsField(section.tails());
            pieces = new TermsField(section.pieces());
        }

        void add(List<String> ofTrack, List<IndexableField> fields) {
            List<TermsField> all = List.of(words, beginnings, tails, pieces);
            all.forEach(field -> field.terms.clear());
            for (String word : ofTrack) {
                words.terms.add(word);
                addBeginnings(word, beginnings.terms);
                if (Needle.isWrittenWithoutSpaces(word)) {
                    for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
                        String tail = word.substring(at);
                        tails.terms.add(tail);
                        addBeginnings(tail, pieces.terms);
                    }
                }
            }
            all.stream().filter(field -> !field.terms.isEmpty()).forEach(fields::add);
        }

        private static void addBeginnings(String word, List<String> beginnings) {
            int end = 0;
            for (int length = 1; length <= LONGEST_SHORT && end < word.length(); length++) {
                end = word.offsetByCodePoints(end, 1);
                beginnings.add(word.substring(0, end));
            }
        }
    }

    /// A field of terms that are given one by one.
    private static final class TermsField extends Field {

        private final List<String> terms;

        TermsField(String name) {
            this(name, new ArrayList<>());
        }

        private TermsField(String name, List<String> terms) {
            super(name, new Terms(terms), TERMS);
            this.terms = terms;
        }
    }

    private static final class Terms extends TokenStream {

        private final List<String> terms;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int next;

        Terms(List<String> terms) {
            this.terms = terms;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            term.append(terms.get(next++));
            return true;
        }
    }
}

package deejai.benchmarks;

import deejai.similarity.VectorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.MMapDirectory;

/// What the search by cells is compared with: Lucene's graph of near vectors (Malkov and Yashunin, Efficient and robust
/// approximate nearest neighbor search using hierarchical navigable small world graphs, 2018), one for each space.
final class HnswNeighbours {

    /// Neighbours that are taken from each space.
    private static final int CANDIDATES = 100;

    private final IndexSearcher searcher;

    HnswNeighbours(List<VectorTable> spaces) throws IOException {
        Path folder = Files.createTempDirectory("hnsw");
        try (IndexWriter writer =
                new IndexWriter(new MMapDirectory(folder), new IndexWriterConfig().setRAMBufferSizeMB(1_900))) {
            for (int row = 0; row < spaces.getFirst().rows(); row++) {
                Document document = new Document();
                for (int space = 0; space < spaces.size(); space++) {
                    document.add(new KnnFloatVectorField(
                            field(space), spaces.get(space).vector(row), VectorSimilarityFunction.DOT_PRODUCT));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(folder)));
    }

    /// The rows near to a query in any space: the best of them by their exact scores are the answer.
    ///
    /// @param vectors one a space; one that is all zero has no say
    Set<Integer> candidates(List<float[]> vectors) throws IOException {
        Set<Integer> rows = new HashSet<>();
        for (int space = 0; space < vectors.size(); space++) {
            float[] unit = VectorTable.normalized(vectors.get(space), 1, vectors.get(space).length)
                    .vector(0);
            if (unit[0] != 0) {
                KnnFloatVectorQuery query = new KnnFloatVectorQuery(field(space), unit, CANDIDATES);
                for (ScoreDoc hit : searcher.search(query, CANDIDATES).scoreDocs) {
                    rows.add(hit.doc);
                }
            }
        }
        return rows;
    }

    private static String field(int space) {
        return "space" + space;
    }
}

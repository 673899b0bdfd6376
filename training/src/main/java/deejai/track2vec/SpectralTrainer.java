package deejai.track2vec;

import deejai.corpus.Corpus;
import deejai.linearalgebra.FixedBlocks;
import deejai.linearalgebra.Matrix;
import deejai.linearalgebra.TruncatedSvd;

/// Co-listening vectors from the truncated singular value decomposition of the playlist x track matrix, refined
/// to continue playlists.
///
/// Tracks that are in similar playlists get similar right singular vectors: latent semantic analysis (Deerwester
/// and others, 1990) with playlists as documents; PureSVD (Cremonesi, Koren and Turrin, RecSys 2010). Thousands
/// of playlists are enough. Vectors are of unit length. The same settings and corpus give the same bits for any
/// number of threads. Keeps no checkpoints: one epoch lasts seconds.
public final class SpectralTrainer implements Trainer {

    private final SpectralSettings settings;

    /// A trainer with these settings.
    public SpectralTrainer(SpectralSettings settings) {
        this.settings = settings;
    }

    @Override
    public TrackVectors train(Corpus corpus, TrainingRun run) {
        FrequentTracks frequent = FrequentTracks.distinct(corpus, settings.minCount());
        try (FixedBlocks blocks = new FixedBlocks(run.threads())) {
            float[] vectors = decompose(frequent.corpus(), blocks);
            UnitRows.scale(vectors, settings.dimension());
            int epochs = new ContinuationRefinement(
                            settings.refinement(), settings.search().randomSeed(), blocks)
                    .refine(frequent.corpus(), vectors, run.listener());
            return new TrackVectors(
                    frequent.spread(vectors, corpus.tracks(), settings.dimension()),
                    corpus.tracks(),
                    TrackVectorsMetadata.of(settings, corpus, epochs));
        }
    }

    /// V * S^q, tracks x dimension.
    private float[] decompose(Corpus corpus, FixedBlocks blocks) {
        int dimension = settings.dimension();
        PlaylistMatrix matrix = new PlaylistMatrix(corpus, settings.weighting().countExponent());
        TruncatedSvd svd = TruncatedSvd.of(
                matrix,
                new TruncatedSvd.Settings(
                        dimension,
                        settings.search().oversampling(),
                        settings.search().iterations(),
                        settings.search().randomSeed()),
                blocks);
        Matrix vectors = svd.rightVectors();
        double[] singular = svd.values();
        float[] scales = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            scales[i] = singular[i] > 0
                    ? (float) StrictMath.pow(
                            singular[i] / singular[0], settings.weighting().spectrumExponent())
                    : 0;
        }
        float[] values = vectors.values();
        for (int i = 0; i < values.length; i++) {
            values[i] *= scales[i % dimension];
        }
        return values;
    }
}

package deejai.track2vec;

import deejai.corpus.Corpus;
import deejai.linearalgebra.FixedBlocks;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Co-listening vectors as the original has them: word2vec with tracks as words and playlists as sentences.
///
/// With one thread the same settings and corpus give the same bits on every machine, also if training was ended
/// and resumed from a checkpoint. Several threads work on the same vectors without waiting for each other, so no
/// two runs are alike.
public final class Word2VecTrainer implements Trainer {

    /// Entries that a thread learns from before it asks for more.
    private static final int ENTRIES_PER_CHUNK = 20_000;

    private final Word2VecSettings settings;

    /// A trainer with these settings.
    public Word2VecTrainer(Word2VecSettings settings) {
        this.settings = settings;
    }

    @Override
    public TrackVectors train(Corpus corpus, TrainingRun run) throws IOException {
        FrequentTracks frequent = FrequentTracks.of(corpus, settings.context().minCount());
        int dimension = settings.dimension();
        if (frequent.corpus().tracks() == 0) {
            float[] none = new float[Math.multiplyExact(corpus.tracks(), dimension)];
            return new TrackVectors(none, corpus.tracks(), TrackVectorsMetadata.of(settings, corpus, 0));
        }
        Word2VecModel model = new Word2VecModel(
                frequent.corpus(), dimension, settings.schedule().randomSeed());
        Word2VecCheckpoint checkpoint = new Word2VecCheckpoint(run.checkpoint(), settings, frequent.corpus());
        int epoch = checkpoint.resume(model);
        float[] finished = model.contexts().values().clone();
        try (FixedBlocks blocks = new FixedBlocks(run.threads())) {
            Epochs epochs = new Epochs(frequent.corpus(), model, blocks);
            while (epoch < settings.schedule().epochs() && epochs.learn(epoch, run.listener())) {
                epoch++;
                System.arraycopy(model.contexts().values(), 0, finished, 0, finished.length);
                checkpoint.keep(model, epoch);
            }
        }
        return new TrackVectors(
                frequent.spread(model.compact(finished), corpus.tracks(), dimension),
                corpus.tracks(),
                TrackVectorsMetadata.of(settings, corpus, epoch));
    }

    /// The epochs of one training.
    private final class Epochs {

        private final Corpus corpus;
        private final Word2VecModel model;
        private final Word2VecSampling sampling;
        private final FixedBlocks blocks;

        /// first playlist of each chunk, and the number of playlists
        private final int[] chunkStarts;

        Epochs(Corpus corpus, Word2VecModel model, FixedBlocks blocks) {
            this.corpus = corpus;
            this.model = model;
            this.sampling = new Word2VecSampling(corpus, settings);
            this.blocks = blocks;
            this.chunkStarts = chunkStarts(corpus);
        }

        /// Learns from every playlist once.
        ///
        /// @return false if training was ended before
        boolean learn(int epoch, TrainingListener listener) {
            int chunks = chunkStarts.length - 1;
            double[] losses = new double[chunks];
            long[] predictions = new long[chunks];
            boolean[] done = new boolean[chunks];
            AtomicLong entries = new AtomicLong();
            long start = System.nanoTime();
            blocks.run(chunks, chunk -> {
                if (!listener.isStopped()) {
                    Word2VecLearner learner = new Word2VecLearner(
                            settings, model, sampling, seed(settings.schedule().randomSeed(), epoch, chunk));
                    for (int playlist = chunkStarts[chunk]; playlist < chunkStarts[chunk + 1]; playlist++) {
                        learner.learn(corpus, playlist, learningRate(epoch, entries.get()));
                        entries.addAndGet(corpus.end(playlist) - corpus.start(playlist));
                    }
                    losses[chunk] = learner.loss();
                    predictions[chunk] = learner.predictions();
                    done[chunk] = true;
                }
            });
            double loss = 0;
            long made = 0;
            for (int chunk = 0; chunk < chunks; chunk++) {
                if (!done[chunk]) {
                    return false;
                }
                loss += losses[chunk];
                made += predictions[chunk];
            }
            double seconds = Math.max(1e-9, (System.nanoTime() - start) * 1e-9);
            listener.epochDone(new TrainingListener.Epoch(
                    epoch + 1, settings.schedule().epochs(), loss / Math.max(1, made), entries.get() / seconds));
            return true;
        }

        private double learningRate(int epoch, long entriesDone) {
            Word2VecSettings.Schedule schedule = settings.schedule();
            double done = (epoch + (double) entriesDone / Math.max(1, corpus.entries())) / schedule.epochs();
            return schedule.learningRate() + (schedule.lastLearningRate() - schedule.learningRate()) * done;
        }
    }

    /// A seed for each chunk of each epoch. It is mixed well: generators whose seeds differ by a multiple of
    /// their step would draw the same numbers, only shifted.
    static long seed(long randomSeed, int epoch, int chunk) {
        long mixed = randomSeed;
        for (long part : new long[] {epoch, chunk}) {
            mixed = new SplittableRandom(mixed * 31 + part).nextLong();
        }
        return mixed;
    }

    private static int[] chunkStarts(Corpus corpus) {
        IntStream.Builder starts = IntStream.builder();
        int entries = ENTRIES_PER_CHUNK;
        for (int playlist = 0; playlist < corpus.playlists(); playlist++) {
            if (entries >= ENTRIES_PER_CHUNK) {
                starts.add(playlist);
                entries = 0;
            }
            entries += corpus.end(playlist) - corpus.start(playlist);
        }
        return starts.add(corpus.playlists()).build().toArray();
    }
}

package deejai.corpus;

import deejai.corpus.CleaningReport.Stage;
import deejai.corpus.CleaningReport.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a corpus of playlists as they were collected. The same playlists and settings give the same corpus.
///
/// Tracks are numbered by how many playlists they are in, the most frequent first, those with equal counts in the order
/// in which they came.
final class CorpusCleaner {

    private final CollectedPlaylists collected;
    private final CorpusCleaning cleaning;
    private final TrackMerging merging;
    private final List<Step> steps = new ArrayList<>();

    private CorpusCleaner(CollectedPlaylists collected, TrackMerging merging, CorpusCleaning cleaning) {
        this.collected = collected;
        this.cleaning = cleaning;
        this.merging = merging;
    }

    /// What cleaning makes.
    record Cleaned(DescribedCorpus corpus, CleaningReport report) {}

    /// Cleans playlists.
    ///
    /// @param merging by keys alone; goes on from there
    /// @param read    what was read, for the report
    static Cleaned clean(
            CollectedPlaylists collected, TrackMerging merging, CorpusCleaning cleaning, SourceCounts read) {
        CorpusCleaner cleaner = new CorpusCleaner(collected, merging, cleaning);
        cleaner.steps.add(new Step(Stage.READ, read.playlists(), read.entries(), read.tracks()));
        DescribedCorpus corpus = cleaner.clean();
        return new Cleaned(corpus, new CleaningReport(cleaner.steps));
    }

    private DescribedCorpus clean() {
        WorkingPlaylists playlists = WorkingPlaylists.newestOf(collected);
        int[] occurrences = playlists.counts(collected.recordCount());
        mergeTracks(playlists, occurrences);
        int[] trackOf = trackNumbers(playlists, occurrences);
        int tracks = Arrays.stream(trackOf).max().orElse(-1) + 1;
        playlists.renumber(trackOf);

        playlists.dropRepeats(tracks);
        addStep(Stage.REPEATS, playlists, tracks);
        playlists.cut(cleaning.maxLength());
        playlists.dropShorterThan(CorpusCleaning.MIN_LENGTH);
        addStep(Stage.LENGTH, playlists, tracks);
        if (cleaning.nearIdentical() > 0) {
            playlists.drop(NearIdenticalPlaylists.find(playlists, tracks, cleaning.nearIdentical()));
        }
        addStep(Stage.NEAR_IDENTICAL, playlists, tracks);
        dropRareTracks(playlists, tracks);
        addStep(Stage.RARE, playlists, tracks);

        int[] frequent = mostFrequentFirst(playlists.counts(tracks));
        int[] finalNumbers = new int[tracks];
        Arrays.fill(finalNumbers, -1);
        for (int number = 0; number < frequent.length; number++) {
            finalNumbers[frequent[number]] = number;
        }
        playlists.renumber(finalNumbers);
        for (int record = 0; record < trackOf.length; record++) {
            trackOf[record] = trackOf[record] < 0 ? -1 : finalNumbers[trackOf[record]];
        }
        Vocabulary vocabulary = vocabulary(trackOf, frequent.length, occurrences);
        return new DescribedCorpus(playlists.corpus(frequent.length), vocabulary, names(playlists));
    }

    private void mergeTracks(WorkingPlaylists playlists, int[] occurrences) {
        BitSet records = new BitSet();
        for (int record = 0; record < occurrences.length; record++) {
            records.set(record, occurrences[record] > 0);
        }
        addStep(Stage.NEWEST, playlists, records);
        merging.mergeBy(track -> track.isrc() == null ? List.of() : List.of(track.isrc()));
        addStep(Stage.SAME_ISRC, playlists, records);
        merging.mergeBy(track -> track.recordingId() == null ? List.of() : List.of(track.recordingId()));
        addStep(Stage.SAME_RECORDING, playlists, records);
        merging.mergeBy(track -> SongKey.of(track.artist(), track.title()));
        addStep(Stage.SAME_SONG, playlists, records);
    }

    private void addStep(Stage stage, WorkingPlaylists playlists, BitSet records) {
        steps.add(new Step(stage, playlists.size(), playlists.entryCount(), merging.count(records)));
    }

    private void addStep(Stage stage, WorkingPlaylists playlists, int tracks) {
        long used = Arrays.stream(playlists.counts(tracks))
                .filter(count -> count > 0)
                .count();
        steps.add(new Step(stage, playlists.size(), playlists.entryCount(), used));
    }

    /// The track that each record describes, numbered in the order in which they are first heard of; -1 for tracks that
    /// are in no playlist.
    private int[] trackNumbers(WorkingPlaylists playlists, int[] occurrences) {
        int[] numbers = new int[occurrences.length];
        Arrays.fill(numbers, -1);
        int next = 0;
        for (int i = 0; i < playlists.entryCount(); i++) {
            int first = merging.first(playlists.entry(i));
            if (numbers[first] < 0) {
                numbers[first] = next++;
            }
        }
        for (int record = 0; record < numbers.length; record++) {
            numbers[record] = numbers[merging.first(record)];
        }
        return numbers;
    }

    /// A track less makes playlists shorter, and a playlist less makes tracks rarer.
    private void dropRareTracks(WorkingPlaylists playlists, int tracks) {
        int[] kept = new int[tracks];
        int before;
        do {
            before = playlists.entryCount();
            int[] counts = playlists.counts(tracks);
            for (int track = 0; track < tracks; track++) {
                kept[track] = counts[track] < cleaning.minCount() ? -1 : track;
            }
            playlists.renumber(kept);
            playlists.dropShorterThan(CorpusCleaning.MIN_LENGTH);
        } while (playlists.entryCount() < before);
    }

    /// The tracks that occur, the most frequent first.
    private static int[] mostFrequentFirst(int[] counts) {
        long[] keys = new long[counts.length];
        int used = 0;
        for (int track = 0; track < counts.length; track++) {
            if (counts[track] > 0) {
                keys[used++] = (long) -counts[track] << 32 | track;
            }
        }
        Arrays.sort(keys, 0, used);
        int[] tracks = new int[used];
        for (int i = 0; i < used; i++) {
            tracks[i] = (int) keys[i];
        }
        return tracks;
    }

    /// Describes each track by its records: id, name and codes each as most entries have them, at first of those that
    /// have any.
    private Vocabulary vocabulary(int[] trackOf, int tracks, int[] occurrences) {
        BestRecords ids = new BestRecords(tracks, occurrences);
        BestRecords names = new BestRecords(tracks, occurrences);
        BestRecords isrcs = new BestRecords(tracks, occurrences);
        BestRecords recordings = new BestRecords(tracks, occurrences);
        for (int record = 0; record < trackOf.length; record++) {
            int track = trackOf[record];
            if (track >= 0) {
                TrackDescription description = collected.record(record);
                ids.offer(track, record, description.id() != null);
                names.offer(track, record, !description.title().isEmpty());
                isrcs.offer(track, record, description.isrc() != null);
                recordings.offer(track, record, description.recordingId() != null);
            }
        }
        Vocabulary.Builder vocabulary = new Vocabulary.Builder(tracks);
        for (int track = 0; track < tracks; track++) {
            TrackDescription name = record(names.best(track));
            vocabulary.add(new TrackDescription(
                    record(ids.best(track)).id(),
                    name.artist(),
                    name.title(),
                    record(isrcs.best(track)).isrc(),
                    record(recordings.best(track)).recordingId()));
        }
        return vocabulary.build();
    }

    private TrackDescription record(int record) {
        return record < 0 ? TrackDescription.named("", "") : collected.record(record);
    }

    private @Nullable PlaylistNames names(WorkingPlaylists playlists) {
        GrowingBytes bytes = new GrowingBytes();
        int[] starts = new int[playlists.size() + 1];
        for (int playlist = 0; playlist < playlists.size(); playlist++) {
            String name = collected.name(playlists.origin(playlist));
            if (name != null) {
                byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
                bytes.append(encoded, encoded.length);
            }
            starts[playlist + 1] = bytes.length();
        }
        return bytes.length() == 0 ? null : new PlaylistNames(bytes.toArray(), starts);
    }

    /// For each track, the record that most entries have, of those that tell something.
    private static final class BestRecords {

        private final int[] best;
        private final int[] occurrences;

        BestRecords(int tracks, int[] occurrences) {
            this.best = new int[tracks];
            this.occurrences = occurrences;
            Arrays.fill(best, -1);
        }

        void offer(int track, int record, boolean tells) {
            if (tells && (best[track] < 0 || occurrences[record] > occurrences[best[track]])) {
                best[track] = record;
            }
        }

        int best(int track) {
            return best[track];
        }
    }
}

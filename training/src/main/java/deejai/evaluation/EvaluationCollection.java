package deejai.evaluation;

import deejai.evaluation.FeatureExtraction.Outcome;
import deejai.slices.AudioFolders.FoundFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The tracks of an evaluation, in the order of their content hashes, which has nothing to do with any label.
///
/// @param tracks  no sound twice
/// @param rows    by [TrackFeatures], in the order of the extraction, those of every track
/// @param skipped files that could not be used
/// @param copies  files whose sound another one has too
public record EvaluationCollection(
        List<LabelledTrack> tracks, List<List<FeatureRows>> rows, List<Outcome.Skipped> skipped, int copies) {

    /// Copies the lists.
    public EvaluationCollection {
        tracks = List.copyOf(tracks);
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
    }

    /// Which files are evaluated, and what is known of them.
    ///
    /// @param labels    file of labels: tracks that it does not list are left out, and what it has no column
    /// for is
    ///                  taken from tags and folders, as all is where it is null
    /// @param selection which tracks to take
    public record Source(@Nullable LabelFile labels, TrackSelection selection) {

        /// The files to evaluate of those that were found; nothing is opened.
        public List<FoundFile> chosen(List<FoundFile> found) {
            return found.stream()
                    .filter(file -> labels == null || labels.labels(file).isPresent())
                    .filter(file -> selection.takes(file, origin(file)))
                    .toList();
        }

        private @Nullable String origin(FoundFile file) {
            return labels != null && labels.columns().contains(Label.PACKAGE)
                    ? labels.labels(file).orElse(Map.of()).get(Label.PACKAGE)
                    : file.collection();
        }

        private LabelledTrack labelled(FoundFile file, Outcome.Described described) {
            Map<Label, String> all = LabelledTrack.labelsOf(file, described.tags());
            if (labels != null) {
                all.keySet().removeAll(labels.columns());
                all.putAll(labels.labels(file).orElse(Map.of()));
            }
            return new LabelledTrack(described.id(), file.path(), all);
        }
    }

    /// Reads files.
    ///
    /// @param files    as [Source#chosen] gives them
    /// @param listener is told of every file when it is its turn
    /// @throws IOException                                if the cache cannot be used
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted, which stays so
    public static EvaluationCollection read(
            List<FoundFile> files, Source source, FeatureExtraction extraction, Consumer<Outcome> listener)
            throws IOException {
        List<Outcome> outcomes =
                extraction.describe(files.stream().map(FoundFile::path).toList(), listener);
        List<Member> members = new ArrayList<>();
        List<Outcome.Skipped> skipped = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < files.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Described described -> {
                    if (ids.add(described.id())) {
                        members.add(new Member(source.labelled(files.get(i), described), described.rows()));
                    }
                }
                case Outcome.Skipped bad -> skipped.add(bad);
            }
        }
        members.sort(Comparator.comparing(member -> member.track().id()));
        List<List<FeatureRows>> rows = new ArrayList<>();
        for (int feature = 0; feature < extraction.features(); feature++) {
            int number = feature;
            rows.add(members.stream().map(member -> member.rows().get(number)).toList());
        }
        return new EvaluationCollection(
                members.stream().map(Member::track).toList(),
                rows,
                skipped,
                files.size() - skipped.size() - members.size());
    }

    private record Member(LabelledTrack track, List<FeatureRows> rows) {}
}

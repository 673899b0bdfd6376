package deejai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.Tags;
import deejai.playlist.PathPattern;
import deejai.slices.AudioFolders.FoundFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which tracks are evaluated, and what is known of them.
class EvaluationSourceTest {

    @TempDir
    private Path folder;

    @Test
    void tabSeparatedLabelsAreFoundByBothKindsOfPath() throws IOException {
        Path root = folder.resolve("music");
        LabelFile labels = labels(
                "\uFEFFgenre\tpath\tother\nrock\tjazz/a.ogg\t1\njazz, \"cool\"\t" + root.resolve("b.ogg") + "\t2\n");

        assertThat(labels.columns()).containsExactly(Label.GENRE);
        assertThat(labels.labels(file(root, "jazz/a.ogg"))).contains(Map.of(Label.GENRE, "rock"));
        assertThat(labels.labels(file(root, "b.ogg"))).contains(Map.of(Label.GENRE, "jazz, \"cool\""));
        assertThat(labels.labels(file(root, "c.ogg"))).isEqualTo(Optional.empty());
    }

    @Test
    void commaSeparatedLabelsMayBeQuoted() throws IOException {
        LabelFile labels = labels("Path,Artist,Album\na.ogg,\"Earth, Wind & Fire\",\n");

        assertThat(labels.labels(file(folder, "a.ogg")))
                .contains(Map.of(Label.ARTIST, "Earth, Wind & Fire", Label.ALBUM, ""));
    }

    @Test
    void fileWithoutPathsIsRefusedByName() {
        assertThatThrownBy(() -> labels("title,genre\na,rock\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("labels.txt")
                .hasMessageContaining("'path'");
        assertThatThrownBy(() -> labels("")).isInstanceOf(IOException.class).hasMessageContaining("no labels");
        assertThatThrownBy(() -> labels("path,genre\na.ogg\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void tracksThatTheLabelsDoNotListAreLeftOut() throws IOException {
        EvaluationCollection.Source source =
                new EvaluationCollection.Source(labels("path,genre\na.ogg,rock\n"), TrackSelection.ALL);

        assertThat(source.chosen(List.of(file(folder, "a.ogg"), file(folder, "b.ogg"))))
                .containsExactly(file(folder, "a.ogg"));
    }

    @Test
    void patternsAreComparedWithThePathBelowTheAudioFolder() {
        Path root = folder.resolve("music");
        FoundFile jazz = file(root, "jazz/live/a.ogg");
        FoundFile rock = file(root, "rock/a.ogg");

        assertThat(only("jazz").takes(jazz, "jazz")).isTrue();
        assertThat(only("jazz").takes(rock, "rock")).isFalse();
        assertThat(only("music").takes(rock, "rock")).isFalse();
        assertThat(only("live").takes(jazz, "jazz")).isTrue();
        assertThat(only(root.resolve("rock").toString()).takes(rock, "rock")).isTrue();
        assertThat(only("set-1").takes(rock, "set-1")).isTrue();
    }

    @Test
    void whatIsHeldOutIsLeftOutEvenIfItIsAskedFor() {
        TrackSelection selection = new TrackSelection(List.of(PathPattern.of("jazz")), List.of(PathPattern.of("live")));

        assertThat(selection.takes(file(folder, "jazz/a.ogg"), "jazz")).isTrue();
        assertThat(selection.takes(file(folder, "jazz/live/a.ogg"), "jazz")).isFalse();
    }

    @Test
    void tagsAndFoldersAreLabels() {
        Map<Label, String> labels = LabelledTrack.labelsOf(file(folder, "set/disc 1/a.ogg"), tags("A", "Hits", "Band"));

        assertThat(new LabelledTrack("00", folder, labels).labels())
                .containsEntry(Label.GENRE, "rock")
                .containsEntry(Label.ARTIST, "a")
                .containsEntry(Label.ALBUM, "hits\nband")
                .containsEntry(Label.PACKAGE, "set");
    }

    @Test
    void albumsOfOneTitleAreToldApartByFolder() {
        Map<Label, String> one = LabelledTrack.labelsOf(file(folder, "one/a.ogg"), tags("A", "Hits", null));
        Map<Label, String> same = LabelledTrack.labelsOf(file(folder, "one/b.ogg"), tags("B", "Hits", null));
        Map<Label, String> two = LabelledTrack.labelsOf(file(folder, "two/a.ogg"), tags("A", "Hits", null));

        assertThat(one.get(Label.ALBUM)).isEqualTo(same.get(Label.ALBUM)).isNotEqualTo(two.get(Label.ALBUM));
    }

    private static TrackSelection only(String pattern) {
        return new TrackSelection(List.of(PathPattern.of(pattern)), List.of());
    }

    private static FoundFile file(Path root, String below) {
        return new FoundFile(root, root.resolve(below));
    }

    private LabelFile labels(String text) throws IOException {
        return LabelFile.read(Files.writeString(folder.resolve("labels.txt"), text));
    }

    private static Tags tags(String artist, String album, @org.jspecify.annotations.Nullable String albumArtist) {
        return new Tags(
                "title",
                List.of(artist),
                album,
                albumArtist,
                List.of("Rock", "Pop"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                null,
                null,
                List.of(),
                null);
    }
}

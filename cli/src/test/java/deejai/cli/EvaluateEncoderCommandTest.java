package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `evaluate encoder`, on made-up music: four packages of five tracks that sound alike.
class EvaluateEncoderCommandTest {

    private static final int PACKAGES = 4;
    private static final int TRACKS = 5;

    @TempDir
    private Path folder;

    private Path music;
    private Path cache;
    private Program deejai;

    @BeforeEach
    void makeMusic() {
        music = folder.resolve("music");
        cache = folder.resolve("cache");
        deejai = new Program(folder.resolve("home"));
        for (int origin = 0; origin < PACKAGES; origin++) {
            for (int track = 0; track < TRACKS; track++) {
                Path file = music.resolve("package " + origin).resolve(track + ".wav");
                // Two slices, of another length and therefore another track.
                WavFile.write(file, origin, 10.1 + 0.1 * track, "Artist " + origin, "Song " + track);
            }
        }
    }

    @Test
    void whatSoundsAlikeIsFoundAndChanceFindsAsMuchAsThereIs() throws IOException {
        Files.writeString(music.resolve("broken.wav"), "no music");
        Outcome outcome = evaluate("--json");
        JsonNode document = outcome.json();

        assertThat(document.get("tracks").asInt()).isEqualTo(PACKAGES * TRACKS);
        assertThat(Program.texts(document.get("skipped"), "path"))
                .containsExactly(music.resolve("broken.wav").toString());
        assertThat(outcome.errors()).singleElement().asString().contains("broken.wav");
        assertThat(Program.texts(document.get("systems"), "system"))
                .containsExactly(
                        "mp3tovec-compact-1",
                        "untrained network",
                        "hand-made descriptors",
                        "MFCC",
                        "mean mel spectrum",
                        "random vectors");
        for (int system = 0; system < 5; system++) {
            assertThat(measure(document, system, "package", "precision1")).isEqualTo(1);
            assertThat(measure(document, system, "package", "meanAveragePrecision"))
                    .isGreaterThan(0.95);
            assertThat(measure(document, system, "artist", "precision3")).isEqualTo(1);
        }
        // Of 19 others 4 are right.
        assertThat(measure(document, 5, "package", "precision10")).isBetween(0.13, 0.29);
        assertThat(measure(document, 5, "otherHalf", "hit1")).isLessThan(0.2);
        JsonNode gain = document.get("differences")
                .get(4)
                .get("measures")
                .get("package")
                .get("precision10");
        assertThat(gain.get("low").asDouble()).isPositive();
        assertThat(Program.texts(document.get("tasks"), "task"))
                .containsExactly("artist", "package", "otherHalf", "randomPairs");
    }

    @Test
    void cachedFeaturesGiveTheSameFiguresWithoutDecoding() throws IOException {
        String first = evaluate("--json", "--jobs", "1").out();
        String second = evaluate("--json", "--jobs", "3").out();

        assertThat(second).isEqualTo(first);
        assertThat(Files.exists(cache.resolve("random-compact-1.onnx"))).isTrue();
    }

    @Test
    void labelsAndPatternsChooseTheTracks() throws IOException {
        Path labels = Files.writeString(
                folder.resolve("labels.csv"),
                "path,genre\npackage 0/0.wav,a\npackage 0/1.wav,a\npackage 1/0.wav,b\npackage 1/1.wav,b\n");
        Path split = Files.writeString(folder.resolve("split.txt"), "# held out\npackage 0\npackage 2\n");

        JsonNode labelled = evaluate("--json", "--labels", labels.toString()).json();
        JsonNode divided = evaluate("--json", "--split", split.toString(), "--hold-out", "package 2")
                .json();

        assertThat(labelled.get("tracks").asInt()).isEqualTo(4);
        assertThat(measure(labelled, 0, "genre", "precision1")).isEqualTo(1);
        assertThat(divided.get("tracks").asInt()).isEqualTo(TRACKS);
    }

    @Test
    void tablesSayWhichModelAndCanBeKept() throws IOException {
        Path report = folder.resolve("report.md");
        String text = evaluate("-o", report.toString(), "--plain-mean").out();

        assertThat(text).contains("Model: mp3tovec-compact-1, ", "plain mean", "package: 20 queries, 4 labels");
        List<String> markdown = Files.readAllLines(report);
        assertThat(markdown).contains("**package: 20 queries, 4 labels**", "|  | P@1 | P@3 | P@10 | MAP | kNN 5 |");
        assertThat(markdown).anyMatch(line -> line.startsWith("| mp3tovec-compact-1 - random vectors | +"));
    }

    @Test
    void nothingToEvaluateIsAnError() {
        Outcome outcome = deejai.run("evaluate", "encoder", "--audio", music.toString(), "--only", "no such package");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).singleElement().asString().contains("none of 20 audio files");
        assertThat(deejai.run("evaluate", "encoder").exitCode()).isEqualTo(2);
        assertThat(deejai.run("evaluate", "encoder", "--audio", music.toString(), "--jobs", "0")
                        .exitCode())
                .isEqualTo(2);
    }

    private Outcome evaluate(String... options) {
        String[] arguments = new String[options.length + 6];
        arguments[0] = "evaluate";
        arguments[1] = "encoder";
        arguments[2] = "--audio";
        arguments[3] = music.toString();
        arguments[4] = "--cache";
        arguments[5] = cache.toString();
        System.arraycopy(options, 0, arguments, 6, options.length);
        return deejai.done(arguments);
    }

    private static double measure(JsonNode document, int system, String task, String measure) {
        return document.get("systems")
                .get(system)
                .get("measures")
                .get(task)
                .get(measure)
                .get("mean")
                .asDouble();
    }
}

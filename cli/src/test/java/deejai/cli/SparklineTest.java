package deejai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void smallestIsLowestAndLargestIsHighest() {
        assertThat(lines(StandardCharsets.UTF_8, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8))
                .containsExactly("▁▂▃▄▅▆▇█");
    }

    @Test
    void asciiStandsInWhereTheTerminalHasNoBlocks() {
        assertThat(lines(StandardCharsets.ISO_8859_1, 1, 8, 2, 7)).containsExactly("_#.*");
        assertThat(lines(Charset.forName("IBM437"), 1, 2)).containsExactly("_#");
    }

    @Test
    void missingNumbersAreGaps() {
        List<OptionalDouble> values = List.of(OptionalDouble.empty(), OptionalDouble.of(1), OptionalDouble.of(2));
        assertThat(Sparkline.lines(values, StandardCharsets.UTF_8)).containsExactly(" ▁█");
    }

    @Test
    void equalNumbersAreInTheMiddle() {
        assertThat(lines(StandardCharsets.UTF_8, 2, 2)).containsExactly("▄▄");
    }

    @Test
    void longPicturesTakeSeveralLines() {
        for (int size : new int[] {0, 59, 60, 61, 120}) {
            List<String> lines =
                    Sparkline.lines(Collections.nCopies(size, OptionalDouble.of(0)), StandardCharsets.UTF_8);
            assertThat(lines).hasSize((size + 59) / 60).allMatch(line -> line.length() <= 60);
            assertThat(String.join("", lines)).hasSize(size);
        }
    }

    private static List<String> lines(Charset charset, double... values) {
        return Sparkline.lines(
                Arrays.stream(values).mapToObj(OptionalDouble::of).toList(), charset);
    }
}

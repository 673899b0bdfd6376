package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ByteTableTest {

    @Test
    void stringsAreNumberedAsAMapWouldNumberThem() {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, Integer> expected = new HashMap<>();
        ByteTable table = new ByteTable();

        for (int i = 0; i < 20_000; i++) {
            String text = random.nextInt(50) == 0 ? "" : Integer.toString(random.nextInt(8_000), 5);
            int number = expected.computeIfAbsent(text, _ -> expected.size());
            assertThat(table.add(text)).isEqualTo(number);
        }

        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach((text, number) -> assertThat(new String(
                        table.bytes(),
                        table.start(number),
                        table.end(number) - table.start(number),
                        StandardCharsets.UTF_8))
                .isEqualTo(text));
    }

    @Test
    void intsComeBackFromChunks() {
        IntChunks ints = new IntChunks();
        int size = (1 << 18) + 3;
        for (int i = 0; i < size; i++) {
            ints.add(i * 7);
        }
        int[] copy = new int[size + 1];
        ints.copy(5, size, copy, 6);

        assertThat(ints.size()).isEqualTo(size);
        for (int i = 5; i < size; i++) {
            assertThat(copy[i + 1]).isEqualTo(i * 7).isEqualTo(ints.get(i));
        }
    }
}

package deejai.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenChoiceTest {

    private static List<Integer> chosen(int size, int offered) {
        EvenChoice<Integer> choice = new EvenChoice<>(size);
        IntStream.range(0, offered).forEach(i -> choice.offer(() -> i));
        assertThat(choice.offered()).isEqualTo(offered);
        return choice.chosen();
    }

    @Test
    void allAreChosenWhereTheyAreNotTooMany() {
        assertThat(chosen(4, 0)).isEmpty();
        assertThat(chosen(4, 1)).containsExactly(0);
        assertThat(chosen(4, 4)).containsExactly(0, 1, 2, 3);
        assertThat(chosen(Integer.MAX_VALUE, 3)).containsExactly(0, 1, 2);
    }

    @Test
    void choiceIsSpreadOverTheWhole() {
        for (int size : new int[] {1, 2, 3, 7, 48}) {
            for (int offered : new int[] {size + 1, 2 * size, 2 * size + 1, 5 * size + 3, 100 * size + 1}) {
                List<Integer> chosen = chosen(size, offered);
                assertThat(chosen).hasSize(size).isSorted().doesNotHaveDuplicates();
                for (int i = 0; i < size; i++) {
                    double exact = (i + 0.5) * offered / size;
                    assertThat((double) chosen.get(i))
                            .isBetween(exact - 1.1 * offered / size, exact + 1.1 * offered / size);
                }
            }
        }
    }

    @Test
    void onlyWhatMayBeChosenIsMade() {
        List<Integer> made = new ArrayList<>();
        EvenChoice<Integer> choice = new EvenChoice<>(4);
        for (int i = 0; i < 1000; i++) {
            int item = i;
            choice.offer(() -> {
                made.add(item);
                return item;
            });
        }
        assertThat(made).hasSizeLessThan(50).containsAll(choice.chosen());
    }

    @Test
    void nothingCannotBeChosen() {
        assertThatThrownBy(() -> new EvenChoice<>(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size must be positive: 0");
    }
}

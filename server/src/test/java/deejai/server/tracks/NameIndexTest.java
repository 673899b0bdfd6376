package deejai.server.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.library.TextFolding;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static NameIndex index(String... names) {
        NameIndex.Builder builder = new NameIndex.Builder(names.length);
        for (String name : names) {
            builder.add(TextFolding.letters(name), name);
        }
        return builder.build();
    }

    @Test
    void eachWordMustBeginAWord() {
        NameIndex index = index("Ace of Base", "Motörhead", "Palace", "Base Camp Ace");
        assertThat(index.search("ace base", 9)).containsExactly(0, 3);
        assertThat(index.search("BAS AC", 9)).containsExactly(0, 3);
        assertThat(index.search("motor", 9)).containsExactly(1);
        assertThat(index.search("head", 9)).isEmpty();
    }

    @Test
    void namesThatBeginWithTheQueryComeFirst() {
        assertThat(index("Lisa Love", "Big Love", "Love Unlimited", "Lovers").search("love", 9))
                .containsExactly(2, 3, 0, 1);
        assertThat(index("Lisa Love", "Love Unlimited").search("love", 1)).containsExactly(1);
    }

    @Test
    void nothingIsAskedForAllInOrder() {
        assertThat(index("B", "A", "C").search(" ", 2)).containsExactly(0, 1);
        assertThat(index("B", "A").search("", 9)).containsExactly(0, 1);
        assertThat(index().search("", 9)).isEmpty();
        assertThat(index().search("a", 9)).isEmpty();
    }

    @Test
    void keyIsFoundAsAWhole() {
        NameIndex index = index("Moto", "Motörhead", "!!!");
        assertThat(index.find("motorhead")).hasValue(1);
        assertThat(index.find("moto")).hasValue(0);
        assertThat(index.find("!!!")).hasValue(2);
        assertThat(index.find("motor")).isEmpty();
        assertThat(index.find("")).isEmpty();
    }

    @Test
    void searchAgreesWithThePlainDefinition() {
        Random random = new Random(5);
        List<String> names = IntStream.range(0, 500)
                .mapToObj(_ -> word(random) + " " + word(random) + " " + word(random))
                .toList();
        NameIndex index = index(names.toArray(String[]::new));
        for (int i = 0; i < 200; i++) {
            String query = word(random).substring(0, 1 + i % 2) + " " + word(random);
            List<Integer> expected = IntStream.range(0, names.size())
                    .filter(name -> List.of(query.split(" ")).stream()
                            .allMatch(word -> (" " + names.get(name)).contains(" " + word)))
                    .boxed()
                    .toList();
            assertThat(index.search(query, 500)).as(query).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String word(Random random) {
        return random.ints(3, 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

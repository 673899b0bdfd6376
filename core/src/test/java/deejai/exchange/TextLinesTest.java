package deejai.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {

    @Test
    void allLineEndsEndALine() throws IOException {
        assertThat(lines("a\nb\r\nc\rd")).containsExactly("a", "b", "c", "d");
        assertThat(lines("a\n\n\r\n\rb\n")).containsExactly("a", "", "", "", "b");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\r\n")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, 131_072})
    void linesLongerThanWhatIsReadAtATimeAreWhole(int length) throws IOException {
        String line = "x".repeat(length);

        assertThat(lines(line + "\r\n" + line)).containsExactly(line, line);
    }

    @Test
    void byteOrderMarkIsLeftOutAtTheBeginningOnly() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
    }

    @Test
    void linesThatAreNoUtf8AreLatin1() throws IOException {
        byte[] mixed = {(byte) 0xF6, '\n', (byte) 0xC3, (byte) 0xB6};

        assertThat(lines(new ByteArrayInputStream(mixed), 100)).containsExactly("ö", "ö");
    }

    @Test
    void lineThatIsTooLongIsAnError() throws IOException {
        assertThat(lines(stream("12345"), 5)).containsExactly("12345");
        assertThatIOException()
                .isThrownBy(() -> lines(stream("1\n123456"), 5))
                .withMessage("line 2 is longer than 5 bytes");
    }

    private static List<String> lines(String text) throws IOException {
        return lines(stream(text), 1 << 20);
    }

    private static List<String> lines(InputStream in, int maxLength) throws IOException {
        TextLines lines = new TextLines(in, maxLength);
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            all.add(lines.text());
            assertThat(lines.number()).isEqualTo(all.size());
        }
        return all;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    @Test
    void fieldsMayBeQuotedAndHoldAnything() throws IOException {
        assertThat(records("\uFEFFa,\"b \"\"c\"\", d\",\"e\r\nf\"\r\n\r\n,\n\"\"x,y"))
                .containsExactly(List.of("a", "b \"c\", d", "e\r\nf"), List.of("", ""), List.of("x", "y"));
        assertThat(records("")).isEmpty();
        assertThat(records("a,")).containsExactly(List.of("a", ""));
    }

    @Test
    void quoteThatIsNeverClosedIsAnErrorBeforeAllIsRead() {
        assertThatIOException()
                .isThrownBy(() -> records("a\nb,\"" + "x".repeat(2_000_000)))
                .withMessage("record 2 has a quote that is not closed");
    }

    private static List<List<String>> records(String text) throws IOException {
        CsvRecords csv = new CsvRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<List<String>> all = new ArrayList<>();
        for (List<String> record = csv.next(); record != null; record = csv.next()) {
            all.add(record);
        }
        return all;
    }
}

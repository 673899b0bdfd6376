package deejai.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LastWordsTest {

    @Test
    void lastLineIsKept() throws Exception {
        assertThat(line("")).isEmpty();
        assertThat(line("one\ntwo\n\n")).isEqualTo("two");
        assertThat(line("x\n".repeat(100_000) + "the end")).isEqualTo("the end");
    }

    @Test
    void endOfAnEndlessLineIsKept() throws Exception {
        assertThat(line("x".repeat(1_000_000))).hasSize(4096);
    }

    @Test
    void noteOfTheVirtualMachineIsNoWord() throws Exception {
        assertThat(line("real\nWARNING: Using incubator modules: jdk.incubator.vector\n"))
                .isEqualTo("real");
    }

    private static String line(String errors) throws InterruptedException {
        return new LastWords(new ByteArrayInputStream(errors.getBytes(StandardCharsets.UTF_8))).line();
    }
}

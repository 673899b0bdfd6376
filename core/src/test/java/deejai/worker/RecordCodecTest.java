package deejai.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.spectrogram.Preprocessing;
import deejai.worker.WorkerProtocol.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    private static final AudioProperties PROPERTIES = new AudioProperties("flac", "flac", 44_100, 2, 12.5, 1L << 40);

    /// One component of every kind.
    private record Everything(
            @Nullable String text,
            int whole,
            long large,
            float single,
            double real,
            boolean truth,
            Thread.State choice,
            List<String> texts,
            OptionalInt maybeWhole,
            OptionalDouble maybeReal,
            AudioProperties nested) {}

    private record Unknown(Thread thread) {}

    @Test
    void recordComesBackAsItWas() throws Exception {
        Everything full = new Everything(
                "Ünï ☃ \uD83C\uDFB5\n\0",
                -1,
                Long.MIN_VALUE,
                Float.MIN_VALUE,
                -0.0,
                true,
                Thread.State.BLOCKED,
                List.of("", "b"),
                OptionalInt.of(-7),
                OptionalDouble.of(Math.PI),
                PROPERTIES);
        Everything empty = new Everything(
                null,
                0,
                0,
                Float.NaN,
                Double.NEGATIVE_INFINITY,
                false,
                Thread.State.NEW,
                List.of(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                PROPERTIES);
        assertThat(RecordCodec.read(bytes(full), Everything.class)).isEqualTo(full);
        assertThat(RecordCodec.read(bytes(empty), Everything.class)).isEqualTo(empty);
    }

    @Test
    void everythingThatIsSaidOfFilesGoesOverThePipe() throws Exception {
        Answer.Header header = new Answer.Header("0123", PROPERTIES, Tags.named("A title", List.of("One", "Two")));
        assertThat(RecordCodec.read(bytes(header), Answer.Header.class)).isEqualTo(header);
        assertThat(RecordCodec.read(bytes(Preprocessing.TRAIN), Preprocessing.class))
                .isEqualTo(Preprocessing.TRAIN);
    }

    @Test
    void tooLongIsNotSaid() {
        Tags longText = Tags.named("x".repeat((1 << 20) + 1), List.of());
        Tags longList = Tags.named(null, Collections.nCopies((1 << 16) + 1, ""));
        assertThatThrownBy(() -> bytes(longText))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length of a text must be from 0 to 1048576: 1048577");
        assertThatThrownBy(() -> bytes(longList))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length of a list must be from 0 to 65536: 65537");
    }

    @Test
    void unknownTypeIsAnError() {
        assertThatThrownBy(() -> bytes(new Unknown(Thread.currentThread())))
                .isInstanceOf(IllegalArgumentException.class);
        DataInputStream nothing = new DataInputStream(new ByteArrayInputStream(new byte[0]));
        assertThatThrownBy(() -> RecordCodec.read(nothing, Unknown.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthsAreNotBelieved() {
        DataInputStream huge = new DataInputStream(new ByteArrayInputStream(new byte[] {0x7F, -1, -1, -1, 0}));
        DataInputStream negative = new DataInputStream(new ByteArrayInputStream(new byte[] {-1, -1, -1, -2, 0}));
        assertThatThrownBy(() -> RecordCodec.read(huge, WorkerProtocol.Hello.class))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> RecordCodec.read(negative, WorkerProtocol.Hello.class))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void valuesThatTheRecordRefusesAreAnError() throws Exception {
        DataInputStream zeros = new DataInputStream(new ByteArrayInputStream(new byte[100]));
        assertThatThrownBy(() -> RecordCodec.read(zeros, AudioProperties.class))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("AudioProperties");
        DataInputStream noSuchChoice = bytes(new WorkerProtocol.Hello("SIDEWAYS"));
        assertThatThrownBy(() -> RecordCodec.read(noSuchChoice, Choice.class))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("SIDEWAYS");
    }

    private record Choice(Thread.State state) {}

    private static DataInputStream bytes(Record values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordCodec.write(new DataOutputStream(bytes), values);
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}

package deejai.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Records as bytes: their components in order, big-endian. Texts (null as well), numbers, booleans, enums, lists of
/// texts, optional numbers, and records of these. Whoever adds such a component to a record need not know of this.
final class RecordCodec {

    /// Longest text; a longer one is a broken or hostile file.
    private static final int MAX_TEXT_BYTES = 1 << 20;

    /// Longest list.
    private static final int MAX_LIST_SIZE = 1 << 16;

    private static final int NULL = -1;

    private RecordCodec() {}

    /// @throws IllegalArgumentException if a text or list is too long, or a component is of no type named above
    static void write(DataOutputStream out, Record values) throws IOException {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                write(out, component.getGenericType(), component.getAccessor().invoke(values));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
    }

    /// @throws ProtocolException if what comes is no such record
    static <R extends Record> R read(DataInputStream in, Class<R> type) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = read(in, components[i].getGenericType());
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw broken("no " + type.getSimpleName() + " can be made of it", e);
        }
    }

    private static void write(DataOutputStream out, Type type, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(NULL);
            case String text -> writeText(out, text);
            case Integer number -> out.writeInt(number);
            case Long number -> out.writeLong(number);
            case Float number -> out.writeFloat(number);
            case Double number -> out.writeDouble(number);
            case Boolean truth -> out.writeBoolean(truth);
            case Enum<?> choice -> writeText(out, choice.name());
            case List<?> texts -> {
                if (texts.size() > MAX_LIST_SIZE) {
                    throw new IllegalArgumentException(badLength("list", texts.size(), MAX_LIST_SIZE));
                }
                out.writeInt(texts.size());
                for (Object text : texts) {
                    writeText(out, (String) text);
                }
            }
            case OptionalInt number -> {
                out.writeBoolean(number.isPresent());
                out.writeInt(number.orElse(0));
            }
            case OptionalDouble number -> {
                out.writeBoolean(number.isPresent());
                out.writeDouble(number.orElse(0));
            }
            case Record nested -> write(out, nested);
            default -> throw new IllegalArgumentException("type must be one that goes over the pipe: " + type);
        }
    }

    private static @Nullable Object read(DataInputStream in, Type type) throws IOException {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return readTexts(in);
        }
        if (type == String.class) {
            return readText(in);
        }
        if (type == int.class) {
            return in.readInt();
        }
        if (type == long.class) {
            return in.readLong();
        }
        if (type == float.class) {
            return in.readFloat();
        }
        if (type == double.class) {
            return in.readDouble();
        }
        if (type == boolean.class) {
            return in.readBoolean();
        }
        if (type == OptionalInt.class) {
            boolean present = in.readBoolean();
            int number = in.readInt();
            return present ? OptionalInt.of(number) : OptionalInt.empty();
        }
        if (type == OptionalDouble.class) {
            boolean present = in.readBoolean();
            double number = in.readDouble();
            return present ? OptionalDouble.of(number) : OptionalDouble.empty();
        }
        if (type instanceof Class<?> choice && choice.isEnum()) {
            String name = readText(in);
            return Arrays.stream(choice.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> broken("no such " + choice.getSimpleName() + ": " + name, null));
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return read(in, nested.asSubclass(Record.class));
        }
        throw new IllegalArgumentException("type must be one that goes over the pipe: " + type);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_TEXT_BYTES) {
            throw new IllegalArgumentException(badLength("text", bytes.length, MAX_TEXT_BYTES));
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            return null;
        }
        requireLength("text", length, MAX_TEXT_BYTES);
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<@Nullable String> readTexts(DataInputStream in) throws IOException {
        int size = in.readInt();
        requireLength("list", size, MAX_LIST_SIZE);
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void requireLength(String what, int length, int longest) throws ProtocolException {
        if (length < 0 || length > longest) {
            throw broken(badLength(what, length, longest), null);
        }
    }

    private static String badLength(String what, int length, int longest) {
        return "length of a " + what + " must be from 0 to " + longest + ": " + length;
    }

    private static ProtocolException broken(String reason, @Nullable Exception cause) {
        ProtocolException broken = new ProtocolException(reason);
        broken.initCause(cause);
        return broken;
    }
}

package deejai.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Values that programs stumble over, drawn by chance.
final class NastyValues {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Texts, percent-encoded already, for paths and queries.
    private static final List<String> ENCODED = List.of(
            "",
            "0",
            "-1",
            "1",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e999",
            "-0.0",
            "0x1F",
            "1_000",
            "99999999999999999999",
            "-9223372036854775809",
            "2147483648",
            "null",
            "true",
            "undefined",
            "%20",
            "%00",
            "a%00b",
            "%ff%fe",
            "%c3%28",
            "%ed%a0%80",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "'%20or%201=1%20--",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%0d%0aSet-Cookie:%20a=b",
            "%7B%7D",
            "[]",
            "*",
            "%25",
            "%3B",
            "a,b,c",
            "x".repeat(3_000),
            "%C3%A4".repeat(500),
            "song",
            "latest",
            "m3u8");

    /// Values of JSON in the place of others.
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "1.5",
            "2147483648",
            "-9223372036854775809",
            "1e400",
            "-1e400",
            "1e-400",
            "1".repeat(2_000),
            "0.1e" + "9".repeat(30),
            "\"\"",
            "\" \"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"../../etc/passwd\"",
            "\"' or 1=1 --\"",
            "\"<script>alert(1)</script>\"",
            "[]",
            "[null]",
            "[[]]",
            "[0,1,2]",
            "{}",
            "{\"a\":1}",
            "[\"a\",\"a\",\"a\"]",
            "[" + "0,".repeat(20_000) + "0]",
            "[".repeat(900) + "]".repeat(900));

    private final Random random;

    NastyValues(Random random) {
        this.random = random;
    }

    /// A text for a path or a query.
    String encoded() {
        return ENCODED.get(random.nextInt(ENCODED.size()));
    }

    /// A body in the place of a good one.
    byte[] body(JsonNode good) {
        return switch (random.nextInt(12)) {
            case 0 -> new byte[0];
            case 1 -> text("{");
            case 2 -> text(good.toString().substring(0, good.toString().length() / 2));
            case 3 -> text("\uFEFF" + good);
            case 4 -> text(good + "" + good);
            case 5 -> text("<xml>" + good + "</xml>");
            case 6 -> broken(text(good.toString()));
            case 7 -> text(VALUES.get(random.nextInt(VALUES.size())));
            default -> text(mutated(good));
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Some bytes are no UTF-8.
    private byte[] broken(byte[] body) {
        byte[] broken = body.clone();
        for (int i = 0; i < 3 && broken.length > 0; i++) {
            broken[random.nextInt(broken.length)] = (byte) (128 + random.nextInt(128));
        }
        return broken;
    }

    /// Another value somewhere in the document.
    private String mutated(JsonNode good) {
        String marker = "\"@nasty@\"";
        JsonNode copy = JSON.readTree(good.toString());
        JsonNode marked = marked(copy);
        return marked.toString().replace(marker, VALUES.get(random.nextInt(VALUES.size())));
    }

    private JsonNode marked(JsonNode node) {
        JsonNode marker = JSON.readTree("\"@nasty@\"");
        return switch (node) {
            case ObjectNode object when !object.isEmpty() -> markedIn(object, marker);
            case ArrayNode array
            when !array.isEmpty() -> {
                int place = random.nextInt(array.size());
                array.set(place, random.nextBoolean() ? marked(array.get(place)) : marker);
                yield array;
            }
            default -> marker;
        };
    }

    private JsonNode markedIn(ObjectNode object, JsonNode marker) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(8) == 0) {
            object.remove(name);
        } else if (random.nextInt(10) == 0) {
            object.set("unknown", marker);
        } else {
            object.set(name, random.nextBoolean() ? marked(object.get(name)) : marker);
        }
        return object;
    }
}

package deejai.server.problems;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with JSON that is not what a request takes, without the names of classes.
final class JsonProblem {

    private JsonProblem() {}

    static String of(DatabindException e) {
        String place = place(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = unknown.getKnownPropertyIds();
            return place + " is not known; known are "
                    + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        }
        String subject = place.isEmpty() ? "the body" : place;
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? subject + " must be " + kind(mismatch.getTargetType())
                : subject + " is not what this request takes";
    }

    /// "seeds[2]", empty for the document itself.
    private static String place(DatabindException e) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference reference : e.getPath()) {
            if (reference.getPropertyName() != null) {
                place.append(place.isEmpty() ? "" : ".").append(reference.getPropertyName());
            } else {
                place.append('[').append(reference.getIndex()).append(']');
            }
        }
        return place.toString();
    }

    private static String kind(Class<?> type) {
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return CharSequence.class.isAssignableFrom(type) ? "a text" : "an object";
    }
}

package deejai.cli;

import picocli.CommandLine.TypeConversionException;

/// Reads the numbers of options, and says in plain words where something else stands.
final class Numbers {

    private Numbers() {}

    static double real(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
    }

    static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw notWhole(text);
        }
    }

    static long wholeLong(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw notWhole(text);
        }
    }

    private static TypeConversionException notWhole(String text) {
        return new TypeConversionException("'" + text + "' is not a whole number");
    }
}

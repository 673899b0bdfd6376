package deejai.cli;

import picocli.CommandLine.Option;

/// The option that asks why.
final class Explanation {

    @Option(
            names = "--explain",
            description = "Say why: the step to each track (distance to the one before), and a picture of all steps.")
    private boolean wanted;

    boolean isWanted() {
        return wanted;
    }
}

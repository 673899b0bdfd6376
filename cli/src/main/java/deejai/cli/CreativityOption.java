package deejai.cli;

import deejai.playlist.PlaylistSettings;
import java.util.List;
import picocli.CommandLine.Option;

/// The dial between what people put together and how music sounds.
final class CreativityOption {

    @Option(
            names = {"-c", "--creativity"},
            paramLabel = "C",
            description = "What decides: 0 what people put together, 1 how it sounds. Default: ${DEFAULT-VALUE}.")
    private double creativity = PlaylistSettings.DEFAULT.creativity();

    /// The one value, 0..1 if the listener keeps to the range.
    List<Double> value() {
        return List.of(creativity);
    }
}

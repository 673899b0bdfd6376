package deejai.cli;

import deejai.mp3tovec.Mixture;
import deejai.slices.SliceCacheSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say which sound an encoder learns from.
final class EncoderSoundOptions {

    @Option(
            names = "--audio",
            paramLabel = "DIR",
            arity = "1..*",
            description = {"Folders of music; a folder right below DIR is a collection. Default: what the cache holds."
            })
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            required = true,
            description = {
                "Folder for what is heard of each track, so that it is decoded once: about 20 kB for 5 seconds. All",
                "that it holds is learned from, also of folders named earlier."
            })
    private Path cache;

    @Option(
            names = "--max-slices",
            paramLabel = "N",
            description = "Slices to keep of a track, spread evenly over it. Default: all.")
    private int maxSlices = Integer.MAX_VALUE;

    @Option(
            names = "--hold-out",
            paramLabel = "PATTERN",
            description = {
                "Collections to validate on and not to learn from: 'jazz*'. May be repeated. Default: every twentieth",
                "track."
            })
    private List<String> holdOut = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "Collections that are not used at all. May be repeated.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--mixture",
            paramLabel = "PATTERN=SHARE",
            split = ",",
            description = {
                "Share of the tracks of a batch that comes from some collections: 'jazz*=0.3'. May be repeated; all",
                "others share the rest."
            })
    private Map<String, Double> mixture = new LinkedHashMap<>();

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = {
                "Where the music is from, for the model card: a JSON list of objects with name and licence, and",
                "perhaps url, tracks, hours, note."
            })
    private @Nullable Path sources;

    List<Path> folders() {
        return folders;
    }

    Path cache() {
        return cache;
    }

    /// @throws IllegalArgumentException if there is to be no slice
    SliceCacheSettings cacheSettings(int threads) {
        return new SliceCacheSettings(maxSlices, threads);
    }

    List<String> holdOut() {
        return holdOut;
    }

    List<String> exclude() {
        return exclude;
    }

    /// @throws IllegalArgumentException if a share is out of range
    Mixture mixture() {
        return new Mixture(mixture.entrySet().stream()
                .map(entry -> new Mixture.Part(entry.getKey(), entry.getValue()))
                .toList());
    }

    @Nullable
    Path sources() {
        return sources;
    }
}

package deejai.evaluation;

import deejai.descriptors.DescriptorGroup;
import deejai.descriptors.SliceDescriptors;
import deejai.evaluation.SystemVectors.Columns;
import deejai.spectrogram.Preprocessing;
import java.util.Arrays;
import java.util.List;

/// Hand-made descriptors ([SliceDescriptors]): means over the slices, as [HalfMeans] makes them. Of a track that is
/// shorter than a slice, and of a last slice that encoders hear too, what is missing is silence.
public final class DescriptorFeatures implements TrackFeatures {

    private static final int SLICE_SAMPLES = Preprocessing.MP3TOVEC.sliceSamples();

    /// A rest of so many samples is a slice for encoders too: its last frame is centred on it.
    private static final int SHORTEST_SLICE_SAMPLES =
            (Preprocessing.MP3TOVEC.sliceFrames() - 1) * Preprocessing.MP3TOVEC.hopLength();

    /// The columns of groups of descriptors.
    ///
    /// @param names of groups, or the parts of their names before the dot
    /// @throws IllegalArgumentException if there is no such group
    public static List<Columns> columns(List<String> names) {
        return names.stream()
                .flatMap(name -> groups(name).stream())
                .map(group -> new Columns(group.offset(), group.size()))
                .toList();
    }

    private static List<DescriptorGroup> groups(String name) {
        List<DescriptorGroup> groups = SliceDescriptors.groups().stream()
                .filter(group -> group.name().equals(name) || group.name().startsWith(name + "."))
                .toList();
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("name must be that of a group of descriptors: " + name);
        }
        return groups;
    }

    @Override
    public String key() {
        return "descriptors-" + SliceDescriptors.VERSION;
    }

    @Override
    public Collector collector() {
        return new Slices();
    }

    private static final class Slices implements Collector {

        private final HalfMeans means = new HalfMeans(SliceDescriptors.SIZE);
        private final float[] slice = new float[SLICE_SAMPLES];
        private int filled;

        @Override
        public void accept(float[] samples, int length) {
            int at = 0;
            while (at < length) {
                int run = Math.min(length - at, SLICE_SAMPLES - filled);
                System.arraycopy(samples, at, slice, filled, run);
                at += run;
                filled += run;
                if (filled == SLICE_SAMPLES) {
                    describe();
                }
            }
        }

        @Override
        public FeatureRows finish() {
            if (filled >= SHORTEST_SLICE_SAMPLES || means.slices() == 0) {
                Arrays.fill(slice, filled, SLICE_SAMPLES, 0);
                describe();
            }
            return means.rows();
        }

        private void describe() {
            means.add(SliceDescriptors.of(slice));
            filled = 0;
        }
    }
}

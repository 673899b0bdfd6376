package deejai.mp3tovec;

import deejai.slices.SliceSet;
import deejai.slices.SliceTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up slices of 12 bands and 20 frames: tracks of a style share the bands that are loud, and slices of a track how
/// loud each of them is.
final class TinyMusic implements SliceSet {

    static final int N_MELS = 12;
    static final int FRAMES = 20;
    static final int DESCRIPTORS = 4;

    private final int styles;
    private final List<SliceTrack> tracks = new ArrayList<>();

    /// @param styles    kinds of music; track `i` is of style `i % styles`
    /// @param perStyle  tracks of each
    /// @param perTrack  slices of each
    TinyMusic(int styles, int perStyle, int perTrack) {
        this.styles = styles;
        for (int i = 0; i < styles * perStyle; i++) {
            String style = "style" + i % styles;
            tracks.add(new SliceTrack("id" + i, "path" + i, "artist" + i / 2, "album" + i / 3, style, perTrack));
        }
    }

    int style(int track) {
        return track % styles;
    }

    @Override
    public List<SliceTrack> tracks() {
        return tracks;
    }

    @Override
    public byte[] slice(int track, int slice) {
        Random random = new Random(1000L * track + slice);
        double[] levels = levels(track);
        byte[] levelBytes = new byte[N_MELS * FRAMES];
        for (int i = 0; i < levelBytes.length; i++) {
            double level = 60 + 120 * levels[i / FRAMES] + 20 * random.nextGaussian();
            levelBytes[i] = (byte) Math.clamp(Math.round(level), 0, 255);
        }
        return levelBytes;
    }

    @Override
    public float[] descriptors(int track, int slice) {
        Random random = new Random(-1000L * track - slice);
        double[] levels = levels(track);
        float[] descriptors = new float[DESCRIPTORS];
        for (int i = 0; i < DESCRIPTORS; i++) {
            descriptors[i] = (float) (100 * (i + levels[i]) + random.nextGaussian());
        }
        return descriptors;
    }

    @Override
    public void close() {}

    private double[] levels(int track) {
        Random ofStyle = new Random(style(track));
        Random ofTrack = new Random(77L + track);
        double[] levels = new double[N_MELS];
        for (int band = 0; band < N_MELS; band++) {
            levels[band] = 0.8 * ofStyle.nextDouble() + 0.2 * ofTrack.nextDouble();
        }
        return levels;
    }
}

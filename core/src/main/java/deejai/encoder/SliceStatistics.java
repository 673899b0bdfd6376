package deejai.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What a [StatisticsNetwork] counts in a slice before it looks for patterns: fixed functions of the mel bands in
/// decibels, none of them learned.
///
/// | group | floats at 96 bands | what |
/// |---|---|---|
/// | cepstrum | 3 x 25 | DCT-II of each frame's bands: mean, deviation, that of x(t+1) - x(t-1) |
/// | range | 2 x 6 | loudest less softest band of each octave: mean, deviation |
/// | crest | 2 x 6 | loudest band less the mean of each octave: mean, deviation |
/// | shape | 2 x 3 | centre and width of the spectrum in octaves, its flatness: mean, deviation |
/// | onset | 2 x 32 | max(0, x(t+3) - x(t)) of each three bands: mean, deviation |
/// | correlation | 496 | of the courses in time of each two threes of bands |
/// | modulation | 16 x 8 | magnitudes of each six bands' course in time, 8 ranges of 0.5 to 16 Hz |
///
/// The first three are what spectral contrast and MFCC statistics are made of; the last three follow the
/// block-level features of Seyerlehner, Widmer and Pohle ("Fusing block-level features for music similarity
/// estimation", DAFx 2010). All are taken over time, so they do not depend on when something happens.
public final class SliceStatistics {

    /// Added to a variance over time before its root is taken.
    public static final double VARIANCE_FLOOR = 1e-4;

    /// Added to the sum of squares of a course in time before it is divided by its root.
    public static final double COURSE_FLOOR = 1e-2;

    /// Added to the square of a magnitude before its root is taken.
    public static final double MAGNITUDE_FLOOR = 1e-6;

    /// Natural logarithm of the amplitude that one unit of the input stands for: 80 dB.
    public static final double LOG_AMPLITUDE = 80 * Math.log(10) / 20;

    /// Frames between the two ends of a rise.
    public static final int ONSET_FRAMES = 3;

    private static final int CEPSTRA = 25;
    private static final double FRAMES_PER_SECOND = 22_050.0 / 512;
    private static final double HIGHEST_HZ = 11_025;
    private static final double LOWEST_OCTAVE_HZ = 200;
    private static final int MODULATION_RANGES = 8;
    private static final double LOWEST_MODULATION_HZ = 0.5;
    private static final double HIGHEST_MODULATION_HZ = 16;

    private final int nMels;
    private final int frames;
    private final List<Octave> octaves;

    /// Bands of one octave.
    ///
    /// @param from the first band
    /// @param to   the band after the last
    public record Octave(int from, int to) {}

    /// Statistics that are of one kind.
    ///
    /// @param name what they are
    /// @param size how many
    public record Group(String name, int size) {}

    /// @param nMels  mel bands, a multiple of 6
    /// @param frames of a slice, at least 4
    public SliceStatistics(int nMels, int frames) {
        if (nMels < 6 || nMels % 6 != 0) {
            throw new IllegalArgumentException("nMels must be a multiple of 6: " + nMels);
        }
        if (frames <= ONSET_FRAMES) {
            throw new IllegalArgumentException("frames must be at least " + (ONSET_FRAMES + 1) + ": " + frames);
        }
        this.nMels = nMels;
        this.frames = frames;
        this.octaves = octaves(centres(nMels));
    }

    /// The groups, in the order of the statistics.
    public List<Group> groups() {
        int cepstra = cepstra();
        int courses = courses();
        return List.of(
                new Group("cepstrum.mean", cepstra),
                new Group("cepstrum.deviation", cepstra),
                new Group("cepstrum.change", cepstra),
                new Group("range.mean", octaves.size()),
                new Group("range.deviation", octaves.size()),
                new Group("crest", 2 * octaves.size()),
                new Group("shape", 6),
                new Group("onset.mean", courses),
                new Group("onset.deviation", courses),
                new Group("correlation", courses * (courses - 1) / 2),
                new Group("modulation", courses / 2 * MODULATION_RANGES));
    }

    /// How many statistics there are.
    public int size() {
        return groups().stream().mapToInt(Group::size).sum();
    }

    /// Octaves of bands that have at least one band.
    public List<Octave> octaves() {
        return octaves;
    }

    /// Threes of bands whose course in time is looked at.
    public int courses() {
        return nMels / 3;
    }

    /// Ranges of modulation frequencies.
    public int modulationRanges() {
        return MODULATION_RANGES;
    }

    /// Modulation frequencies that the ranges are made of.
    public int modulationFrequencies() {
        return ranges()[MODULATION_RANGES - 1][1];
    }

    /// Row-major [cepstra, nMels]: the first rows of the orthonormal DCT-II.
    public Tensor cosineTransform() {
        float[] values = new float[cepstra() * nMels];
        for (int k = 0; k < cepstra(); k++) {
            double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / nMels);
            for (int band = 0; band < nMels; band++) {
                values[k * nMels + band] = (float) (scale * Math.cos(Math.PI * k * (2 * band + 1) / (2.0 * nMels)));
            }
        }
        return Tensor.of(List.of(cepstra(), nMels), values);
    }

    /// [nMels, 1]: the centre of each band in octaves above 1 kHz.
    public Tensor bandOctaves() {
        double[] centres = centres(nMels);
        float[] values = new float[nMels];
        for (int band = 0; band < nMels; band++) {
            values[band] = (float) (Math.log(centres[band] / 1000) / Math.log(2));
        }
        return Tensor.of(List.of(nMels, 1), values);
    }

    /// Places, in a courses x courses matrix, of the correlations of two different courses, each pair once.
    public long[] pairs() {
        int courses = courses();
        return IntStream.range(0, courses)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, courses).mapToObj(j -> (long) i * courses + j))
                .mapToLong(Long::longValue)
                .toArray();
    }

    /// [frames, 2 * modulationFrequencies]: cosines, then sines, of the modulation frequencies.
    public Tensor waves() {
        int frequencies = modulationFrequencies();
        float[] values = new float[frames * 2 * frequencies];
        for (int t = 0; t < frames; t++) {
            for (int k = 0; k < frequencies; k++) {
                // The product is brought below one period first, where cosines are exact.
                double angle = 2 * Math.PI * (((long) k * t) % frames) / frames;
                values[t * 2 * frequencies + k] = (float) Math.cos(angle);
                values[t * 2 * frequencies + frequencies + k] = (float) Math.sin(angle);
            }
        }
        return Tensor.of(List.of(frames, 2 * frequencies), values);
    }

    /// [modulationFrequencies, modulationRanges]: takes the mean over the frequencies of each range.
    public Tensor rangeMeans() {
        int[][] ranges = ranges();
        float[] values = new float[modulationFrequencies() * MODULATION_RANGES];
        for (int range = 0; range < MODULATION_RANGES; range++) {
            int from = ranges[range][0];
            int to = ranges[range][1];
            for (int k = from; k < to; k++) {
                values[k * MODULATION_RANGES + range] = 1f / (to - from);
            }
        }
        return Tensor.of(List.of(modulationFrequencies(), MODULATION_RANGES), values);
    }

    private int cepstra() {
        return Math.min(CEPSTRA, nMels);
    }

    /// The modulation frequencies of each range, from and to (exclusive); the nearest one where there is none.
    private int[][] ranges() {
        int[][] ranges = new int[MODULATION_RANGES][];
        double step = Math.pow(HIGHEST_MODULATION_HZ / LOWEST_MODULATION_HZ, 1.0 / MODULATION_RANGES);
        double hzPerBin = FRAMES_PER_SECOND / frames;
        for (int range = 0; range < MODULATION_RANGES; range++) {
            double low = LOWEST_MODULATION_HZ * Math.pow(step, range);
            int from = (int) Math.ceil(low / hzPerBin);
            int to = (int) Math.ceil(low * step / hzPerBin);
            if (from == to) {
                from = (int) Math.round(low * Math.sqrt(step) / hzPerBin);
                to = from + 1;
            }
            ranges[range] = new int[] {from, to};
        }
        return ranges;
    }

    /// Octaves above 200 Hz; what is below is one more, what is above the last boundary belongs to the last.
    private static List<Octave> octaves(double[] centres) {
        List<Octave> octaves = new ArrayList<>();
        int from = 0;
        double high = LOWEST_OCTAVE_HZ;
        while (from < centres.length) {
            double below = high > HIGHEST_HZ / 2 ? Double.POSITIVE_INFINITY : high;
            int to = from;
            while (to < centres.length && centres[to] < below) {
                to++;
            }
            if (to > from) {
                octaves.add(new Octave(from, to));
            }
            from = to;
            high *= 2;
        }
        return List.copyOf(octaves);
    }

    /// Centres of the bands in Hz, on the Slaney mel scale up to 11,025 Hz.
    private static double[] centres(int nMels) {
        double highest = 15 + Math.log(HIGHEST_HZ / 1000) * 27 / Math.log(6.4);
        double[] centres = new double[nMels];
        Arrays.setAll(centres, band -> {
            double mel = highest * (band + 1) / (nMels + 1);
            return mel < 15 ? mel * 200 / 3 : 1000 * Math.exp((mel - 15) * Math.log(6.4) / 27);
        });
        return centres;
    }
}

package deejai.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.encoder.CompactSettings.Block;
import deejai.encoder.SliceStatistics.Group;
import deejai.encoder.SliceStatistics.Octave;
import deejai.spectrogram.Preprocessing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// The oracle is the definition of each statistic, in plain loops.
class StatisticsNetworkTest {

    private static final int BANDS = 96;
    private static final int FRAMES = 216;

    /// Small enough that nothing is cut off.
    private static final double SCALE = 0.01;

    private final SliceStatistics statistics = new SliceStatistics(BANDS, FRAMES);
    private final double[][] slice = slice();
    private final float[] counted = counted();

    @Test
    void cepstrumIsTheOrthonormalCosineTransformOfEachFrame() {
        for (int k = 0; k < 25; k++) {
            int row = k;
            double[] course = course(t -> {
                double sum = 0;
                for (int band = 0; band < BANDS; band++) {
                    sum += slice[band][t] * Math.cos(Math.PI * row * (band + 0.5) / BANDS);
                }
                return sum * Math.sqrt((row == 0 ? 1.0 : 2.0) / BANDS);
            });
            double[] change = new double[FRAMES - 2];
            Arrays.setAll(change, t -> course[t + 2] - course[t]);

            assertStatistic("cepstrum.mean", k, mean(course));
            assertStatistic("cepstrum.deviation", k, deviation(course));
            assertStatistic("cepstrum.change", k, deviation(change));
        }
    }

    @Test
    void rangeAndCrestAreOfTheBandsOfAnOctave() {
        List<Octave> octaves = statistics.octaves();

        assertThat(octaves).hasSize(6);
        assertThat(octaves.getFirst().from()).isZero();
        assertThat(octaves.getLast().to()).isEqualTo(BANDS);
        for (int i = 0; i < octaves.size(); i++) {
            Octave octave = octaves.get(i);
            double[] range = course(t -> most(octave, t) - least(octave, t));
            double[] crest = course(t -> most(octave, t) - mean(octave, t));

            assertStatistic("range.mean", i, mean(range));
            assertStatistic("range.deviation", i, deviation(range));
            assertStatistic("crest", i, mean(crest));
            assertStatistic("crest", octaves.size() + i, deviation(crest));
        }
    }

    @Test
    void shapeIsCentreWidthAndFlatnessOfTheAmplitudes() {
        double[] centre = course(t -> moment(t, 0, 1));
        double[] width = course(t -> Math.sqrt(moment(t, centre[t], 2)));
        double[] flatness = course(t -> {
            double sum = 0;
            double logs = 0;
            for (int band = 0; band < BANDS; band++) {
                sum += amplitude(band, t) / BANDS;
                logs += Math.log(amplitude(band, t)) / BANDS;
            }
            return Math.log(sum) - logs;
        });

        assertStatistic("shape", 0, mean(centre));
        assertStatistic("shape", 1, mean(width));
        assertStatistic("shape", 2, mean(flatness));
        assertStatistic("shape", 3, deviation(centre));
        assertStatistic("shape", 4, deviation(width));
        assertStatistic("shape", 5, deviation(flatness));
    }

    @Test
    void onsetsAreRisesOverThreeFrames() {
        for (int i = 0; i < 32; i++) {
            double[] course = threes(i);
            double[] onset = new double[FRAMES - 3];
            Arrays.setAll(onset, t -> Math.max(0, course[t + 3] - course[t]));

            assertStatistic("onset.mean", i, mean(onset));
            assertStatistic("onset.deviation", i, deviation(onset));
        }
    }

    @Test
    void correlationIsOfEachPairOfCourses() {
        int pair = 0;
        for (int i = 0; i < 32; i++) {
            for (int j = i + 1; j < 32; j++) {
                double[] a = centred(threes(i));
                double[] b = centred(threes(j));
                double expected = dot(a, b) / Math.sqrt((dot(a, a) + 0.01) * (dot(b, b) + 0.01));
                assertStatistic("correlation", pair++, expected);
            }
        }
        assertThat(pair).isEqualTo(496);
    }

    @Test
    void modulationIsTheSpectrumOfTheCourseOfSixBands() {
        double[] edges = new double[9];
        Arrays.setAll(edges, i -> 0.5 * Math.pow(32, i / 8.0));
        for (int six = 0; six < 16; six++) {
            double[] a = centred(threes(2 * six));
            double[] b = centred(threes(2 * six + 1));
            for (int range = 0; range < 8; range++) {
                double sum = 0;
                int count = 0;
                for (int k = 1; k < FRAMES / 2; k++) {
                    double hz = k * 22_050.0 / 512 / FRAMES;
                    if (hz >= edges[range] && hz < edges[range + 1]) {
                        double real = 0;
                        double imaginary = 0;
                        for (int t = 0; t < FRAMES; t++) {
                            real += (a[t] + b[t]) / 2 * Math.cos(2 * Math.PI * k * t / FRAMES);
                            imaginary += (a[t] + b[t]) / 2 * Math.sin(2 * Math.PI * k * t / FRAMES);
                        }
                        sum += Math.sqrt(real * real + imaginary * imaginary + 1e-6);
                        count++;
                    }
                }
                assertStatistic("modulation", six * 8 + range, sum / count);
            }
        }
    }

    @Test
    void bandsMustMakeThreesAndPairsOfThem() {
        assertThatThrownBy(() -> new SliceStatistics(10, 20)).hasMessage("nMels must be a multiple of 6: 10");
        assertThatThrownBy(() -> new SliceStatistics(12, 3)).hasMessage("frames must be at least 4: 3");
    }

    private void assertStatistic(String group, int number, double expected) {
        int place = 0;
        for (Group candidate : statistics.groups()) {
            if (candidate.name().equals(group)) {
                assertThat(number).isLessThan(candidate.size());
                assertThat(counted[place + number] / SCALE)
                        .as("%s %d", group, number)
                        .isCloseTo(expected, within(2e-3 * (1 + Math.abs(expected))));
                return;
            }
            place += candidate.size();
        }
        throw new AssertionError("no group " + group);
    }

    /// What a network gives whose linear map passes the statistics on, and whose hidden layer adds nothing.
    private float[] counted() {
        int size = statistics.size();
        CompactSettings settings = new CompactSettings(BANDS, FRAMES, List.of(new Block(1, 8, 8)), 1, size);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        StatisticsNetwork.shapes(settings).forEach((name, shape) -> {
            float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
            if (name.equals("statistics.scale")) {
                Arrays.fill(values, (float) SCALE);
            } else if (name.equals("direct.weight")) {
                for (int i = 0; i < size; i++) {
                    values[i * size + i] = 1;
                }
            }
            weights.put(name, Tensor.of(shape, values));
        });
        ModelDescription description =
                new ModelDescription("test", "1", size, Preprocessing.MP3TOVEC, true, "CC0-1.0", "none");
        byte[] model = StatisticsNetwork.graph(settings, Weights.of(weights)).toBytes(description);
        float[] input = new float[BANDS * FRAMES];
        for (int band = 0; band < BANDS; band++) {
            for (int t = 0; t < FRAMES; t++) {
                input[band * FRAMES + t] = (float) slice[band][t];
            }
        }
        try (OnnxEncoder encoder = OnnxEncoder.open(model, "test", 1)) {
            return encoder.encode(List.of(input)).getFirst();
        } catch (ModelFileException e) {
            throw new AssertionError(e);
        }
    }

    /// Bands of different loudness that swell at different speeds, and noise.
    private static double[][] slice() {
        Random random = new Random(4);
        double[][] slice = new double[BANDS][FRAMES];
        for (int band = 0; band < BANDS; band++) {
            double level = 0.3 + 0.4 * random.nextDouble();
            int period = 5 + band % 17;
            for (int t = 0; t < FRAMES; t++) {
                double swell = 0.15 * Math.sin(2 * Math.PI * t / period);
                slice[band][t] = (float) (level + swell + 0.1 * random.nextDouble());
            }
        }
        return slice;
    }

    private static double[] course(IntToDoubleFunction ofFrame) {
        double[] course = new double[FRAMES];
        Arrays.setAll(course, ofFrame);
        return course;
    }

    private double[] threes(int i) {
        return course(t -> (slice[3 * i][t] + slice[3 * i + 1][t] + slice[3 * i + 2][t]) / 3);
    }

    private double most(Octave octave, int t) {
        double most = 0;
        for (int band = octave.from(); band < octave.to(); band++) {
            most = Math.max(most, slice[band][t]);
        }
        return most;
    }

    private double least(Octave octave, int t) {
        double least = 1;
        for (int band = octave.from(); band < octave.to(); band++) {
            least = Math.min(least, slice[band][t]);
        }
        return least;
    }

    private double mean(Octave octave, int t) {
        double sum = 0;
        for (int band = octave.from(); band < octave.to(); band++) {
            sum += slice[band][t];
        }
        return sum / (octave.to() - octave.from());
    }

    /// Mean of (octaves above 1 kHz less a centre) to a power, weighted by the amplitudes.
    private double moment(int t, double centre, int power) {
        double sum = 0;
        double weights = 0;
        for (int band = 0; band < BANDS; band++) {
            double away = statistics.bandOctaves().get(band) - centre;
            sum += amplitude(band, t) * Math.pow(away, power);
            weights += amplitude(band, t);
        }
        return sum / weights;
    }

    private double amplitude(int band, int t) {
        return Math.pow(10, 80 * slice[band][t] / 20);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values) {
        double[] centred = centred(values);
        return Math.sqrt(dot(centred, centred) / values.length + 1e-4);
    }

    private static double[] centred(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

package deejai.composer;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/// How the recordings of a band are treated: chains of ffmpeg's audio filters and levels, drawn once for a band.
///
/// The words of [Style#sound] mean: `crunch`, `overdrive`, `heavy` distorted guitars, rising; `tube` a warm,
/// squeezed sum; `room`, `hall`, `echo` space; `oldtime` half of the bands as from an old record; `lofi` half of
/// them dull and noisy; `pump` the sum ducks on the beat; `drive` half of them have distorted drums;
/// `subbass` lifted bass;
/// `twang`
/// bright guitars; `polish` a bright and even sum; `garage` narrow and rough; `loud` and `quiet` the level.
public final class Treatment {

    /// Root mean square of what is clipped hard, in dB below full scale.
    private static final double CLIPPED_LEVEL = -4;

    private final Set<String> sound;
    private final long seed;
    private final Map<Stem, Double> levels = new EnumMap<>(Stem.class);
    private final boolean old;
    private final boolean dull;

    /// The treatment of a band.
    public Treatment(Band band) {
        this.sound = band.style().sound();
        this.seed = band.seed() ^ 0x5EED;
        SplittableRandom random = new SplittableRandom(seed);
        this.old = sound.contains("oldtime") && random.nextDouble() < .45;
        this.dull = sound.contains("lofi") && random.nextDouble() < .5;
        for (Stem stem : Stem.values()) {
            levels.put(stem, targetLevel(stem) + random.nextDouble(-2.5, 2.5));
        }
    }

    /// Root mean square of a stem where it plays, in dB below full scale.
    public double level(Stem stem) {
        return levels.getOrDefault(stem, 0.0);
    }

    /// Whether the record hisses.
    public boolean hisses() {
        return old || dull;
    }

    /// Filters of a stem; the same for all pieces of the band.
    public String filters(Stem stem) {
        SplittableRandom own = new SplittableRandom(seed + stem.name().hashCode());
        StringJoiner chain = new StringJoiner(",");
        switch (stem) {
            case BASS -> {
                if (sound.contains("subbass")) {
                    chain.add(String.format(
                            Locale.ROOT, "bass=g=%.1f:f=%.0f", own.nextDouble(3, 7), own.nextDouble(55, 90)));
                }
            }
            case VOICE -> voice(chain, own);
            case DRUMS -> {
                if (sound.contains("drive") && own.nextBoolean()) {
                    chain.add(clipped(Stem.DRUMS, 10, "tanh"));
                }
                chain.add(String.format(
                        Locale.ROOT,
                        "acompressor=threshold=-20dB:ratio=%.1f:attack=8:release=120",
                        own.nextDouble(1.5, 4)));
            }
            case GUITARS -> guitar(chain, own);
            case HARMONY -> {
                if (own.nextInt(3) == 0) {
                    chain.add("chorus=0.7:0.9:45|60:0.3|0.25:0.3|0.4:1.5|1.2");
                }
                space(chain, own);
            }
            case LEAD -> {
                if (sound.contains("heavy") || sound.contains("overdrive")) {
                    distortion(chain, stem, 12, own);
                }
                space(chain, own);
            }
        }
        return chain.length() == 0 ? "anull" : chain.toString();
    }

    private void guitar(StringJoiner chain, SplittableRandom own) {
        if (sound.contains("heavy")) {
            distortion(chain, Stem.GUITARS, own.nextDouble(14, 24), own);
        } else if (sound.contains("overdrive") || sound.contains("garage")) {
            distortion(chain, Stem.GUITARS, own.nextDouble(8, 18), own);
        } else if (sound.contains("crunch")) {
            distortion(chain, Stem.GUITARS, own.nextDouble(3, 10), own);
        } else if (sound.contains("twang")) {
            chain.add(String.format(Locale.ROOT, "treble=g=%.1f:f=3000", own.nextDouble(2, 6)));
        }
        if (own.nextInt(4) == 0) {
            chain.add("chorus=0.7:0.9:55:0.35:0.25:2");
        }
        space(chain, own);
    }

    private void voice(StringJoiner chain, SplittableRandom own) {
        chain.add(String.format(Locale.ROOT, "highpass=f=%.0f", own.nextDouble(90, 180)));
        if (sound.contains("heavy") || sound.contains("garage")) {
            chain.add(clipped(Stem.VOICE, own.nextDouble(8, 20), "tanh"));
        }
        chain.add(String.format(
                Locale.ROOT, "equalizer=f=%.0f:t=o:w=1.5:g=%.1f", own.nextDouble(2200, 4200), own.nextDouble(0, 5)));
        chain.add("acompressor=threshold=-22dB:ratio=3:attack=6:release=120");
        space(chain, own);
    }

    /// An amplifier and its cabinet: soft clipping, then no deep bass and no treble.
    private void distortion(StringJoiner chain, Stem stem, double gain, SplittableRandom own) {
        chain.add(String.format(Locale.ROOT, "highpass=f=%.0f", own.nextDouble(70, 130)));
        chain.add(clipped(stem, gain, own.nextBoolean() ? "tanh" : "atan"));
        chain.add(String.format(
                Locale.ROOT, "equalizer=f=%.0f:t=q:w=1:g=%.1f", own.nextDouble(500, 1400), own.nextDouble(-5, 4)));
        chain.add(String.format(Locale.ROOT, "lowpass=f=%.0f", own.nextDouble(4200, 7500)));
    }

    /// Soft clipping that ends at the level at which the stem came.
    private String clipped(Stem stem, double gain, String curve) {
        double raised = Math.min(level(stem) + gain, CLIPPED_LEVEL);
        return String.format(
                Locale.ROOT, "volume=%.1fdB,asoftclip=type=%s,volume=%.1fdB", gain, curve, level(stem) - raised);
    }

    private void space(StringJoiner chain, SplittableRandom own) {
        if (sound.contains("echo") && own.nextInt(3) > 0) {
            double delay = own.nextDouble(220, 420);
            chain.add(String.format(Locale.ROOT, "aecho=0.9:0.8:%.0f|%.0f:0.35|0.2", delay, delay * 2));
        } else if (sound.contains("hall")) {
            chain.add("aecho=0.9:0.7:61|97|149|211:0.3|0.25|0.2|0.15");
        } else if (sound.contains("room") && own.nextBoolean()) {
            chain.add("aecho=0.9:0.8:17|29|43:0.25|0.2|0.15");
        }
    }

    /// Filters of the sum.
    ///
    /// @param meter how fast the piece goes, for what happens on the beat
    public String master(Meter meter) {
        SplittableRandom own = new SplittableRandom(seed - 1);
        StringJoiner chain = new StringJoiner(",");
        if (sound.contains("pump") && own.nextInt(3) > 0) {
            chain.add(String.format(Locale.ROOT, "tremolo=f=%.4f:d=%.2f", meter.tempo() / 60, own.nextDouble(.2, .5)));
        }
        if (sound.contains("tube")) {
            chain.add("volume=4dB,asoftclip=type=atan");
        }
        if (sound.contains("polish")) {
            chain.add(String.format(
                    Locale.ROOT, "treble=g=%.1f:f=6000,bass=g=%.1f:f=90", own.nextDouble(1, 4), own.nextDouble(0, 3)));
        }
        if (sound.contains("garage")) {
            chain.add(String.format(
                    Locale.ROOT, "highpass=f=%.0f,volume=5dB,asoftclip=type=tanh", own.nextDouble(90, 160)));
        }
        if (old) {
            chain.add(String.format(
                    Locale.ROOT,
                    "highpass=f=%.0f,lowpass=f=%.0f",
                    own.nextDouble(120, 260),
                    own.nextDouble(3200, 6000)));
            chain.add("asoftclip=type=tanh");
        } else if (dull) {
            chain.add(
                    String.format(Locale.ROOT, "lowpass=f=%.0f,acrusher=bits=10:mix=0.4", own.nextDouble(5000, 9000)));
        } else {
            // No two desks sound the same.
            chain.add(String.format(
                    Locale.ROOT, "equalizer=f=%.0f:t=o:w=1.5:g=%.1f", own.nextDouble(150, 500), own.nextDouble(-4, 3)));
            chain.add(String.format(
                    Locale.ROOT,
                    "equalizer=f=%.0f:t=o:w=1.5:g=%.1f",
                    own.nextDouble(1500, 6000),
                    own.nextDouble(-3, 4)));
        }
        double level = sound.contains("loud") ? 5 : sound.contains("quiet") ? -5 : 0;
        chain.add(String.format(
                Locale.ROOT,
                "acompressor=threshold=-18dB:ratio=%.1f:attack=15:release=200",
                sound.contains("loud") ? 3.5 : 1.8));
        chain.add(
                String.format(Locale.ROOT, "volume=%.1fdB,alimiter=limit=0.93:level=0", level + own.nextDouble(-2, 2)));
        return chain.toString();
    }

    private double targetLevel(Stem stem) {
        boolean amplified = sound.contains("heavy") || sound.contains("overdrive");
        return switch (stem) {
            case DRUMS -> sound.contains("hall") || sound.contains("quiet") ? -25 : amplified ? -17.5 : -20;
            case BASS -> sound.contains("subbass") ? -19 : -22;
            case VOICE -> sound.contains("hall") ? -19 : -17;
            case GUITARS -> amplified ? -22 : -23;
            case HARMONY -> -24;
            case LEAD -> -21;
        };
    }
}

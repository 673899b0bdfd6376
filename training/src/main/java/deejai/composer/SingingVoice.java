package deejai.composer;

import java.util.List;
import java.util.SplittableRandom;

/// Sings: pulses at the melody's pitch, and breath, are shaped by the filters that linear prediction found in
/// speech.
///
/// The consonants before a vowel keep their speed and come before the beat; the vowel is stretched to the note.
public final class SingingVoice {

    private static final int RATE = Syllable.SAMPLE_RATE;
    private static final double LONGEST_ONSET_SECONDS = .14;
    private static final double CODA_SECONDS = .09;
    private static final double EDGE_FRAMES = 10;
    private static final double VIBRATO_AFTER_SECONDS = .22;

    private final Singer singer;
    private final SplittableRandom random;
    private final LatticeFilter filter = new LatticeFilter(Syllable.ORDER);
    private final float[] reflections = new float[Syllable.ORDER];
    private double phase;
    private boolean oddPulse;
    private double drift;

    /// A voice; the seed decides its breath and how its pitch drifts.
    public SingingVoice(Singer singer, long seed) {
        this.singer = singer;
        this.random = new SplittableRandom(seed);
    }

    /// Sings the notes, which must not overlap and must be in order.
    ///
    /// @return samples at [Syllable#SAMPLE_RATE], about -1 .. 1
    public float[] sing(List<SungNote> notes, double seconds) {
        float[] samples = new float[(int) Math.ceil(seconds * RATE)];
        double lastPitch = Double.NaN;
        double lastEnd = 0;
        for (int i = 0; i < notes.size(); i++) {
            SungNote note = notes.get(i);
            double limit = i + 1 < notes.size() ? notes.get(i + 1).start() : seconds;
            boolean legato = note.start() - lastEnd < .12 && !Double.isNaN(lastPitch);
            double from = legato ? lastPitch : note.pitch() - .6;
            render(note, from, Math.min(limit, note.start() + note.length()), lastEnd, samples);
            lastPitch = note.pitch() - note.fall();
            lastEnd = Math.min(limit, note.start() + note.length());
        }
        Syllable.deemphasise(samples);
        return samples;
    }

    private void render(SungNote note, double pitchBefore, double end, double free, float[] samples) {
        Syllable syllable = note.syllable();
        double hop = Syllable.HOP / (double) RATE;
        double onset = Math.min(syllable.nucleus() * hop, LONGEST_ONSET_SECONDS);
        onset = Math.min(onset, Math.max(.03, note.start() - free + .05));
        int from = Math.max(0, (int) ((note.start() - onset) * RATE));
        int to = Math.min(samples.length, (int) (end * RATE));
        double level = note.loudness() / loudest(syllable);
        for (int i = from; i < to; i++) {
            double time = i / (double) RATE - note.start();
            double frame = frameAt(syllable, time, end - note.start(), onset);
            double gain = interpolate(syllable, frame) * level * fade(i - from, to - i);
            double voiced = at(syllable.voicing(), frame);
            double hertz = hertz(note, pitchBefore, time, end - note.start());
            double tone = pulse(hertz) * voiced * (1 - singer.breath());
            double noise = (random.nextDouble() * 2 - 1) * 1.7 * Math.max(1 - voiced, singer.breath());
            samples[i] += (float) filter.next((tone + noise) * gain, reflections);
        }
    }

    /// Which frame of the syllable sounds: onset and coda at their own speed, the vowel's middle stretched.
    private static double frameAt(Syllable syllable, double time, double length, double onset) {
        double hop = Syllable.HOP / (double) RATE;
        int last = syllable.frames() - 1;
        if (time < 0) {
            return Math.clamp(syllable.nucleus() + time / hop * Math.min(1, syllable.nucleus() * hop / onset), 0, last);
        }
        double codaSeconds = Math.min(CODA_SECONDS, Math.min((last + 1 - syllable.coda()) * hop, length * .3));
        double vowelSeconds = length - codaSeconds;
        double vowelFrames = syllable.coda() - syllable.nucleus();
        if (time >= vowelSeconds) {
            double share = (time - vowelSeconds) / Math.max(codaSeconds, hop);
            return Math.clamp(syllable.coda() + share * (last + 1 - syllable.coda()), 0, last);
        }
        double edge = Math.min(EDGE_FRAMES, vowelFrames / 3);
        double edgeSeconds = Math.min(edge * hop, vowelSeconds / 3);
        double within;
        if (time < edgeSeconds) {
            within = time / edgeSeconds * edge;
        } else if (time > vowelSeconds - edgeSeconds) {
            within = vowelFrames - (vowelSeconds - time) / edgeSeconds * edge;
        } else {
            within = edge + (time - edgeSeconds) / (vowelSeconds - 2 * edgeSeconds) * (vowelFrames - 2 * edge);
        }
        return Math.clamp(syllable.nucleus() + within, 0, last);
    }

    private double interpolate(Syllable syllable, double frame) {
        int below = (int) frame;
        int above = Math.min(below + 1, syllable.frames() - 1);
        float share = (float) (frame - below);
        float[] first = syllable.reflections(below);
        float[] second = syllable.reflections(above);
        for (int stage = 0; stage < reflections.length; stage++) {
            reflections[stage] = first[stage] + share * (second[stage] - first[stage]);
        }
        return at(syllable.gains(), frame);
    }

    private static double at(float[] values, double frame) {
        int below = (int) frame;
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (frame - below) * (values[above] - values[below]);
    }

    private static double loudest(Syllable syllable) {
        double loudest = 1e-6;
        for (int frame = syllable.nucleus(); frame < syllable.coda(); frame++) {
            loudest = Math.max(loudest, syllable.gains()[frame]);
        }
        return loudest * 12;
    }

    private static double fade(int begun, int left) {
        return Math.min(1, Math.min(begun / 60.0, left / 400.0));
    }

    private double hertz(SungNote note, double pitchBefore, double time, double length) {
        double glide = Math.clamp(1 - (time + singer.glideSeconds() / 2) / singer.glideSeconds(), 0, 1);
        double smooth = glide * glide * (3 - 2 * glide);
        double pitch = note.pitch() + (pitchBefore - note.pitch()) * smooth;
        pitch -= note.fall() * Math.clamp(time / length, 0, 1);
        double vibrato = Math.clamp((time - VIBRATO_AFTER_SECONDS) / .3, 0, 1) * singer.vibratoCents() / 100;
        pitch += vibrato * Math.sin(2 * Math.PI * singer.vibratoHertz() * time);
        // A slow random walk of a few cents, pulled back: no voice stands still.
        drift = drift * .9998 + (random.nextDouble() - .5) * .0008;
        return 440 * Math.pow(2, (pitch + drift + singer.detuneCents() / 100 - 69) / 12);
    }

    /// A train of pulses without aliasing: sin(M x) / sin(x) has M harmonics of the same height; scaled to a
    /// power of 1.
    private double pulse(double hertz) {
        phase += hertz / RATE;
        if (phase >= 1) {
            phase -= 1;
            oddPulse = !oddPulse;
        }
        int harmonics = 2 * (int) (RATE / 2.0 / hertz) + 1;
        double angle = Math.PI * (phase < .5 ? phase : phase - 1);
        double value = Math.abs(angle) < 1e-6 ? harmonics : Math.sin(harmonics * angle) / Math.sin(angle);
        double uneven = oddPulse ? 1 - singer.roughness() : 1;
        return (value - 1) / Math.sqrt(harmonics) * uneven;
    }
}

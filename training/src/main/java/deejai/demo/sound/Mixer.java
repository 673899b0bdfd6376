package deejai.demo.sound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Brings the notes of a piece together in stereo. For one piece and one thread.
public final class Mixer {

    /// Notes that come again are kept, up to this many samples.
    private static final int MOST_KEPT_SAMPLES = 12_000_000;

    private static final double VELOCITY_STEPS = 10;
    private static final double PUMP_SECONDS = .22;
    private static final double PUMP_DEPTH = .75;

    private final float[] left;
    private final float[] right;
    private final float[] pumpedLeft;
    private final float[] pumpedRight;
    private final float[] sent;
    private final float[] pump;
    private final Room room;
    private final Map<Note, float[]> kept = new LinkedHashMap<>(64, .75f, true);
    private int keptSamples;
    private boolean pumps;

    /// A note as an instrument plays it, wherever it stands.
    private record Note(Instrument instrument, double pitch, double seconds, double velocity) {}

    /// @param seconds length of the piece; what sounds on is cut off
    public Mixer(double seconds, Room room) {
        int length = Signals.samples(seconds);
        this.left = new float[length];
        this.right = new float[length];
        this.pumpedLeft = new float[length];
        this.pumpedRight = new float[length];
        this.sent = new float[length];
        this.pump = new float[length];
        this.room = room;
    }

    /// Plays a note.
    ///
    /// @param start    seconds from the beginning; notes outside of the piece are not heard
    /// @param pitch    MIDI number, 60 for middle C
    /// @param seconds  how long it is held
    /// @param velocity how hard it is played, 0 to 1; 0 is a rest
    /// @throws CancellationException if the thread is interrupted, which stays so
    public void play(Player player, double start, double pitch, double seconds, double velocity) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while playing");
        }
        double stepped = Math.rint(Math.min(1, velocity) * VELOCITY_STEPS) / VELOCITY_STEPS;
        int from = Signals.samples(start);
        if (stepped <= 0 || from < 0 || from >= left.length || seconds <= 0) {
            return;
        }
        add(sound(new Note(player.instrument(), pitch, seconds, stepped)), from, player.place());
    }

    private float[] sound(Note note) {
        float[] known = kept.get(note);
        if (known != null) {
            return known;
        }
        float[] sound = note.instrument.sound(note.pitch, note.seconds, note.velocity);
        kept.put(note, sound);
        keptSamples += sound.length;
        var oldest = kept.entrySet().iterator();
        while (keptSamples > MOST_KEPT_SAMPLES && kept.size() > 1) {
            keptSamples -= oldest.next().getValue().length;
            oldest.remove();
        }
        return sound;
    }

    private void add(float[] sound, int from, Place place) {
        double angle = (place.pan() + 1) * Math.PI / 4;
        float leftGain = (float) (place.gain() * StrictMath.cos(angle));
        float rightGain = (float) (place.gain() * StrictMath.sin(angle));
        float sentGain = (float) (place.gain() * place.reverb());
        float[] toLeft = place.pumped() ? pumpedLeft : left;
        float[] toRight = place.pumped() ? pumpedRight : right;
        int length = Math.min(sound.length, left.length - from);
        for (int i = 0; i < length; i++) {
            float sample = sound[i];
            toLeft[from + i] += leftGain * sample;
            toRight[from + i] += rightGain * sample;
            sent[from + i] += sentGain * sample;
        }
    }

    /// Has all pumped players give way for a moment, as the compressors of dance music do.
    ///
    /// @param start seconds from the beginning
    public void pump(double start) {
        pumps = true;
        int from = Signals.samples(start);
        int length = Math.min(Signals.samples(PUMP_SECONDS), pump.length - from);
        for (int i = 0; i < length; i++) {
            float gone = 1 - (float) i / Signals.samples(PUMP_SECONDS);
            pump[from + i] = Math.max(pump[from + i], (float) PUMP_DEPTH * gone * gone);
        }
    }

    /// The piece as stereo sound, left and right in turns, as loud as all others and without clipping.
    public float[] finish() {
        if (pumps) {
            for (int i = 0; i < pump.length; i++) {
                pumpedLeft[i] *= 1 - pump[i];
                pumpedRight[i] *= 1 - pump[i];
                sent[i] *= 1 - .5f * pump[i];
            }
        }
        for (int i = 0; i < left.length; i++) {
            left[i] += pumpedLeft[i];
            right[i] += pumpedRight[i];
        }
        room.addTo(sent, left, right);
        return Mastering.master(left, right);
    }
}

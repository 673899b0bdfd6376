package deejai.demo.music;

import deejai.composer.Scale;
import java.util.Arrays;

/// A scale at a pitch: its steps by number, on and on in both directions.
final class Tuning {

    private static final double OCTAVE = 12;

    private final double tonic;
    private final double[] steps;

    /// @param tonic MIDI number of step 0
    /// @param steps semitones above it, rising from 0, within an octave
    Tuning(double tonic, double... steps) {
        this.tonic = tonic;
        this.steps = steps;
    }

    static Tuning of(double tonic, Scale scale, boolean minor) {
        return new Tuning(
                tonic, Arrays.stream(scale.semitones(minor)).asDoubleStream().toArray());
    }

    /// Steps in an octave.
    int size() {
        return steps.length;
    }

    /// MIDI number of a step.
    double pitch(int step) {
        return tonic + OCTAVE * Math.floorDiv(step, steps.length) + steps[Math.floorMod(step, steps.length)];
    }
}

package deejai.demo.sound;

/// Where a player stands in the sound.
///
/// @param gain   how loud, 1 for as it is
/// @param pan    -1 left to 1 right
/// @param reverb how much of it the room gets, 0 to 1
/// @param pumped whether it gives way to the bass drum ([Mixer#pump])
public record Place(double gain, double pan, double reverb, boolean pumped) {

    public Place {
        if (!(pan >= -1 && pan <= 1)) {
            throw new IllegalArgumentException("pan must be -1 to 1: " + pan);
        }
    }

    public Place(double gain, double pan, double reverb) {
        this(gain, pan, reverb, false);
    }

    /// The same, giving way to the bass drum.
    public Place pumping() {
        return new Place(gain, pan, reverb, true);
    }
}

package deejai.composer;

/// What a singer's voice is like, besides the speech it is made from.
///
/// @param vibratoCents how far the vibrato goes either way
/// @param vibratoHertz how fast it is
/// @param breath share of noise in voiced sounds, 0 .. 1
/// @param roughness how much every other pulse of the voice differs, 0 .. 1
/// @param detuneCents how far the voice is off, as of a double beside the first
/// @param glideSeconds how long it takes from one pitch to the next
public record Singer(
        double vibratoCents,
        double vibratoHertz,
        double breath,
        double roughness,
        double detuneCents,
        double glideSeconds) {

    public Singer {
        if (!(breath >= 0 && breath <= 1 && roughness >= 0 && roughness <= 1)) {
            throw new IllegalArgumentException(
                    "breath and roughness must be between 0 and 1: " + breath + ", " + roughness);
        }
        if (!(glideSeconds > 0 && vibratoCents >= 0 && vibratoHertz > 0)) {
            throw new IllegalArgumentException(
                    "glide and vibrato must be positive: " + glideSeconds + ", " + vibratoHertz);
        }
    }
}

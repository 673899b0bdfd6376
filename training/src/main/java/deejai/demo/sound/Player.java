package deejai.demo.sound;

/// An instrument and where it stands.
public record Player(Instrument instrument, Place place) {}

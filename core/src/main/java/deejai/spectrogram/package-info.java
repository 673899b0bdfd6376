/// From samples to slices: the short-time Fourier transform, mel bands, decibels, and the cutting into the pieces of
/// about 5 seconds that an encoder hears. The numbers are librosa's.
@NullMarked
package deejai.spectrogram;

import org.jspecify.annotations.NullMarked;

package deejai.audio;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.goldens.Goldens;
import deejai.goldens.Npy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against `librosa.load`: the same number of samples, and a root mean square error, relative to that of the signal,
/// below the tolerance. The reference of m4a is rounded to 16 bits, hence its wider one; clip1 begins in the middle of
/// music, and the two resamplers differ in the first samples of such an edge.
class GoldenWaveformTest {

    @ParameterizedTest
    @CsvSource({
        "clip1_src_48000_stereo.wav, clip1_load_f32.npy,      3e-5",
        "clip2_src_44100_stereo.wav, clip2_load_f32.npy,      8e-6",
        "clip2_src.flac,             clip2_load_flac_f32.npy, 8e-6",
        "clip2_src.mp3,              clip2_load_mp3_f32.npy,  8e-6",
        "clip2_src.ogg,              clip2_load_ogg_f32.npy,  8e-6",
        "clip2_src.m4a,              clip2_load_m4a_f32.npy,  1e-4",
    })
    void signalIsThatOfLibrosa(String source, String reference, double tolerance) throws Exception {
        float[] expected = Npy.read(Goldens.licensed(reference)).floats();

        float[] signal = Signals.decode(Goldens.licensed(source), 22_050);

        assertThat(signal).hasSameSizeAs(expected);
        assertThat(Signals.relativeError(signal, expected)).isLessThan(tolerance);
    }
}

package deejai.composer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// Plays the stems with a sound font and mixes them to one file with tags.
public final class Mixdown {

    private final List<Path> soundFonts;

    /// A mixdown with sound fonts of which each band uses one.
    public Mixdown(List<Path> soundFonts) {
        if (soundFonts.isEmpty()) {
            throw new IllegalArgumentException("there must be a sound font");
        }
        this.soundFonts = List.copyOf(soundFonts);
    }

    /// Renders and mixes.
    ///
    /// @param stems MIDI files, and raw samples of the voice
    /// @param folder for what lies between
    /// @param target Ogg file to write
    public void mix(Piece piece, Map<Stem, Path> stems, Path folder, Path target) throws IOException {
        Band band = piece.band();
        Path font = soundFonts.get((int) (band.soundFont() * soundFonts.size()));
        Treatment treatment = new Treatment(band);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
        StringJoiner graph = new StringJoiner(";");
        StringBuilder mixed = new StringBuilder();
        int inputs = 0;
        for (Stem stem : Stem.values()) {
            Path midi = stems.get(stem);
            if (midi == null) {
                continue;
            }
            Path samples = stem == Stem.VOICE ? midi : played(stem, midi, font, folder);
            double gain = treatment.level(stem) - StereoSamples.activeLevel(samples);
            if (Double.isInfinite(gain)) {
                continue;
            }
            boolean voice = stem == Stem.VOICE;
            command.addAll(List.of(
                    "-f",
                    "s16le",
                    "-ar",
                    voice ? "22050" : "44100",
                    "-ac",
                    voice ? "1" : "2",
                    "-i",
                    samples.toString()));
            // Filters that distort expect one level, so the gain comes before them and is set right after them.
            String set = String.format(Locale.ROOT, "aformat=channel_layouts=mono,aresample=44100,volume=%.2fdB", gain);
            graph.add("[" + inputs + "]" + set + "," + treatment.filters(stem) + "[s" + inputs + "]");
            mixed.append("[s").append(inputs).append(']');
            inputs++;
        }
        if (inputs == 0) {
            throw new IOException("nothing sounds in " + piece.title());
        }
        if (treatment.hisses()) {
            command.addAll(
                    List.of("-f", "lavfi", "-i", "anoisesrc=r=44100:a=0.004:c=pink:seed=" + (band.number() % 1000)));
            graph.add("[" + inputs + "]highpass=f=600,aformat=channel_layouts=mono[s" + inputs + "]");
            mixed.append("[s").append(inputs).append(']');
            inputs++;
        }
        graph.add(mixed + "amix=inputs=" + inputs + ":normalize=0:duration=longest," + treatment.master(piece.meter())
                + "[out]");
        Path part = target.resolveSibling(target.getFileName() + ".part");
        command.addAll(List.of(
                "-filter_complex",
                graph.toString(),
                "-map",
                "[out]",
                "-t",
                String.format(Locale.ROOT, "%.2f", piece.seconds() + 1.5)));
        command.addAll(List.of(
                "-metadata",
                "title=" + piece.title(),
                "-metadata",
                "artist=" + band.name(),
                "-metadata",
                "album=" + band.name() + " plays",
                "-metadata",
                "genre=" + band.style().name()));
        command.addAll(
                List.of("-c:a", "libopus", "-b:a", "80k", "-compression_level", "4", "-f", "ogg", part.toString()));
        Command.run(command);
        Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /// Plays a stem. Drums, bass and guitars come dry, since rooms are given by the treatment.
    private static Path played(Stem stem, Path midi, Path font, Path folder) throws IOException {
        Path samples = folder.resolve(stem.name().toLowerCase(Locale.ROOT) + ".raw");
        String reverb = stem == Stem.HARMONY || stem == Stem.LEAD ? "1" : "0";
        Command.run(List.of(
                "fluidsynth",
                "-q",
                "-ni",
                "-R",
                reverb,
                "-C",
                "0",
                "-z",
                "512",
                "-o",
                "synth.dynamic-sample-loading=1",
                "-g",
                "0.5",
                "-r",
                "44100",
                "-O",
                "s16",
                "-T",
                "raw",
                "-F",
                samples.toString(),
                font.toString(),
                midi.toString()));
        return samples;
    }
}

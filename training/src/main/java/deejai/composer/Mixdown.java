package deejai.composer;

import deejai.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Plays the stems with a sound font and mixes them to one file with tags.
public final class Mixdown {

    /// Seconds that the last notes may ring on.
    private static final double RINGING_SECONDS = 1.5;

    private final List<Path> soundFonts;

    /// A mixdown with sound fonts of which each band uses one; a font that stands twice is used twice as often.
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
        Desk desk = new Desk();
        for (Stem stem : Stem.values()) {
            Path file = stems.get(stem);
            if (file == null) {
                continue;
            }
            Path samples = stem == Stem.VOICE ? file : played(stem, file, font, folder);
            double gain = treatment.level(stem) - RawSamples.activeLevel(samples);
            if (!Double.isInfinite(gain)) {
                // Filters that distort expect a certain level, so the gain comes before them.
                String level = String.format(Locale.ROOT, "aresample=44100,volume=%.2fdB,", gain);
                desk.plug(input(stem, samples), level + treatment.filters(stem));
            }
        }
        if (desk.isEmpty()) {
            throw new IOException("nothing sounds in " + piece.title() + " by " + band.name());
        }
        if (treatment.hisses()) {
            String noise = "anoisesrc=r=44100:a=0.004:c=pink:seed=" + band.number();
            desk.plug(List.of("-f", "lavfi", "-i", noise), "highpass=f=600");
        }
        double seconds = piece.seconds() + RINGING_SECONDS;
        AtomicFile.write(
                target, part -> Command.run(desk.command(treatment.master(piece.meter()), seconds, piece, part)));
    }

    /// Plays a stem. Drums, bass and guitars come dry, since rooms are given by the treatment.
    private static Path played(Stem stem, Path midi, Path font, Path folder) throws IOException {
        Path samples = folder.resolve(stem.name().toLowerCase(Locale.ROOT) + ".raw");
        String reverb = stem == Stem.HARMONY || stem == Stem.LEAD ? "1" : "0";
        String options =
                "-q -ni -C 0 -z 512 -o synth.dynamic-sample-loading=1 -g 0.5 -r 44100 -O s16 -T raw -R " + reverb;
        List<String> command = new ArrayList<>(List.of("fluidsynth"));
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(List.of("-F", samples.toString(), font.toString(), midi.toString()));
        Command.run(command);
        return samples;
    }

    private static List<String> input(Stem stem, Path samples) {
        String format =
                stem == Stem.VOICE ? "-f s16le -ar " + Syllable.SAMPLE_RATE + " -ac 1" : "-f s16le -ar 44100 -ac 2";
        List<String> input = new ArrayList<>(List.of(format.split(" ", -1)));
        input.addAll(List.of("-i", samples.toString()));
        return input;
    }

    /// A command of ffmpeg that grows with each stem.
    private static final class Desk {

        private final List<String> inputs = new ArrayList<>();
        private final List<String> chains = new ArrayList<>();

        boolean isEmpty() {
            return chains.isEmpty();
        }

        void plug(List<String> input, String filters) {
            inputs.addAll(input);
            int number = chains.size();
            chains.add("[" + number + "]aformat=channel_layouts=mono," + filters + "[s" + number + "]");
        }

        List<String> command(String master, double seconds, Piece piece, Path file) {
            StringBuilder graph = new StringBuilder();
            StringBuilder sum = new StringBuilder();
            for (int i = 0; i < chains.size(); i++) {
                graph.append(chains.get(i)).append(';');
                sum.append("[s").append(i).append(']');
            }
            graph.append(sum)
                    .append("amix=normalize=0:duration=longest:inputs=")
                    .append(chains.size())
                    .append(',')
                    .append(master)
                    .append("[out]");
            List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
            command.addAll(inputs);
            command.addAll(List.of("-filter_complex", graph.toString(), "-map", "[out]"));
            command.addAll(List.of("-t", String.format(Locale.ROOT, "%.2f", seconds)));
            tag(command, "title", piece.title());
            tag(command, "artist", piece.band().name());
            tag(command, "album", "First Album of " + piece.band().name());
            tag(command, "genre", piece.band().style().name());
            command.addAll(List.of("-c:a", "libopus", "-b:a", "80k", "-compression_level", "4", "-f", "ogg"));
            command.add(file.toString());
            return command;
        }

        private static void tag(List<String> command, String name, String value) {
            command.addAll(List.of("-metadata", name + "=" + value));
        }
    }
}

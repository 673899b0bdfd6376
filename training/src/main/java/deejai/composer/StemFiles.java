package deejai.composer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

/// Divides what MMA wrote, and the parts of our own, into one MIDI file for each [Stem].
public final class StemFiles {

    /// The channel on which General MIDI plays drums.
    public static final int DRUM_CHANNEL = 9;

    private static final int TEMPO_META = 0x51;
    private static final int PAN = 10;
    private static final int VOLUME = 7;

    private final Map<Stem, Track> tracks = new EnumMap<>(Stem.class);
    private final Map<Stem, Sequence> sequences = new EnumMap<>(Stem.class);
    private final Map<Stem, Integer> noteCounts = new EnumMap<>(Stem.class);
    private final BitSet usedChannels = new BitSet(16);

    private StemFiles() throws InvalidMidiDataException {
        for (Stem stem : Stem.values()) {
            Sequence sequence = new Sequence(Sequence.PPQ, Meter.TICKS);
            sequences.put(stem, sequence);
            tracks.put(stem, sequence.createTrack());
            noteCounts.put(stem, 0);
        }
        usedChannels.set(DRUM_CHANNEL);
    }

    /// Writes `drums.mid`, `bass.mid`, ... into a folder, leaving out stems in which nothing plays.
    ///
    /// @param accompaniment the file that MMA wrote, if it had anything to play
    /// @param lead notes of the leading instrument
    /// @return the files by stem
    public static Map<Stem, Path> write(Piece piece, Path accompaniment, List<Note> lead, Path folder)
            throws IOException {
        try {
            StemFiles files = new StemFiles();
            files.tempo(piece.meter().tempo());
            if (Files.exists(accompaniment)) {
                files.divide(MidiSystem.getSequence(accompaniment.toFile()));
            }
            SplittableRandom random = new SplittableRandom(piece.band().seed());
            for (int i = 0; i < piece.groove().patterns().size(); i++) {
                List<Integer> programs = piece.groove().patterns().get(i).programs();
                int program = programs.get(random.nextInt(programs.size()));
                // Other instruments that play as low as a bass are one.
                boolean low = piece.groove().patterns().get(i).lowest() < 36;
                Stem own = Stem.of(0, program);
                Stem stem = low && own == Stem.HARMONY ? Stem.BASS : own;
                int pan = stem == Stem.BASS ? 64 : 34 + random.nextInt(60);
                files.part(stem, program, pan, PatternPlayer.play(piece, i));
            }
            files.part(Stem.LEAD, piece.lead(), 64, lead);
            return files.save(folder);
        } catch (InvalidMidiDataException e) {
            throw new IOException(accompaniment + ": " + e.getMessage(), e);
        }
    }

    private void tempo(double beatsPerMinute) throws InvalidMidiDataException {
        int microseconds = (int) Math.round(60e6 / beatsPerMinute);
        byte[] data = {(byte) (microseconds >> 16), (byte) (microseconds >> 8), (byte) microseconds};
        for (Track track : tracks.values()) {
            track.add(new MidiEvent(new MetaMessage(TEMPO_META, data, 3), 0));
        }
    }

    private void divide(Sequence sequence) {
        List<MidiEvent> events = new ArrayList<>();
        for (Track track : sequence.getTracks()) {
            for (int i = 0; i < track.size(); i++) {
                events.add(track.get(i));
            }
        }
        // A stable sort: within a tick the programs stay before the notes.
        events.sort(Comparator.comparingLong(MidiEvent::getTick));
        int[] programs = new int[16];
        Stem[][] sounding = new Stem[16][128];
        for (MidiEvent event : events) {
            MidiMessage message = event.getMessage();
            if (!(message instanceof ShortMessage shortMessage) || message.getStatus() >= 0xF0) {
                continue;
            }
            int channel = shortMessage.getChannel();
            usedChannels.set(channel);
            switch (shortMessage.getCommand()) {
                case ShortMessage.NOTE_ON, ShortMessage.NOTE_OFF -> {
                    boolean begins = shortMessage.getCommand() == ShortMessage.NOTE_ON && shortMessage.getData2() > 0;
                    Stem held = sounding[channel][shortMessage.getData1()];
                    Stem stem = begins || held == null ? Stem.of(channel, programs[channel]) : held;
                    sounding[channel][shortMessage.getData1()] = stem;
                    addTo(stem, event);
                    noteCounts.merge(stem, begins ? 1 : 0, Integer::sum);
                }
                default -> {
                    if (shortMessage.getCommand() == ShortMessage.PROGRAM_CHANGE) {
                        programs[channel] = shortMessage.getData1();
                    }
                    for (Stem stem : Stem.values()) {
                        addTo(stem, event);
                    }
                }
            }
        }
    }

    private void addTo(Stem stem, MidiEvent event) {
        track(stem).add(new MidiEvent(event.getMessage(), event.getTick()));
    }

    private Track track(Stem stem) {
        Track track = tracks.get(stem);
        if (track == null) {
            throw new IllegalStateException("no track for " + stem);
        }
        return track;
    }

    private void part(Stem stem, int program, int pan, List<Note> notes) throws InvalidMidiDataException {
        if (notes.isEmpty()) {
            return;
        }
        int channel = usedChannels.nextClearBit(0);
        if (channel > 15) {
            return; // MMA took them all; the piece is full enough.
        }
        usedChannels.set(channel);
        Track track = track(stem);
        track.add(new MidiEvent(new ShortMessage(ShortMessage.PROGRAM_CHANGE, channel, program, 0), 0));
        track.add(new MidiEvent(new ShortMessage(ShortMessage.CONTROL_CHANGE, channel, PAN, pan), 0));
        track.add(new MidiEvent(new ShortMessage(ShortMessage.CONTROL_CHANGE, channel, VOLUME, 96), 0));
        for (Note note : notes) {
            ShortMessage on = new ShortMessage(ShortMessage.NOTE_ON, channel, note.pitch(), note.velocity());
            ShortMessage off = new ShortMessage(ShortMessage.NOTE_OFF, channel, note.pitch(), 64);
            track.add(new MidiEvent(on, note.start()));
            track.add(new MidiEvent(off, note.end()));
        }
        noteCounts.merge(stem, notes.size(), Integer::sum);
    }

    private Map<Stem, Path> save(Path folder) throws IOException {
        Map<Stem, Path> files = new EnumMap<>(Stem.class);
        for (Map.Entry<Stem, Sequence> entry : sequences.entrySet()) {
            if (noteCounts.getOrDefault(entry.getKey(), 0) > 0) {
                Path file = folder.resolve(entry.getKey().name().toLowerCase(Locale.ROOT) + ".mid");
                try (var out = Files.newOutputStream(file)) {
                    MidiSystem.write(entry.getValue(), 0, out);
                }
                files.put(entry.getKey(), file);
            }
        }
        return files;
    }
}

package deejai.library;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Ways in which files get damaged.
enum Mutation {

    /// Nothing at all, as a control.
    NONE {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            return file;
        }
    },

    /// A download that broke off.
    TRUNCATED {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },

    /// Only a few bytes, in the middle of the headers.
    ALMOST_EMPTY {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            return Arrays.copyOf(file, Math.min(file.length, random.nextInt(200)));
        }
    },

    /// Single bits, anywhere.
    BITS_FLIPPED {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            for (int flips = 1 << random.nextInt(10); flips > 0; flips--) {
                flip(file, random.nextInt(file.length), random);
            }
            return file;
        }
    },

    /// Single bits among the headers.
    HEADER_BITS_FLIPPED {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                flip(file, random.nextInt(Math.min(file.length, HEADER_BYTES)), random);
            }
            return file;
        }
    },

    /// Blocks of noise, as a dying disk gives.
    BURSTS {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            for (int bursts = 1 + random.nextInt(6); bursts > 0; bursts--) {
                int start = random.nextInt(file.length);
                int end = Math.min(file.length, start + 1 + random.nextInt(4096));
                for (int i = start; i < end; i++) {
                    file[i] = (byte) random.nextInt();
                }
            }
            return file;
        }
    },

    /// A block that was never written.
    HOLE {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            int start = random.nextInt(file.length);
            Arrays.fill(file, start, start + random.nextInt(file.length - start + 1), (byte) 0);
            return file;
        }
    },

    /// Headers that claim more than there can be.
    HUGE_SIZES {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            byte[] huge = random.nextBoolean() ? new byte[] {-1, -1, -1, -1} : new byte[] {0x7F, -1, -1, 0x7F};
            for (int fields = 1 + random.nextInt(4); fields > 0; fields--) {
                int start = random.nextInt(Math.min(file.length, HEADER_BYTES));
                for (int i = 0; i < huge.length && start + i < file.length; i++) {
                    file[start + i] = huge[i];
                }
            }
            return file;
        }
    },

    /// A part twice, and the rest behind it.
    REPEATED {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            int start = random.nextInt(file.length);
            int end = start + random.nextInt(file.length - start);
            byte[] longer = Arrays.copyOf(file, file.length + end - start);
            System.arraycopy(file, start, longer, end, file.length - start);
            return longer;
        }
    },

    /// A part missing from the middle.
    CUT {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            int start = random.nextInt(file.length);
            int end = start + random.nextInt(file.length - start);
            byte[] shorter = Arrays.copyOf(file, file.length - (end - start));
            System.arraycopy(file, end, shorter, start, file.length - end);
            return shorter;
        }
    },

    /// Nothing but noise.
    NOISE {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            byte[] noise = new byte[1 + random.nextInt(20_000)];
            random.nextBytes(noise);
            return noise;
        }
    },

    /// No bytes.
    EMPTY {
        @Override
        byte[] apply(byte[] file, SplittableRandom random) {
            return new byte[0];
        }
    };

    private static final int HEADER_BYTES = 600;

    /// A damaged file in place of a whole one, whose array may be used up.
    abstract byte[] apply(byte[] file, SplittableRandom random);

    private static void flip(byte[] file, int index, SplittableRandom random) {
        file[index] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
}

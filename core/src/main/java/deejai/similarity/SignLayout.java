package deejai.similarity;

import java.util.List;

/// How the records of a [SignTable] are laid out, and what turns vectors before their signs are taken.
///
/// A record holds for each space the words of its signs and then one word of numbers ([SignTable]).
///
/// Immutable; safe for use by several threads.
final class SignLayout {

    /// Signs in a word.
    static final int WORD = Long.SIZE;

    /// of each space
    private final List<Rotation> rotations;

    SignLayout(SearchSpaces spaces) {
        rotations = spaces.tables().stream()
                .map(table -> new Rotation(table.dimension() + 1, WORD))
                .toList();
    }

    /// What turns the components of a row in a space, of which its excess as a hub is one.
    Rotation rotation(int space) {
        return rotations.get(space);
    }

    /// Words of signs that a record holds for a space.
    int signs(int space) {
        return rotation(space).length() / WORD;
    }

    /// The first word of a space in a record.
    int first(int space) {
        int first = 0;
        for (int before = 0; before < space; before++) {
            first += signs(before) + 1;
        }
        return first;
    }

    /// Words of a record.
    int stride() {
        return first(rotations.size());
    }
}

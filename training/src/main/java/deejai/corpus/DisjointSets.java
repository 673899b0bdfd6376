package deejai.corpus;

/// Sets without common elements, 0 to size - 1, that grow together: union-find with path halving (Tarjan and van
/// Leeuwen 1984). The smallest element of a set stands for it, whatever the order of unions.
final class DisjointSets {

    private final int[] parents;

    DisjointSets(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /// The smallest element of the set that holds an element.
    int find(int element) {
        int at = element;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Makes the sets of two elements one.
    void unite(int a, int b) {
        int first = find(a);
        int second = find(b);
        if (first < second) {
            parents[second] = first;
        } else {
            parents[first] = second;
        }
    }
}

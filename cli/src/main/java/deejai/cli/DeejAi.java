package deejai.cli;

/** x. */
public final class DeejAi {
    private DeejAi() {}

    public static void main(String[] args) {
        System.out.println("hi");
    }
}

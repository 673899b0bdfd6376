package deejai.server.identity;

/// How somebody showed who they are.
public sealed interface Credential {

    /// Not at all, on a server that asks for it.
    record Nobody() implements Credential {}

    /// Not at all, on a public server.
    record Visitor() implements Credential {}

    /// By sitting at the machine.
    record Machine() implements Credential {}

    /// By the cookie of a session.
    ///
    /// @param session its id
    /// @param account whose it is
    record Session(long session, long account) implements Credential {}

    /// By an API token.
    ///
    /// @param token   its id
    /// @param account in whose name it acts
    record Token(long token, long account) implements Credential {}
}

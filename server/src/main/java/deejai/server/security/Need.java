package deejai.server.security;

/// What a request asks of who sends it.
enum Need {
    /// Nothing.
    NOTHING,
    /// To be a visitor of a public server, or to have an account.
    VISITOR,
    /// To have an account; on a public server nothing.
    READER,
    /// To have an account.
    LISTENER,
    /// To look after the server.
    ADMIN,
    /// To look after the server, or to be a program on the same machine.
    OPERATOR,
    /// What nobody has: such requests are not answered at all.
    IMPOSSIBLE
}

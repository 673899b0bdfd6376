package deejai.server.security;

import deejai.server.problems.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// One of the things that a request must be to be answered.
@FunctionalInterface
interface RequestCheck {

    /// Lets a request pass.
    ///
    /// @param response for headers that go with the answer, whatever it will be
    /// @throws ProblemException if it is refused
    void check(HttpServletRequest request, HttpServletResponse response);
}

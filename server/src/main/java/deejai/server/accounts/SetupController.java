package deejai.server.accounts;

import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The first account of a site.
@Tag(name = "Session", description = "Sign in and out, and see who you are")
@Lazy
@RestController
final class SetupController {

    private final Setup setup;
    private final AccountStore accounts;
    private final SignIn signIn;
    private final Members members;

    SetupController(Setup setup, AccountStore accounts, SignIn signIn, Members members) {
        this.setup = setup;
        this.accounts = accounts;
        this.signIn = signIn;
        this.members = members;
    }

    /// Who shall be the first admin.
    ///
    /// @param token of the link that the server's console shows
    record FirstAccount(String token, String name, String password) {

        FirstAccount {
            Given.require(token, "token");
            Given.require(name, "name");
            Given.require(password, "password");
        }

        @Override
        public String toString() {
            return "FirstAccount[" + name + "]";
        }
    }

    @Operation(summary = "Make the first account, an admin's, and sign in")
    @PostMapping("/api/v2/setup")
    @ResponseStatus(HttpStatus.CREATED)
    AccountController.View setUp(
            @RequestBody FirstAccount first, HttpServletRequest request, HttpServletResponse response) {
        if (!setup.isToken(first.token())) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "the link is no longer good; the server prints another when it starts");
        }
        Account account = accounts.createFirst(first.name(), signIn.hash(first.password()))
                .orElseThrow(() -> new ProblemException(ProblemCode.CONFLICT, "there is an account already; sign in"));
        members.begin(account, request, response);
        return AccountController.View.of(account);
    }
}

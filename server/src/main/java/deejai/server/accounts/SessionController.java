package deejai.server.accounts;

import deejai.server.identity.Credential;
import deejai.server.identity.Identity;
import deejai.server.identity.Mode;
import deejai.server.problems.ProblemCode;
import deejai.server.problems.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The session of the browser that asks.
@Tag(name = "Session", description = "Sign in and out, and see who you are")
@RestController
@RequestMapping("/api/v2/session")
final class SessionController {

    private final Mode mode;
    private final Setup setup;
    private final ObjectProvider<Members> members;
    private final ObjectProvider<SignIn> signIn;
    private final ObjectProvider<AccountStore> accounts;

    SessionController(
            Mode mode,
            Setup setup,
            ObjectProvider<Members> members,
            ObjectProvider<SignIn> signIn,
            ObjectProvider<AccountStore> accounts) {
        this.mode = mode;
        this.setup = setup;
        this.members = members;
        this.signIn = signIn;
        this.accounts = accounts;
    }

    /// Who asks.
    ///
    /// @param mode       `local`, `accounts` or `public`
    /// @param signedIn   true with a session or a token
    /// @param name       null for who is not signed in
    /// @param access     `visitor`, `listener` or `admin`; null where signing in comes first
    /// @param needsSetup true while there is no account: the server's console shows a link to make one
    record View(
            String mode,
            boolean signedIn,
            @Nullable String name,
            @Nullable String access,
            boolean needsSetup) {}

    /// What to sign in with.
    record Credentials(String name, String password) {

        Credentials {
            Given.require(name, "name");
            Given.require(password, "password");
        }

        @Override
        public String toString() {
            return "Credentials[" + name + "]";
        }
    }

    /// A password to take the place of the present one.
    record PasswordChange(String password, String newPassword) {

        PasswordChange {
            Given.require(password, "password");
            Given.require(newPassword, "newPassword");
        }

        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }

    @Operation(summary = "Who you are, and what this server asks for")
    @GetMapping
    View session(Identity identity) {
        return view(identity);
    }

    @Operation(summary = "Sign in; the session is in a cookie from then on")
    @PostMapping
    View begin(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        requireAccounts(mode);
        Account account = signIn.getObject().require(credentials.name(), credentials.password(), request);
        return view(members.getObject().begin(account, request, response));
    }

    @Operation(summary = "Sign out")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request, HttpServletResponse response) {
        requireAccounts(mode);
        members.getObject().end(request, response);
        // What the browser keeps of this site was for whoever was signed in.
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    @Operation(summary = "Change your password; all your other sessions end")
    @PutMapping("/password")
    View changePassword(
            Identity identity,
            @RequestBody PasswordChange change,
            HttpServletRequest request,
            HttpServletResponse response) {
        long id = requireAccount(identity);
        Account account = signIn.getObject().require(identity.caller().name(), change.password(), request);
        if (account.id() != id) {
            throw new ProblemException(ProblemCode.CONFLICT, "the account has another name by now; sign in again");
        }
        accounts.getObject().changePassword(id, signIn.getObject().hash(change.newPassword()));
        return view(members.getObject().begin(account, request, response));
    }

    /// @throws ProblemException if nobody signs in on this server
    static void requireAccounts(Mode mode) {
        if (mode == Mode.LOCAL) {
            throw noAccounts();
        }
    }

    /// The account that acts.
    ///
    /// @throws ProblemException if there is none, because nobody signs in on this server
    static long requireAccount(Identity identity) {
        return identity.account().orElseThrow(SessionController::noAccounts);
    }

    private static ProblemException noAccounts() {
        return new ProblemException(
                ProblemCode.CONFLICT, "this server is for its own machine and asks for no account; see --accounts");
    }

    private View view(Identity identity) {
        boolean isNobody = identity.credential() instanceof Credential.Nobody;
        boolean isSignedIn = identity.account().isPresent();
        return new View(
                word(mode),
                isSignedIn,
                isSignedIn ? identity.caller().name() : null,
                isNobody ? null : word(identity.caller().access()),
                setup.token().isPresent());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package deejai.server.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();

    /// A request of which only texts are asked for.
    private final HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> "text");

    @Test
    void clientsThatLeaveInTheMiddleOfAnAnswerAreNoErrors() {
        IOException broken = new ClientAbortException(new IOException("Broken pipe"));
        assertThat(advice.handle(new HttpMessageNotWritableException("no JSON", broken), request))
                .isNull();
        IOException unusable = new AsyncRequestNotUsableException("no stream", new IOException("Broken pipe"));
        Exception json = new IllegalStateException("cannot write", unusable);
        assertThat(advice.handle(new HttpMessageNotWritableException("no JSON", json), request))
                .isNull();
    }

    @Test
    void databaseThatIsAwayIsAPassingProblem() {
        for (SQLException away : List.of(
                new SQLException("terminating connection", "57P01"),
                new SQLException("connection refused", "08001"),
                new SQLTransientConnectionException("no connection is available"))) {
            assertThat(advice.handle(new ConnectionException(away), request))
                    .satisfies(
                            response -> assertThat(response.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE))
                    .satisfies(response -> assertThat(response.getHeaders().getFirst("Retry-After"))
                            .isEqualTo("5"));
        }
    }

    @Test
    void otherFailuresOfTheDatabaseAreErrors() {
        SQLException wrong = new SQLException("no such table", "42P01");
        assertThat(advice.handle(new ConnectionException(wrong), request).getStatusCode())
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void answersThatCannotBeWrittenAreErrors() {
        Exception json = new IllegalStateException("a loop");
        assertThat(advice.handle(new HttpMessageNotWritableException("no JSON", json), request))
                .isNotNull()
                .extracting(ResponseEntity::getStatusCode)
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}

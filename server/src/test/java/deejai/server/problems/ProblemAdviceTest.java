package deejai.server.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.apache.catalina.connector.ClientAbortException;
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
    void answersThatCannotBeWrittenAreErrors() {
        Exception json = new IllegalStateException("a loop");
        assertThat(advice.handle(new HttpMessageNotWritableException("no JSON", json), request))
                .isNotNull()
                .extracting(ResponseEntity::getStatusCode)
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}

package deejai.e2e;

import static java.util.Objects.requireNonNull;

import deejai.demo.DemoSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests what they need: an [App] that is open nowhere yet, or a [Stage] to set up more than one.
///
/// Tests are skipped where there is no browser, or the server was built without the web app. A test fails also
/// if anything goes wrong unseen ([Watch]). Of what failed there are a picture and a trace under
/// `target/failures`; `npx playwright show-trace` shows the trace.
final class EndToEnd implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace SHARED = Namespace.create(EndToEnd.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = Chromium.find();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "no Chromium was found: install it, or name one by the environment variable " + Chromium.VARIABLE);
        Assumptions.assumeTrue(
                Site.hasWebApp(), "the server was built without the web app: build it with Node.js at hand");
        context.getRoot()
                .getStore(SHARED)
                .computeIfAbsent(
                        Run.class, ignored -> Run.begin(chromium.orElseThrow(), DemoSettings.quick()), Run.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == App.class || type == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Stage stage = stage(context);
        boolean isOnPhone = context.getRequiredTestMethod().isAnnotationPresent(OnPhone.class);
        return parameter.getParameter().getType() == Stage.class
                ? stage
                : stage.app(stage.local(), isOnPhone ? Look.PHONE : Look.DESKTOP);
    }

    private static Stage stage(ExtensionContext context) {
        return context.getStore(SHARED)
                .computeIfAbsent(
                        Stage.class,
                        ignored -> new Stage(requireNonNull(
                                context.getRoot().getStore(SHARED).get(Run.class, Run.class))),
                        Stage.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stage stage = context.getStore(SHARED).remove(Stage.class, Stage.class);
        if (stage == null) {
            return;
        }
        List<String> complaints = stage.complaints();
        boolean hasFailed = context.getExecutionException().isPresent();
        try {
            if (hasFailed || !complaints.isEmpty()) {
                stage.save(Path.of("target", "failures", name(context)));
            }
        } finally {
            stage.close();
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError("went wrong unseen: " + String.join("\n", complaints));
        }
    }

    private static String name(ExtensionContext context) {
        String method = context.getRequiredTestMethod().getName();
        String className = context.getRequiredTestClass().getSimpleName();
        return className + "." + method + "-"
                + Integer.toHexString(context.getUniqueId().hashCode());
    }
}

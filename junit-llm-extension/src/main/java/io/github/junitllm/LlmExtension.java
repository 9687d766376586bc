package io.github.junitllm;

import io.github.junitllm.capture.JvmCapture;
import io.github.junitllm.pricing.Prices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Configures the LLM tests of a class and resolves {@code OpenTelemetry} and {@code Tracer} parameters of its
 * constructor and lifecycle methods. A class without it runs its LLM tests with the defaults. With it, a
 * {@code @ParameterizedTest} that names an {@link LlmDataset} is recorded, judged and reported like an {@link LlmTest}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final LlmExtension llm = LlmExtension.builder()
 *         .traceTimeout(Duration.ofSeconds(10))
 *         .maskSecrets(Pattern.compile("acme-[0-9a-f]{32}"))
 *         .build();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LlmExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private final LlmOptions options;

    /** For JUnit, where a class writes {@code @ExtendWith(LlmExtension.class)}. */
    private LlmExtension() {
        this(LlmOptions.DEFAULTS);
    }

    private LlmExtension(LlmOptions options) {
        this.options = options;
    }

    /** Creates an extension with the defaults. */
    public static LlmExtension create() {
        return builder().build();
    }

    /** Starts a configuration. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        JvmCapture.start(LlmRun.of(context).settings().globalPolicy());
        options.storeIn(context);
        Declarations.requireNoIdleDataset(context.getRequiredTestClass());
    }

    /** Serves a field that is not static, which JUnit reads too late for {@link #beforeAll}. */
    @Override
    public void beforeEach(ExtensionContext context) {
        options.storeIn(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TelemetryParameters.supports(parameter.getParameter().getType())
                && !AnnotationSupport.isAnnotated(context.getTestMethod(), LlmTest.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TelemetryParameters.resolve(parameter.getParameter().getType(), context);
    }

    /** Collects what the LLM tests of a class are to do differently. */
    public static final class Builder {

        private Optional<Duration> traceTimeout = Optional.empty();
        private final List<Pattern> secrets = new ArrayList<>();
        private Optional<Prices> prices = Optional.empty();

        private Builder() {}

        /**
         * Sets how long {@link LlmTrial#trace()} waits for calls under way, at most an hour; the setting
         * {@code junit-llm.trace.timeout} overrides it.
         *
         * @throws IllegalArgumentException if the timeout is negative or longer than an hour
         */
        public Builder traceTimeout(Duration timeout) {
            if (!LlmOptions.isTraceTimeout(timeout)) {
                throw new IllegalArgumentException("A trace timeout must be from PT0S to "
                        + LlmOptions.LONGEST_TRACE_TIMEOUT + ", but it was " + timeout + ".");
            }
            this.traceTimeout = Optional.of(timeout);
            return this;
        }

        /** Adds shapes of secrets that are masked before anything is written, beside the known ones. */
        public Builder maskSecrets(Pattern... shapes) {
            secrets.addAll(List.of(shapes));
            return this;
        }

        /**
         * Sets what models cost. Models that these prices do not have cost what the project's file says, then what the
         * shipped table says.
         */
        public Builder prices(Prices prices) {
            this.prices = Optional.of(prices);
            return this;
        }

        /** Builds the extension. */
        public LlmExtension build() {
            return new LlmExtension(new LlmOptions(traceTimeout, List.copyOf(secrets), prices));
        }
    }
}

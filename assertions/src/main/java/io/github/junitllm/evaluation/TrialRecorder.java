package io.github.junitllm.evaluation;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Hears what assertions and judges learn about the running trial. It travels in the OpenTelemetry context beside the
 * trial's root span, so that an assertion finds its trial on any thread that the context reached, even where a library
 * left a span of its own current.
 */
@API(status = Status.INTERNAL, since = "0.1")
public interface TrialRecorder extends ImplicitContextKeyed {

    /** The key under which a context holds the recorder of its trial. */
    ContextKey<TrialRecorder> KEY = ContextKey.named("junit-llm.trial");

    /** Returns the recorder of the trial that runs here, or nothing outside a trial. */
    static Optional<TrialRecorder> current() {
        return Optional.ofNullable(Context.current().get(KEY));
    }

    /** Takes the application's answer; the last one counts. */
    void output(String output);

    /** Takes one evaluation. */
    void evaluated(Evaluation evaluation);

    /** Returns which trial this is, for example {@code refund-window · trial 2/3}. */
    default Optional<String> label() {
        return Optional.empty();
    }

    /** Returns where the report shows the trial. */
    default Optional<String> report() {
        return Optional.empty();
    }

    /** Returns the text that the running case has in a role; other values than text as JSON. */
    default Optional<String> text(CaseRole role) {
        return Optional.empty();
    }

    /** Returns the recorded answer. */
    default Optional<String> output() {
        return Optional.empty();
    }

    /** Returns what makes spans of the trial. */
    default Tracer tracer() {
        return TracerProvider.noop().get("junit-llm");
    }

    @Override
    default Context storeInContext(Context context) {
        return context.with(KEY, this);
    }
}

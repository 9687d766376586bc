package io.github.junitllm.judge;

import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.TrialRecorder;
import io.github.junitllm.langchain4j.GenAi;
import io.github.junitllm.langchain4j.ReportedUsage;
import io.github.junitllm.langchain4j.UsageAttributes;
import io.github.junitllm.trace.EvaluationAttributes;
import io.github.junitllm.trace.TokenUsage;
import io.github.junitllm.trace.TrialAttributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import java.util.Optional;

/**
 * The span of one evaluation. It says what its own calls took, so that these are counted whether or not the judge's
 * model is traced as well, and never as the application's.
 */
final class EvaluationSpan implements AutoCloseable {

    private final Span span;
    private final Context before = Context.current();
    private final Scope scope;
    private TokenUsage usage = TokenUsage.UNKNOWN;
    private long calls;

    private EvaluationSpan(Span span) {
        this.span = span;
        this.scope = ContextStorage.get().attach(before.with(span));
    }

    static EvaluationSpan start(JudgeIdentity identity, JudgeModel model) {
        Tracer tracer = TrialRecorder.current().map(TrialRecorder::tracer).orElseGet(() -> TracerProvider.noop()
                .get("junit-llm"));
        Span span = tracer.spanBuilder("evaluate " + identity.name())
                .setAttribute(EvaluationAttributes.NAME, identity.name())
                .setAttribute(TrialAttributes.EVALUATOR, identity.toString())
                .setAttribute(EvaluationAttributes.CALLS, 0L)
                .startSpan();
        model.provider().ifPresent(provider -> span.setAttribute(GenAi.PROVIDER_NAME, provider));
        model.requestedModel().ifPresent(name -> span.setAttribute(GenAi.REQUEST_MODEL, name));
        return new EvaluationSpan(span);
    }

    void asked() {
        span.setAttribute(EvaluationAttributes.CALLS, ++calls);
    }

    void answered(ChatResponse response) {
        span.setAttribute(GenAi.RESPONSE_MODEL, response.modelName());
        Optional.ofNullable(response.tokenUsage()).map(ReportedUsage::of).ifPresent(reported -> {
            usage = usage.plus(reported);
            UsageAttributes.put(span, usage);
        });
    }

    void concluded(Evaluation evaluation) {
        span.setAllAttributes(EvaluationAttributes.of(evaluation));
    }

    void failed(UnusableReply failure) {
        span.setAttribute(GenAi.ERROR_TYPE, failure.reason().name());
        span.setStatus(StatusCode.ERROR, failure.detail());
    }

    /** Restores the context hard: below a scope that a library leaked, the application's calls would pass for the judge's. */
    @Override
    public void close() {
        scope.close();
        if (Context.current() != before) {
            ContextStorage.get().attach(before);
        }
        span.end();
    }
}

package io.github.junitllm.capture;

import static java.util.stream.Collectors.toUnmodifiableList;

import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.trace.TrialAttributes;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The capture of one JVM: an SDK of its own and the table of running trials by trace id. It keeps nothing of a trial
 * that has finished.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Capture {

    private static final int SPAN_LIMIT = 100_000;

    private final Map<String, TrialSpans> trialsByTraceId = new ConcurrentHashMap<>();
    private final Map<TrialSpans, Boolean> runningTrials = new ConcurrentHashMap<>();
    private final ExecutingTests executingTests = new ExecutingTests();
    private final UnattributedSpans unattributed = new UnattributedSpans();
    private final OpenTelemetrySdk sdk;
    private final GlobalRegistration global;

    private Capture(GlobalPolicy policy, ClassLoader classLoader) {
        this.sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setSpanLimits(spanLimits())
                        .addSpanProcessor(new SpanRouter(this::self))
                        .build())
                .setLoggerProvider(SdkLoggerProvider.builder()
                        .addLogRecordProcessor(new LogRouter(this::self))
                        .build())
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
        this.global = GlobalRegistration.of(policy, sdk, classLoader);
    }

    static Capture start(GlobalPolicy policy, ClassLoader classLoader) {
        Capture capture = new Capture(policy, classLoader);
        capture.global.register();
        return capture;
    }

    /** Returns limits that no prompt of ordinary size reaches: a dropped attribute is lost evidence. */
    static SpanLimits spanLimits() {
        return SpanLimits.builder()
                .setMaxNumberOfAttributes(SPAN_LIMIT)
                .setMaxNumberOfEvents(SPAN_LIMIT)
                .setMaxNumberOfAttributesPerEvent(SPAN_LIMIT)
                .build();
    }

    private Optional<Capture> self() {
        return Optional.of(this);
    }

    /** Returns where the application's spans go. */
    public OpenTelemetry openTelemetry() {
        return sdk;
    }

    /**
     * Starts a trial: from now on its spans are its own.
     *
     * @param label which trial it is
     * @param texts what its case says in its roles
     */
    public TrialCapture startTrial(TrialLabel label, Map<CaseRole, String> texts) {
        TrialSpans spans = new TrialSpans();
        runningTrials.put(spans, true);
        return TrialCapture.start(this, label, texts, spans, sdk.getTracer(TrialAttributes.SCOPE), global.check());
    }

    void finish(TrialSpans spans) {
        runningTrials.remove(spans);
        trialsByTraceId.values().removeIf(spans::equals);
        spans.close();
    }

    /** Returns the tests that execute at the moment, for those who learn of them. */
    public ExecutingTests executingTests() {
        return executingTests;
    }

    /** Returns the spans that started while trials ran but could not be told to belong to one, and forgets them. */
    public List<UnattributedSpan> drainUnattributed() {
        return unattributed.drain();
    }

    /** Ties a trace to a running trial; work that outlives its trial must not bring it back. */
    void bind(String traceId, TrialSpans spans) {
        trialsByTraceId.put(traceId, spans);
        if (!runningTrials.containsKey(spans)) {
            trialsByTraceId.remove(traceId, spans);
        }
    }

    Optional<TrialSpans> trialOf(String traceId) {
        return Optional.ofNullable(trialsByTraceId.get(traceId));
    }

    /** Returns the only trial that can have started a new trace, or nothing where that would be a guess. */
    Optional<TrialSpans> soleTrial() {
        if (executingTests.count() > 1) {
            return Optional.empty();
        }
        List<TrialSpans> running = runningTrials.keySet().stream().limit(2).collect(toUnmodifiableList());
        return running.size() == 1 ? Optional.of(running.get(0)) : Optional.empty();
    }

    void unattributed(UnattributedSpan span) {
        if (!runningTrials.isEmpty() && !executingTests.isPlainTestOn(Thread.currentThread())) {
            unattributed.add(span);
        }
    }
}

package io.github.junitllm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.Step;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SpanRoutingTests {

    private final Capture capture = Capture.start(GlobalPolicy.LEAVE_ALONE, SpanRoutingTests.class.getClassLoader());
    private final OpenTelemetry openTelemetry = capture.openTelemetry();
    private final Tracer tracer = openTelemetry.getTracer("app");

    private TrialCapture start(String caseId) {
        return capture.startTrial(new TrialLabel("Test#method", caseId, 1, 1, "report"), Map.of());
    }

    private void trace(String name) {
        tracer.spanBuilder(name).startSpan().end();
    }

    private void traceElsewhere(String name) {
        tracer.spanBuilder(name).setNoParent().startSpan().end();
    }

    private void log(String body) {
        openTelemetry
                .getLogsBridge()
                .get("app")
                .logRecordBuilder()
                .setBody(body)
                .emit();
    }

    private static List<String> names(LlmTrace trace) {
        return trace.allSteps().stream().map(step -> step.span().name()).toList();
    }

    private static LlmTrace finish(TrialCapture trial) {
        LlmTrace trace = trial.trace(Duration.ZERO);
        trial.finish("pass");
        return trace;
    }

    @Test
    void a_new_trace_is_adopted_by_the_only_trial() {
        TrialCapture trial = start("alone");
        traceElsewhere("orphan");

        LlmTrace trace = finish(trial);

        assertThat(names(trace)).containsExactly("orphan");
        assertThat(trace.adopted()).hasSize(1);
    }

    @Test
    void children_of_an_adopted_span_come_with_it() {
        TrialCapture trial = start("alone");
        Span orphan = tracer.spanBuilder("orphan").setNoParent().startSpan();
        tracer.spanBuilder("child")
                .setParent(Context.root().with(orphan))
                .startSpan()
                .end();
        orphan.end();

        assertThat(names(finish(trial))).containsExactly("orphan", "child");
    }

    @Test
    void a_new_trace_beside_two_trials_is_never_guessed() {
        TrialCapture first = start("first");
        TrialCapture second = start("second");
        traceElsewhere("orphan");

        assertThat(names(finish(first))).isEmpty();
        assertThat(names(finish(second))).isEmpty();
        assertThat(capture.drainUnattributed()).singleElement().satisfies(span -> assertThat(span.describe())
                .isEqualTo("Span [orphan] of scope [app] started a trace of its own on thread ["
                        + Thread.currentThread().getName()
                        + "] while several tests ran, so no trial can claim it. Hand the context to that thread:"
                        + " Context.taskWrapping(executor), or Context.current().wrap(task)."));
    }

    @Test
    void a_new_trace_beside_a_plain_test_is_never_guessed() throws Exception {
        CountDownLatch plainTestStarted = new CountDownLatch(1);
        CountDownLatch plainTestMayEnd = new CountDownLatch(1);
        capture.executingTests().started(ExecutingTests.Kind.TRIAL);
        TrialCapture trial = start("beside");
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<?> plainTest = executor.submit(() -> {
            capture.executingTests().started(ExecutingTests.Kind.PLAIN);
            traceElsewhere("of the plain test");
            plainTestStarted.countDown();
            plainTestMayEnd.await(10, TimeUnit.SECONDS);
            capture.executingTests().finished(ExecutingTests.Kind.PLAIN);
            return null;
        });
        plainTestStarted.await(10, TimeUnit.SECONDS);
        traceElsewhere("orphan");
        plainTestMayEnd.countDown();
        plainTest.get(10, TimeUnit.SECONDS);
        executor.shutdown();

        assertThat(names(finish(trial))).isEmpty();
        assertThat(capture.drainUnattributed())
                .extracting(UnattributedSpan::name)
                .containsExactly("orphan");
    }

    @Test
    void what_is_traced_outside_of_trials_is_nobodys() {
        traceElsewhere("setup");
        TrialCapture trial = start("later");
        trial.<Void, RuntimeException>call(() -> {
            trace("call");
            return null;
        });

        assertThat(names(finish(trial))).containsExactly("call");
        traceElsewhere("teardown");
        assertThat(capture.drainUnattributed()).isEmpty();
    }

    @Test
    void a_span_that_never_ends_is_shown_as_it_stands() {
        TrialCapture trial = start("open");
        trial.<Span, RuntimeException>call(() -> tracer.spanBuilder("open").startSpan());

        assertThat(finish(trial).unended())
                .extracting(Step::span)
                .singleElement()
                .satisfies(span -> assertThat(span.name()).isEqualTo("open"));
    }

    @Test
    void a_trace_waits_for_calls_under_way() throws Exception {
        TrialCapture trial = start("streaming");
        Span call = trial.<Span, RuntimeException>call(() -> tracer.spanBuilder("chat")
                .setAttribute("gen_ai.operation.name", "chat")
                .startSpan());
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<LlmTrace> trace = executor.submit(() -> trial.trace(Duration.ofMinutes(1)));
        call.end();

        assertThat(trace.get(30, TimeUnit.SECONDS).unended()).isEmpty();
        executor.shutdown();
        finish(trial);
    }

    @Test
    void a_trace_waits_for_spans_that_say_what_they_are_when_they_end() throws Exception {
        TrialCapture trial = start("streaming");
        Span call = trial.<Span, RuntimeException>call(
                () -> tracer.spanBuilder("unnamed").startSpan());
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<LlmTrace> trace = executor.submit(() -> trial.trace(Duration.ofMinutes(1)));
        call.setAttribute("gen_ai.operation.name", "chat").end();

        assertThat(trace.get(30, TimeUnit.SECONDS).modelCalls()).hasSize(1);
        executor.shutdown();
        finish(trial);
    }

    @Test
    void a_trace_does_not_wait_for_other_work() {
        TrialCapture trial = start("polling");
        Span poll = trial.<Span, RuntimeException>call(() -> tracer.spanBuilder("GET")
                .setAttribute("http.request.method", "GET")
                .startSpan());
        long start = System.nanoTime();

        trial.trace(Duration.ofMinutes(1));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        poll.end();
        finish(trial);
    }

    @Test
    void a_trace_does_not_wait_for_ever() {
        TrialCapture trial = start("stuck");
        Span call = trial.<Span, RuntimeException>call(() -> tracer.spanBuilder("chat")
                .setAttribute("gen_ai.operation.name", "chat")
                .startSpan());

        assertThat(trial.trace(Duration.ofMillis(1)).unended()).hasSize(1);
        call.end();
        finish(trial);
    }

    @Test
    void a_call_that_never_ends_is_waited_for_once() {
        TrialCapture trial = start("stuck");
        Span call = trial.<Span, RuntimeException>call(() -> tracer.spanBuilder("chat")
                .setAttribute("gen_ai.operation.name", "chat")
                .startSpan());
        trial.trace(Duration.ofMillis(500));
        long start = System.nanoTime();

        trial.trace(Duration.ofMillis(500));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        call.end();
        finish(trial);
    }

    @Test
    void a_trace_taken_inside_a_call_does_not_wait_for_itself() {
        TrialCapture trial = start("inside");
        Span agent = trial.<Span, RuntimeException>call(() -> tracer.spanBuilder("invoke_agent")
                .setAttribute("gen_ai.operation.name", "invoke_agent")
                .startSpan());
        LlmTrace trace = Context.root()
                .with(agent)
                .wrapSupplier(() -> trial.trace(Duration.ofMinutes(1)))
                .get();

        assertThat(trace.unended()).hasSize(1);
        agent.end();
        finish(trial);
    }

    @Test
    void a_trace_taken_inside_a_tool_does_not_wait_for_the_agent_around_it() throws Exception {
        TrialCapture trial = start("inside");
        Span agent = trial.<Span, RuntimeException>call(() -> callSpan("invoke_agent"));
        Span tool = Context.root()
                .with(agent)
                .wrapSupplier(() -> callSpan("execute_tool"))
                .get();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<LlmTrace> trace =
                executor.submit(Context.root().with(tool).wrap(() -> trial.trace(Duration.ofMinutes(1))));

        assertThat(trace.get(30, TimeUnit.SECONDS).unended()).hasSize(2);
        executor.shutdown();
        finish(trial);
    }

    private Span callSpan(String operation) {
        return tracer.spanBuilder(operation)
                .setAttribute("gen_ai.operation.name", operation)
                .startSpan();
    }

    @Test
    void a_finished_trial_leaves_nothing_behind() {
        TrialCapture trial = start("done");
        trial.<Void, RuntimeException>call(() -> {
            trace("call");
            return null;
        });
        finish(trial);

        assertThat(capture.trialOf(trial.traceId())).isEmpty();
        assertThat(trial.spans()).isEmpty();
    }

    @Test
    void work_that_outlives_its_trial_does_not_bring_it_back() {
        TrialCapture trial = start("done");
        Context context = trial.<Context, RuntimeException>call(Context::current);
        finish(trial);
        context.wrap(() -> {
                    trace("late");
                    log("late");
                })
                .run();

        assertThat(capture.trialOf(trial.traceId())).isEmpty();
        assertThat(trial.spans()).isEmpty();
        assertThat(trial.trace(Duration.ZERO).logs()).isEmpty();
    }

    @Test
    void log_records_go_with_their_span() {
        TrialCapture trial = start("logging");
        trial.<Void, RuntimeException>call(() -> {
            log("hello");
            return null;
        });

        assertThat(finish(trial).logs()).hasSize(1);
    }

    @Test
    void a_foreign_sdk_with_our_processor_reaches_the_trial() {
        TrialCapture trial = start("foreign");
        SpanRouter router = new SpanRouter(() -> Optional.of(capture));
        Tracer foreign =
                SdkTracerProvider.builder().addSpanProcessor(router).build().get("foreign");
        trial.<Void, RuntimeException>call(() -> {
            foreign.spanBuilder("call").startSpan().end();
            return null;
        });

        assertThat(names(finish(trial))).containsExactly("call");
    }

    @Test
    void a_foreign_sdk_with_two_processors_of_ours_tells_of_a_span_once() {
        TrialCapture trial = start("foreign");
        Tracer foreign = SdkTracerProvider.builder()
                .addSpanProcessor(new SpanRouter(() -> Optional.of(capture)))
                .addSpanProcessor(new SpanRouter(() -> Optional.of(capture)))
                .build()
                .get("foreign");
        trial.<Void, RuntimeException>call(() -> {
            foreign.spanBuilder("call").startSpan().end();
            return null;
        });

        assertThat(names(finish(trial))).containsExactly("call");
    }
}

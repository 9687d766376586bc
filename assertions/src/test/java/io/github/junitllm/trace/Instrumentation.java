package io.github.junitllm.trace;

import io.github.junitllm.otlp.Dumps;
import io.github.junitllm.otlp.OtlpData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An instrumentation of which there are dumps.
 *
 * @param name for the documentation
 * @param dumps how the names of its dumps begin
 */
record Instrumentation(String name, String dumps) {

    private record Run(String scenario, LlmTrace trace) {}

    private static final String ENABLE = "; enable ";
    private static final String WITH_CONTENT = "content-";

    static final List<Instrumentation> ALL = List.of(
            new Instrumentation("OpenTelemetry `openai-java-1.1` 2.31", "otel-openai-"),
            new Instrumentation("OpenTelemetry Java agent 2.33, content switched on", "otel-javaagent-openai"),
            new Instrumentation("Spring AI 2.0", "springai2-"),
            new Instrumentation("Spring AI 1.1", "springai1-"),
            new Instrumentation("LangChain4j observation 1.19", "lc4j-observation-"),
            new Instrumentation("OpenInference LangChain4j 0.1.8, model listener", "lc4j-openinference-model-"),
            new Instrumentation(
                    "OpenInference LangChain4j 0.1.8, AI Service listeners", "lc4j-openinference-aiservice-"),
            new Instrumentation("OpenInference LangChain4j 0.1.8, both", "lc4j-openinference-both-"),
            new Instrumentation("Google ADK 1.8", "adk-"),
            new Instrumentation("Koog 1.1", "koog-"));

    /** Returns what runs of such scenarios are read to, as the instrumentation is by default. */
    List<LlmTrace> byDefault(Predicate<String> scenario) {
        return traces(name -> !name.startsWith(WITH_CONTENT) && scenario.test(name));
    }

    /** Returns what runs of such scenarios are read to where the capture of content is switched on. */
    List<LlmTrace> withContent(Predicate<String> scenario) {
        return traces(name -> name.startsWith(WITH_CONTENT) && scenario.test(name));
    }

    /** Returns what there is to switch on for messages and documents. */
    List<String> switches() {
        return byDefault(scenario -> true).stream()
                .flatMap(trace -> Stream.concat(
                        trace.modelCalls().stream()
                                .filter(call -> call.failure().isEmpty())
                                .map(ModelCall::output),
                        trace.retrievals().stream().map(Retrieval::documents)))
                .filter(Content.NotCaptured.class::isInstance)
                .map(content -> ((Content.NotCaptured<?>) content).reason())
                .map(reason -> reason.substring(reason.indexOf(ENABLE) + ENABLE.length()))
                .distinct()
                .toList();
    }

    private List<LlmTrace> traces(Predicate<String> scenario) {
        return Dumps.names().stream()
                .filter(name -> name.startsWith(dumps))
                .flatMap(this::runs)
                .filter(run -> scenario.test(run.scenario()))
                .map(Run::trace)
                .toList();
    }

    /** One dump holds the runs of several scenarios, each with a root that names it. */
    private Stream<Run> runs(String dump) {
        OtlpData data = Dumps.read(dump);
        List<SpanData> roots = data.spans().stream()
                .filter(span -> span.getName().startsWith("TEST ROOT"))
                .toList();
        return roots.size() == 1
                ? Stream.of(new Run(dump.substring(dumps.length()), LlmTrace.of(data.spans(), data.logs())))
                : roots.stream().map(root -> new Run(root.getName(), traceOf(root, data)));
    }

    private static LlmTrace traceOf(SpanData root, OtlpData data) {
        String trace = root.getTraceId();
        return LlmTrace.of(
                data.spans().stream()
                        .filter(span -> span.getTraceId().equals(trace))
                        .toList(),
                data.logs().stream()
                        .filter(log -> log.getSpanContext().getTraceId().equals(trace))
                        .toList());
    }
}

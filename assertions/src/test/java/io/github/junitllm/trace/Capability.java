package io.github.junitllm.trace;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something that an instrumentation may tell, as its dumps show.
 *
 * @param name for the documentation
 * @param scenario which runs could show it
 * @param told whether it is told, for each step or run that could tell it
 */
record Capability(String name, Predicate<String> scenario, Function<LlmTrace, Stream<Boolean>> told) {

    private static final String NO = "no";

    private static final Predicate<String> SUCCESS = has("error").negate();
    private static final Predicate<String> SEARCH = has("rag").or(has("embeddings"));
    private static final Predicate<String> TOOLS = has("tools");

    static final List<Capability> ALL = List.of(
            new Capability(
                    "Model calls", SUCCESS.and(SEARCH.or(has("vector")).negate()), trace -> any(trace.modelCalls())),
            calls("Tokens", SUCCESS.and(has("stream").negate()), call -> call.usageGap()
                    .isEmpty()),
            calls("Tokens, streamed", SUCCESS.and(has("stream")), call -> call.usageGap()
                    .isEmpty()),
            calls("Finish reason", SUCCESS, call -> !call.finishReasons().isEmpty()),
            calls("Messages in", SUCCESS, call -> isCaptured(call.input())),
            calls("Messages out", SUCCESS, call -> isCaptured(call.output())),
            new Capability(
                    "Tools asked for",
                    TOOLS,
                    trace -> any(trace.modelCalls().stream()
                            .filter(call -> call.toolCalls()
                                    .asOptional()
                                    .filter(tools -> !tools.isEmpty())
                                    .isPresent())
                            .toList())),
            new Capability("Tools executed", TOOLS, trace -> any(trace.toolExecutions())),
            new Capability("Arguments, results", TOOLS, trace -> trace.toolExecutions().stream()
                    .map(tool -> isCaptured(tool.arguments()) && isCaptured(tool.result()))),
            new Capability("Retrievals", has("rag"), trace -> any(trace.retrievals())),
            new Capability("Documents", has("rag"), trace -> trace.retrievals().stream()
                    .map(retrieval -> isCaptured(retrieval.documents()))),
            new Capability("Embeddings", SEARCH.or(has("vector")), trace -> any(trace.embeddingCalls())),
            new Capability("Errors", has("error"), trace -> any(trace.failures())));

    /** Returns what the dumps of an instrumentation show; empty where there are none. */
    String of(Instrumentation instrumentation) {
        String byDefault = of(instrumentation.byDefault(scenario));
        String withContent = of(instrumentation.withContent(scenario));
        return byDefault.equals(NO) && !withContent.isEmpty() && !withContent.equals(NO) ? "on request" : byDefault;
    }

    private String of(List<LlmTrace> traces) {
        List<Boolean> tells = traces.stream().flatMap(told).toList();
        if (traces.isEmpty()) {
            return "";
        }
        if (!tells.contains(true)) {
            return NO;
        }
        return tells.contains(false) ? "in part" : "yes";
    }

    private static Capability calls(String name, Predicate<String> scenario, Predicate<ModelCall> told) {
        return new Capability(name, scenario, trace -> trace.modelCalls().stream()
                .filter(call -> call.failure().isEmpty())
                .map(told::test));
    }

    private static Predicate<String> has(String word) {
        return scenario -> scenario.contains(word);
    }

    private static Stream<Boolean> any(List<?> steps) {
        return Stream.of(!steps.isEmpty());
    }

    private static boolean isCaptured(Content<?> content) {
        return content.asOptional().isPresent();
    }
}

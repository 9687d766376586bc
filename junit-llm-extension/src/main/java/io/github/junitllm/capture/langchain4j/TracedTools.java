package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderResult;
import dev.langchain4j.service.tool.ToolServiceContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes every execution of a service call's tools a span below that call, current on the thread that runs the tool. */
final class TracedTools {

    private final Tracer tracer;
    private final Context parent;

    TracedTools(Tracer tracer, Context parent) {
        this.tracer = tracer;
        this.parent = parent;
    }

    ToolServiceContext trace(ToolServiceContext context) {
        if (context.toolExecutors().isEmpty() && context.dynamicToolProviders().isEmpty()) {
            return context;
        }
        Map<String, ToolSpecification> specifications = new HashMap<>();
        context.effectiveTools().forEach(tool -> specifications.put(tool.name(), tool));
        context.availableTools().forEach(tool -> specifications.put(tool.name(), tool));
        Map<String, ToolExecutor> executors = new HashMap<>();
        context.toolExecutors()
                .forEach((name, executor) -> executors.put(name, trace(executor, specifications.get(name))));
        return context.toBuilder()
                .toolExecutors(executors)
                .dynamicToolProviders(
                        context.dynamicToolProviders().stream().map(this::trace).toList())
                .build();
    }

    private ToolExecutor trace(ToolExecutor executor, @Nullable ToolSpecification specification) {
        return Decorator.decorate(
                ToolExecutor.class,
                executor,
                method -> method.getName().startsWith("execute"),
                call -> execute(call, specification));
    }

    private ToolProvider trace(ToolProvider provider) {
        return Decorator.decorate(
                ToolProvider.class,
                provider,
                method -> method.getReturnType() == ToolProviderResult.class,
                this::provide);
    }

    private @Nullable Object provide(MethodCall call) throws Throwable {
        ToolProviderResult provided = (ToolProviderResult) call.proceed();
        return provided == null ? null : new ToolProviderResult(trace(provided.aiServiceTools()));
    }

    private List<AiServiceTool> trace(List<AiServiceTool> tools) {
        return tools.stream()
                .map(tool -> tool.toBuilder()
                        .toolExecutor(trace(tool.toolExecutor(), tool.toolSpecification()))
                        .build())
                .toList();
    }

    private @Nullable Object execute(MethodCall call, @Nullable ToolSpecification specification) throws Throwable {
        Optional<OpenSpan> span = Safely.get(() ->
                Optional.of(ToolSpans.start(tracer, parent, call.argument(ToolExecutionRequest.class), specification)));
        return span.isPresent()
                ? span.get().around(parent.with(span.get().span()), call::proceed, ToolSpans::describe)
                : call.proceed();
    }
}

package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One execution of a tool by the application.
 *
 * @param span what every step has
 * @param children the steps directly below: what the tool itself did
 * @param name the tool
 * @param callId by which the model asked for it
 * @param description what the model is told the tool is good for
 * @param arguments JSON as the model wrote it; may be malformed
 * @param result text or JSON that the tool gave back
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ToolExecution(
        StepSpan span,
        List<Step> children,
        String name,
        Optional<String> callId,
        Optional<String> description,
        Content<String> arguments,
        Content<String> result)
        implements Step {

    private static final int LONGEST = 80;

    public ToolExecution {
        children = List.copyOf(children);
    }

    @Override
    public String kind() {
        return "tool_execution";
    }

    @Override
    public String detail() {
        return arguments.asOptional().map(text -> OneLine.of(text, LONGEST)).orElse("");
    }

    /** Returns the arguments as JSON; empty where they were not captured or are malformed. */
    public Optional<JsonNode> argumentsJson() {
        return arguments.asOptional().flatMap(Json::parse);
    }
}

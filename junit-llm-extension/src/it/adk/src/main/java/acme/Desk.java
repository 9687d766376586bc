package acme;

import com.google.adk.agents.LlmAgent;
import com.google.adk.models.BaseLlm;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;
import com.google.adk.tools.Annotations.Schema;
import com.google.adk.tools.FunctionTool;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import java.util.Map;
import java.util.stream.Collectors;

public final class Desk {

    private static final String USER = "somebody";

    private final InMemoryRunner runner;

    public Desk(BaseLlm model) {
        this.runner = new InMemoryRunner(LlmAgent.builder()
                .name("desk")
                .description("Answers questions about orders")
                .instruction("You answer questions about orders.")
                .model(model)
                .tools(FunctionTool.create(Desk.class, "lookup_order"))
                .build());
    }

    @Schema(description = "Looks an order up by its number")
    public static Map<String, Object> lookup_order(@Schema(name = "orderId") String orderId) {
        return Map.of("orderId", orderId, "status", "shipped");
    }

    public String answer(String question) {
        Session session =
                runner.sessionService().createSession(runner.appName(), USER).blockingGet();
        return runner
                .runAsync(USER, session.id(), Content.fromParts(Part.fromText(question)))
                .toList()
                .blockingGet()
                .stream()
                .flatMap(event -> event.content().stream())
                .flatMap(content -> content.parts().stream())
                .flatMap(parts -> parts.stream())
                .flatMap(part -> part.text().stream())
                .collect(Collectors.joining());
    }
}

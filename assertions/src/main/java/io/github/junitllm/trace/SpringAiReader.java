package io.github.junitllm.trace;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Spring AI 1 and 2. Micrometer gives all values as text, and as the scope a name that the application chose, so
 * that the attributes alone tell whose span it is.
 */
final class SpringAiReader implements SpanReader {

    private static final String CHAT_SWITCH =
            "junit-llm's auto-configuration, which in @SpringBootTest puts prompts, answers and documents on Spring AI's"
                    + " spans";
    private static final String TOOL_SWITCH = "the property spring.ai.tools.observations.include-content=true";
    private static final String NO_USAGE =
            "Spring AI reported no tokens; for a streamed call it does with streamUsage(true) in the OpenAiChatOptions";

    /** Of these none is a call of a language model. */
    private static final Map<String, StepKind> OPERATIONS = Map.of(
            "embedding", StepKind.EMBEDDING_CALL,
            "image", StepKind.OTHER,
            "framework", StepKind.OTHER);

    private static final List<String> SCOPES = List.of("io.micrometer.", "org.springframework.");
    private static final List<String> NUMBERS =
            List.of("gen_ai.usage.input_tokens", "gen_ai.usage.total_tokens", "gen_ai.request.temperature");
    private static final Set<String> GUARDS = Set.of("safeguardadvisor", "moderationadvisor", "guardrailadvisor");

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        Optional<String> kind = attributes.word("spring.ai.kind");
        if (kind.isEmpty() && !attributes.has("gen_ai.system")) {
            return;
        }
        kind.ifPresent(told -> frameworkStep(told, attributes, facts));
        attributes.word("gen_ai.operation.name").map(OPERATIONS::get).ifPresent(facts::kind);
        if (isChat(span, facts)) {
            chat(span, facts);
        }
        facts.dimensions(attributes.count("gen_ai.request.embedding.dimensions"));
    }

    private static void frameworkStep(String kind, SpanAttributes attributes, StepFacts facts) {
        switch (kind) {
            case "chat_client" -> chatClient(attributes, facts);
            case "advisor" -> advisor(attributes, facts);
            case "tool_call" -> tool(attributes, facts);
            case "vector_store" -> vectorStore(attributes, facts);
            default -> {}
        }
    }

    private static void chatClient(SpanAttributes attributes, StepFacts facts) {
        facts.kind(StepKind.AGENT_STEP)
                .conversationId(attributes.label("spring.ai.chat.client.conversation.id"))
                .tell(
                        Fact.SPRING_AI_STEP,
                        attributes
                                .flag("spring.ai.chat.client.stream")
                                .filter(streams -> streams && !callsToolsByAdvisor(attributes))
                                .map(streams -> SpringAiStep.STREAM));
    }

    private static boolean callsToolsByAdvisor(SpanAttributes attributes) {
        return attributes.list("spring.ai.chat.client.advisors").stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .anyMatch(name -> name.contains("toolcall"));
    }

    /** A guard's span is open while the model answers, and says nothing of what the guard found. */
    private static void advisor(SpanAttributes attributes, StepFacts facts) {
        Optional<String> name = attributes.label("spring.ai.advisor.name");
        if (name.filter(advisor -> GUARDS.contains(advisor.toLowerCase(Locale.ROOT)))
                .isPresent()) {
            facts.kind(StepKind.GUARDRAIL_CHECK).guardrailName(name);
        }
        facts.kind(StepKind.OTHER);
    }

    private static void tool(SpanAttributes attributes, StepFacts facts) {
        facts.kind(StepKind.TOOL_EXECUTION)
                .toolName(attributes.label("spring.ai.tool.definition.name"))
                .toolCallId(attributes.label("spring.ai.tool.call.id"))
                .toolDescription(attributes.content("spring.ai.tool.definition.description"))
                .toolArguments(attributes.content("spring.ai.tool.call.arguments"))
                .toolResult(attributes.content("spring.ai.tool.call.result"))
                .contentSwitch(TOOL_SWITCH)
                .tell(
                        Fact.SPRING_AI_STEP,
                        attributes
                                .word("gen_ai.operation.name")
                                .filter("framework"::equals)
                                .map(framework -> SpringAiStep.TOOL));
    }

    private static void vectorStore(SpanAttributes attributes, StepFacts facts) {
        boolean query = attributes.word("db.operation.name").equals(Optional.of("query"));
        facts.kind(query ? StepKind.RETRIEVAL : StepKind.OTHER)
                .dataSourceId(attributes.label("db.collection.name").or(() -> attributes.label("db.namespace")))
                .query(attributes.content("db.vector.query.content"))
                .contentSwitch(CHAT_SWITCH);
    }

    private static boolean isChat(CapturedSpan span, StepFacts facts) {
        SpanAttributes attributes = span.attributes();
        return facts.kind().equals(Optional.of(StepKind.MODEL_CALL))
                && attributes.has("gen_ai.system")
                && (attributes.hasAny("spring.ai.") || isByMicrometer(span));
    }

    /** A chat's span names no framework: Spring AI's are known by Micrometer, which writes numbers as text. */
    private static boolean isByMicrometer(CapturedSpan span) {
        return SCOPES.stream().anyMatch(span.scope()::startsWith)
                || (!ContentSwitch.knows(span.scope()) && NUMBERS.stream().anyMatch(span.attributes()::isText));
    }

    private static void chat(CapturedSpan span, StepFacts facts) {
        facts.provider(span.attributes().label("gen_ai.system")).contentSwitch(CHAT_SWITCH);
        if (!Tokens.of(facts).areTold() && !span.failed()) {
            facts.usageGap(NO_USAGE);
        }
    }
}

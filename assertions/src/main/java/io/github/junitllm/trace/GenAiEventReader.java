package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads messages that come as events of a span, or as log records that name it: one a message up to conventions 1.36,
 * one a call since. They stand in the order in which they came. Without content the events come all the same, and then
 * say only how the call ended.
 */
final class GenAiEventReader implements SpanReader {

    private static final String CHOICE = "gen_ai.choice";
    private static final String DETAILS = "gen_ai.client.inference.operation.details";
    private static final String ASSISTANT = "assistant";

    private static final Map<String, String> ROLES = Map.of(
            "gen_ai.system.message",
            "system",
            "gen_ai.user.message",
            "user",
            "gen_ai.assistant.message",
            ASSISTANT,
            "gen_ai.tool.message",
            "tool",
            CHOICE,
            ASSISTANT);

    private record Said(String event, JsonNode payload) {

        static Said of(CapturedEvent event) {
            return new Said(event.name(), EventPayload.of(event));
        }

        boolean isChoice() {
            return event.equals(CHOICE);
        }

        Stream<String> finishReason() {
            return Json.field(payload, "finish_reason").stream();
        }

        boolean holdsContent() {
            return ChatMessageParser.holdsContent(json());
        }

        Message message() {
            return new Message(role(), ChatMessageParser.parts(role(), json()));
        }

        /** Who makes a choice is the model, whatever role stands there. */
        private String role() {
            String ofEvent = ROLES.getOrDefault(event, Message.UNKNOWN_ROLE);
            return isChoice()
                    ? ofEvent
                    : Json.field(json(), "role").map(MessageParser::role).orElse(ofEvent);
        }

        /** A choice wraps its message. */
        private JsonNode json() {
            return payload.path("message").isObject() ? payload.path("message") : payload;
        }
    }

    @Override
    public void read(CapturedSpan span, StepFacts facts) {
        List<CapturedEvent> events = span.messages("gen_ai.");
        if (!events.isEmpty()) {
            read(events, facts);
        }
    }

    private static void read(List<CapturedEvent> events, StepFacts facts) {
        events.stream()
                .filter(event -> event.name().equals(DETAILS))
                .forEach(event -> GenAiAttributes.tell(details(event), facts));
        tell(
                events.stream()
                        .filter(event -> ROLES.containsKey(event.name()))
                        .map(Said::of)
                        .toList(),
                facts);
    }

    private static SpanAttributes details(CapturedEvent event) {
        return event.body().map(event.attributes()::and).orElse(event.attributes());
    }

    private static void tell(List<Said> said, StepFacts facts) {
        facts.finishReasons(
                said.stream().filter(Said::isChoice).flatMap(Said::finishReason).toList());
        if (said.stream().anyMatch(Said::holdsContent)) {
            facts.input(messages(said, one -> !one.isChoice())).output(messages(said, Said::isChoice));
        }
    }

    private static List<Message> messages(List<Said> said, Predicate<Said> wanted) {
        return said.stream().filter(wanted).map(Said::message).toList();
    }
}

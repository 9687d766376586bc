package io.github.junitllm.trace;

import java.util.List;

/** Knows hidden content in messages that are spread over attributes: it leaves roles behind, and nothing that they say. */
final class SpreadMessages {

    private SpreadMessages() {}

    static List<Message> unlessHidden(List<Message> messages) {
        return messages.stream().allMatch(message -> message.parts().isEmpty()) ? List.of() : messages;
    }
}

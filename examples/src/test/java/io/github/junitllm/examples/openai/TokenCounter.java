package io.github.junitllm.examples.openai;

import io.github.junitllm.examples.standin.Message;
import io.github.junitllm.examples.standin.Message.Role;
import io.github.junitllm.examples.standin.Prompt;
import io.github.junitllm.examples.standin.Reply;
import io.github.junitllm.examples.standin.ToolCall;
import io.github.junitllm.examples.standin.ToolOffer;
import java.util.List;
import java.util.regex.Pattern;

/** Counts tokens the same way every time: about one for four letters, one for each sign. */
final class TokenCounter {

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\d]{1,4}|[^\\s\\p{L}\\d]");
    private static final Pattern REASONING_MODEL = Pattern.compile("(gpt-5|o\\d).*");
    private static final long MESSAGE = 4;
    private static final long CACHE_BLOCK = 64;
    private static final long REASONING_BLOCK = 64;

    private TokenCounter() {}

    static Usage usage(Prompt prompt, Reply reply, String model) {
        long read = tokens(prompt.messages(), prompt.tools());
        long reasoning = REASONING_MODEL.matcher(model).matches() ? REASONING_BLOCK * (1 + read / 1024) : 0;
        return new Usage(read, tokens(reply) + reasoning, cached(prompt), reasoning);
    }

    static long tokens(String text) {
        return PIECE.matcher(text).results().count();
    }

    /**
     * Counts what the provider has certainly seen before: tools and system prompt, which begin every request, and
     * on the way back from a tool all that the model read when it asked for it.
     */
    private static long cached(Prompt prompt) {
        List<Message> messages = prompt.messages();
        int end = messages.size();
        while (end > 0 && messages.get(end - 1).role() == Role.TOOL) {
            end--;
        }
        int system = messages.get(0).role() == Role.SYSTEM ? 1 : 0;
        int seen = end < messages.size() ? end - 1 : system;
        return tokens(messages.subList(0, seen), prompt.tools()) / CACHE_BLOCK * CACHE_BLOCK;
    }

    private static long tokens(List<Message> messages, List<ToolOffer> tools) {
        return messages.stream().mapToLong(TokenCounter::tokens).sum()
                + tools.stream().mapToLong(TokenCounter::tokens).sum();
    }

    private static long tokens(Message message) {
        return MESSAGE
                + tokens(message.text())
                + message.toolCalls().stream().mapToLong(TokenCounter::tokens).sum();
    }

    private static long tokens(ToolOffer tool) {
        return MESSAGE
                + tokens(tool.name())
                + tokens(tool.description())
                + MESSAGE * tool.required().size();
    }

    private static long tokens(ToolCall call) {
        return tokens(call.name())
                + call.arguments().entrySet().stream()
                        .mapToLong(argument -> tokens(argument.getKey()) + tokens(argument.getValue()))
                        .sum();
    }

    private static long tokens(Reply reply) {
        if (reply instanceof Reply.Calls calls) {
            return calls.calls().stream().mapToLong(TokenCounter::tokens).sum();
        }
        return tokens(reply.text());
    }
}

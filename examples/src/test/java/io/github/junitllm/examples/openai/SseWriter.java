package io.github.junitllm.examples.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.junitllm.examples.openai.ChatRequest.StreamUsage;
import io.github.junitllm.examples.standin.ToolCall;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes a completion as a stream of server-sent events, a few words each. */
final class SseWriter {

    private static final Pattern PIECE = Pattern.compile("\\s*\\S+(\\s+\\S+){0,2}|\\s+");

    private final Completion completion;
    private final OutputStream stream;

    private SseWriter(Completion completion, OutputStream stream) {
        this.completion = completion;
        this.stream = stream;
    }

    static void write(Completion completion, StreamUsage usage, Call call) {
        try (OutputStream stream = call.openEventStream()) {
            new SseWriter(completion, stream).write(usage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(StreamUsage usage) throws IOException {
        delta(delta().put("role", "assistant").put("content", ""));
        for (String piece : pieces(completion.text())) {
            delta(delta().put("content", piece));
        }
        for (int index = 0; index < completion.toolCalls().size(); index++) {
            toolCall(index, completion.toolCalls().get(index));
        }
        choice(delta(), completion.finishReason());
        if (usage == StreamUsage.INCLUDED) {
            ObjectNode last = completion.envelope("chat.completion.chunk");
            last.putArray("choices");
            last.set("usage", completion.usageJson());
            event(last.toString());
        }
        event("[DONE]");
    }

    private void toolCall(int index, ToolCall call) throws IOException {
        ObjectNode start = delta();
        ObjectNode named =
                start.putArray("tool_calls").addObject().put("index", index).put("id", call.id());
        named.put("type", "function")
                .putObject("function")
                .put("name", call.name())
                .put("arguments", "");
        delta(start);
        for (String piece : halves(Completion.arguments(call))) {
            ObjectNode more = delta();
            more.putArray("tool_calls")
                    .addObject()
                    .put("index", index)
                    .putObject("function")
                    .put("arguments", piece);
            delta(more);
        }
    }

    private void delta(ObjectNode delta) throws IOException {
        choice(delta, null);
    }

    private void choice(ObjectNode delta, String finishReason) throws IOException {
        ObjectNode chunk = completion.envelope("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finishReason);
        event(chunk.toString());
    }

    private void event(String data) throws IOException {
        stream.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private static ObjectNode delta() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> halves(String text) {
        return List.of(text.substring(0, text.length() / 2), text.substring(text.length() / 2));
    }
}

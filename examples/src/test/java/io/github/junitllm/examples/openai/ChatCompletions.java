package io.github.junitllm.examples.openai;

import io.github.junitllm.examples.openai.LedgerEntry.Delivery;
import io.github.junitllm.examples.standin.Reply;
import io.github.junitllm.examples.standin.Slip;
import io.github.junitllm.examples.standin.StandInModel;
import io.github.junitllm.examples.standin.ToolCall;
import java.util.List;
import java.util.Map;

/** {@code POST /v1/chat/completions}. */
final class ChatCompletions {

    private final Map<Delivery, StandInModel> models;
    private final Slip slip;
    private final Ledger ledger;

    /** Streams get a model of their own: what was asked without streaming must not change what they say. */
    ChatCompletions(ServerOptions options, Ledger ledger) {
        this.models = Map.of(
                Delivery.WHOLE, new StandInModel(options.seed(), options.wrongAnswerRate()),
                Delivery.STREAMED, new StandInModel(options.seed() + 1, options.wrongAnswerRate()));
        this.slip = options.slip();
        this.ledger = ledger;
    }

    void respond(Call call) {
        ChatRequest request = ChatRequestReader.read(call.json());
        Reply usual = models.get(request.delivery()).reply(request.prompt());
        Reply reply = withCallIds(slip.instead(usual, request.prompt()));
        Usage usage = TokenCounter.usage(request.prompt(), reply, request.model());
        Completion completion =
                new Completion(ledger.nextResponseId(), KnownModels.snapshot(request.model()), reply, usage);
        ledger.add(new LedgerEntry(
                call.requestId(),
                completion.id(),
                call.path(),
                request.model(),
                request.delivery(),
                200,
                usage,
                completion.toolCalls(),
                request.newToolResults()));
        if (request.delivery() == Delivery.STREAMED) {
            SseWriter.write(completion, request.streamUsage(), call);
        } else {
            call.sendJson(200, completion.json());
        }
    }

    private Reply withCallIds(Reply reply) {
        if (!(reply instanceof Reply.Calls calls)) {
            return reply;
        }
        List<ToolCall> identified = calls.calls().stream()
                .map(call -> new ToolCall(ledger.nextCallId(), call.name(), call.arguments()))
                .toList();
        return new Reply.Calls(identified);
    }
}

package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import org.jspecify.annotations.Nullable;

/**
 * Hears a streamed answer before its handler does. The handler runs in the context around the call: what it traces, and
 * the next model call that it starts, lie beside the call and not below it.
 */
final class TracedHandler {

    private final ModelCall modelCall;

    private TracedHandler(ModelCall modelCall) {
        this.modelCall = modelCall;
    }

    static StreamingChatResponseHandler of(ModelCall modelCall, StreamingChatResponseHandler handler) {
        TracedHandler traced = new TracedHandler(modelCall);
        return Decorator.decorate(StreamingChatResponseHandler.class, handler, method -> true, traced::hear);
    }

    private @Nullable Object hear(MethodCall call) throws Throwable {
        return switch (call.name()) {
            case "onCompleteResponse" -> complete(call);
            case "onError" -> fail(call);
            default -> {
                modelCall.chunkArrived();
                yield proceed(call);
            }
        };
    }

    private @Nullable Object complete(MethodCall call) throws Throwable {
        modelCall.respond(call.argument(ChatResponse.class));
        try {
            return proceed(call);
        } catch (Throwable failure) {
            modelCall.failWithInvocation(failure);
            throw failure;
        }
    }

    private @Nullable Object fail(MethodCall call) throws Throwable {
        Throwable failure = call.argument(Throwable.class);
        modelCall.fail(failure);
        try {
            return proceed(call);
        } finally {
            modelCall.failWithInvocation(failure);
        }
    }

    private @Nullable Object proceed(MethodCall call) throws Throwable {
        return Within.context(modelCall.parent(), call::proceed);
    }
}

package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.github.junitllm.langchain4j.GenAi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes every call of a streaming chat model a span that ends with the last chunk, on whatever thread it arrives. */
final class TracedStreamingChatModel {

    private final ModelCalls modelCalls;
    private final StreamingChatModel model;

    private TracedStreamingChatModel(ModelCalls modelCalls, StreamingChatModel model) {
        this.modelCalls = modelCalls;
        this.model = model;
    }

    static StreamingChatModel of(Instrumentation instrumentation, StreamingChatModel model) {
        TracedStreamingChatModel traced = new TracedStreamingChatModel(new ModelCalls(instrumentation), model);
        return Decorator.decorateOnce(StreamingChatModel.class, model, ModelCalls::takesRequest, traced::chat);
    }

    private @Nullable Object chat(MethodCall call) throws Throwable {
        Optional<ModelCall> modelCall =
                modelCalls.start(call.argument(ChatRequest.class), model::defaultRequestParameters, model::provider);
        return modelCall.isPresent() ? chat(call, modelCall.get()) : call.proceed();
    }

    private static @Nullable Object chat(MethodCall call, ModelCall modelCall) throws Throwable {
        modelCall.span().setAttribute(GenAi.REQUEST_STREAM, true);
        StreamingChatResponseHandler handler =
                TracedHandler.of(modelCall, call.argument(StreamingChatResponseHandler.class));
        MethodCall traced = call.withArgument(StreamingChatResponseHandler.class, handler);
        try {
            return Within.context(modelCall.context(), traced::proceed);
        } catch (Throwable failure) {
            modelCall.failWithInvocation(failure);
            throw failure;
        }
    }
}

package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes every call of a chat model a span, current while the model works. */
final class TracedChatModel {

    private final ModelCalls modelCalls;
    private final ChatModel model;

    private TracedChatModel(ModelCalls modelCalls, ChatModel model) {
        this.modelCalls = modelCalls;
        this.model = model;
    }

    static ChatModel of(Instrumentation instrumentation, ChatModel model) {
        TracedChatModel traced = new TracedChatModel(new ModelCalls(instrumentation), model);
        return Decorator.decorateOnce(ChatModel.class, model, ModelCalls::takesRequest, traced::chat);
    }

    private @Nullable Object chat(MethodCall call) throws Throwable {
        Optional<ModelCall> modelCall =
                modelCalls.start(call.argument(ChatRequest.class), model::defaultRequestParameters, model::provider);
        return modelCall.isPresent() ? chat(call, modelCall.get()) : call.proceed();
    }

    private static @Nullable Object chat(MethodCall call, ModelCall modelCall) throws Throwable {
        try {
            Object response = Within.context(modelCall.context(), call::proceed);
            Optional.ofNullable((ChatResponse) response).ifPresentOrElse(modelCall::respond, modelCall::forget);
            return response;
        } catch (Exception e) {
            modelCall.fail(e);
            throw e;
        } catch (Throwable t) {
            modelCall.failWithInvocation(t);
            throw t;
        }
    }
}

package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.AugmentationResult;
import dev.langchain4j.rag.RetrievalAugmentor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes every augmentation of a service call a span, current while it retrieves. */
final class TracedAugmentor {

    private final Instrumentation instrumentation;

    private TracedAugmentor(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    static RetrievalAugmentor of(Instrumentation instrumentation, RetrievalAugmentor augmentor) {
        TracedAugmentor traced = new TracedAugmentor(instrumentation);
        return Decorator.decorateOnce(
                RetrievalAugmentor.class,
                augmentor,
                method -> method.getReturnType() == AugmentationResult.class,
                traced::augment);
    }

    private @Nullable Object augment(MethodCall call) throws Throwable {
        Optional<Augmentation> augmentation = Safely.get(() -> start(call.argument(AugmentationRequest.class)));
        return augmentation.isPresent() ? augmentation.get().around(call::proceed) : call.proceed();
    }

    private Optional<Augmentation> start(AugmentationRequest request) {
        return instrumentation
                .invocations()
                .find(request.metadata().invocationContext())
                .flatMap(invocation ->
                        instrumentation.tracer().map(tracer -> Augmentation.start(tracer, invocation, request)));
    }
}

package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.observability.api.AiServiceListenerRegistrar;
import dev.langchain4j.observability.api.DefaultAiServiceListenerRegistrar;
import dev.langchain4j.spi.observability.AiServiceListenerRegistrarFactory;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Listens to AI Services whose context is not ours; {@link ServiceContext} takes these listeners off its own. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TracedListenerRegistrarFactory implements AiServiceListenerRegistrarFactory {

    /** For ServiceLoader. */
    public TracedListenerRegistrarFactory() {}

    @Override
    public AiServiceListenerRegistrar get() {
        AiServiceListenerRegistrar registrar = Successors.of(
                        AiServiceListenerRegistrarFactory.class, TracedListenerRegistrarFactory.class)
                .map(AiServiceListenerRegistrarFactory::get)
                .orElseGet(DefaultAiServiceListenerRegistrar::new);
        Safely.run(() -> registrar.register(ObservedListeners.ALL));
        return registrar;
    }
}

package io.github.junitllm.capture.langchain4j;

import dev.langchain4j.service.AiServiceContext;
import dev.langchain4j.spi.services.AiServiceContextFactory;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Gives every AI Service a context that is captured, unless somebody else provides contexts too: then that one's stay
 * untouched and are listened to from outside.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class TracedServiceContextFactory implements AiServiceContextFactory {

    /** For ServiceLoader. */
    public TracedServiceContextFactory() {}

    @Override
    public AiServiceContext create(Class<?> aiServiceClass) {
        return Successors.of(AiServiceContextFactory.class, TracedServiceContextFactory.class)
                .map(successor -> successor.create(aiServiceClass))
                .or(() -> captured(aiServiceClass))
                .orElseGet(() -> new PlainServiceContext(aiServiceClass));
    }

    private static Optional<AiServiceContext> captured(Class<?> aiServiceClass) {
        return Safely.get(() -> Optional.of(new ServiceContext(aiServiceClass, Instrumentation.JVM)));
    }
}

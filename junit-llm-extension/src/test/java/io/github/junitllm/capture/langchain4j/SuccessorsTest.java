package io.github.junitllm.capture.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.observability.api.AiServiceListenerRegistrar;
import dev.langchain4j.observability.api.DefaultAiServiceListenerRegistrar;
import dev.langchain4j.service.AiServiceContext;
import dev.langchain4j.spi.observability.AiServiceListenerRegistrarFactory;
import dev.langchain4j.spi.services.AiServiceContextFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuccessorsTest {

    interface Assistant {
        String answer(String question);
    }

    /** Somebody else's context, as a framework provides one. */
    static final class ForeignContext extends AiServiceContext {
        ForeignContext(Class<?> service) {
            super(service);
        }
    }

    /** For ServiceLoader. */
    public static final class ForeignContextFactory implements AiServiceContextFactory {
        @Override
        public AiServiceContext create(Class<?> service) {
            return new ForeignContext(service);
        }
    }

    static final class ForeignRegistrar extends DefaultAiServiceListenerRegistrar {}

    /** For ServiceLoader. */
    public static final class ForeignRegistrarFactory implements AiServiceListenerRegistrarFactory {
        @Override
        public AiServiceListenerRegistrar get() {
            return new ForeignRegistrar();
        }
    }

    @TempDir
    Path classPath;

    @Test
    void alone_we_provide_the_context() {
        assertThat(new TracedServiceContextFactory().create(Assistant.class)).isInstanceOf(ServiceContext.class);
        assertThat(new TracedListenerRegistrarFactory().get()).isInstanceOf(DefaultAiServiceListenerRegistrar.class);
    }

    @Test
    void another_provider_of_contexts_keeps_its_own() throws Exception {
        provide(AiServiceContextFactory.class, ForeignContextFactory.class.getName());

        AiServiceContext context = withClassPath(() -> new TracedServiceContextFactory().create(Assistant.class));

        assertThat(context).isInstanceOf(ForeignContext.class);
    }

    @Test
    void another_provider_of_registrars_keeps_its_own() throws Exception {
        provide(AiServiceListenerRegistrarFactory.class, ForeignRegistrarFactory.class.getName());

        assertThat(withClassPath(() -> new TracedListenerRegistrarFactory().get()))
                .isInstanceOf(ForeignRegistrar.class);
    }

    @Test
    void a_provider_that_cannot_be_loaded_is_passed_over() throws Exception {
        provide(AiServiceListenerRegistrarFactory.class, "example.Missing");

        assertThat(withClassPath(() -> new TracedListenerRegistrarFactory().get()))
                .isInstanceOf(DefaultAiServiceListenerRegistrar.class);
    }

    private void provide(Class<?> service, String provider) throws Exception {
        Path services = Files.createDirectories(classPath.resolve("META-INF/services"));
        Files.writeString(services.resolve(service.getName()), provider + "\n");
    }

    private <T> T withClassPath(Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classPath.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

package io.github.junitllm.examples.support;

import io.github.junitllm.examples.openai.Ledger;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The shop that the suites ask: one for all of them, opened with the first and closed after the last. */
final class SupportShop implements BeforeAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(SupportShop.class);

    private volatile @Nullable RunningShop running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(RunningShop.class, key -> RunningShop.open(context), RunningShop.class);
    }

    /** Returns the assistant that {@code -Dassistant=...} names, else the standard one. */
    SupportAssistant assistant() {
        return running().assistant();
    }

    /** Returns what the stand-in server was asked; nothing where a real provider answers. */
    Optional<Ledger> ledger() {
        return running().ledger();
    }

    private RunningShop running() {
        return Objects.requireNonNull(running, "register SupportShop with @RegisterExtension on a static field");
    }
}

package io.github.junitllm.pricing;

import io.github.junitllm.trace.LlmTrace;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What models cost: the shipped table, and what a user says instead. It travels in the OpenTelemetry context. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Prices implements ImplicitContextKeyed {

    private static final ContextKey<Prices> KEY = ContextKey.named("junit-llm.prices");
    private static final Prices SHIPPED = new Prices();

    private Prices() {}

    /** Returns the table that comes with this library. */
    public static Prices shipped() {
        return SHIPPED;
    }

    /** Returns the prices of the running trial, else the shipped ones. */
    public static Prices current() {
        return Optional.ofNullable(Context.current().get(KEY)).orElse(SHIPPED);
    }

    /** Returns what the application's model and embedding calls cost; judges' calls are no part of it. */
    public Cost cost(LlmTrace trace) {
        return new Cost(Optional.empty(), trace.modelCalls().size(), List.of());
    }

    /** Returns what the calls of judges cost. */
    public Cost judgingCost(LlmTrace trace) {
        return Cost.NONE;
    }

    /** Returns which prices these are: the date of the table, and a hash of everything in it. */
    public String identity() {
        return "none";
    }

    @Override
    public Context storeInContext(Context context) {
        return context.with(KEY, this);
    }
}

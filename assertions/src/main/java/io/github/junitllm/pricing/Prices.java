package io.github.junitllm.pricing;

import io.github.junitllm.text.Sha256;
import io.github.junitllm.trace.LlmTrace;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.Step;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What models cost: what a user says, and below it the table that comes with this library. It travels in the
 * OpenTelemetry context.
 *
 * <p>A model is looked up by its provider and exact id, the one that answered before the one that was asked for; then
 * without what providers add to an id: a date, {@code -latest}, a Bedrock region. A model without a price is unpriced,
 * never free.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Prices implements ImplicitContextKeyed {

    private static final ContextKey<Prices> KEY = ContextKey.named("junit-llm.prices");
    private static final int HASH_DIGITS = 8;

    private final List<PriceTable> own;

    /** Takes tables without any price for none, so that they change no identity. */
    private Prices(Stream<PriceTable> own) {
        this.own = own.filter(table -> !table.byProvider().isEmpty()).distinct().toList();
    }

    /** Read where a price is first asked for. */
    private static final class Shipped {

        private static final PriceTable TABLE = PriceFile.shipped();
        private static final Prices PRICES = new Prices(Stream.empty());
    }

    /** Returns the table that comes with this library. */
    public static Prices shipped() {
        return Shipped.PRICES;
    }

    /** Returns the prices of the running trial, else the shipped ones. */
    public static Prices current() {
        return Optional.ofNullable(Context.current().get(KEY)).orElseGet(Prices::shipped);
    }

    /** Starts prices of one's own, with the shipped table below them. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns these prices with those of the others below them, and the shipped table below both. */
    @API(status = Status.INTERNAL, since = "0.1")
    public Prices above(Prices others) {
        return new Prices(Stream.concat(own.stream(), others.own.stream()));
    }

    /** Returns what the application's model and embedding calls cost; judges' calls are no part of it. */
    public Cost cost(LlmTrace trace) {
        return Cost.of(costs(trace));
    }

    /** Returns what each of the application's model and embedding calls costs, model calls first. */
    public List<CallCost> costs(LlmTrace trace) {
        return costs(Stream.concat(trace.modelCalls().stream(), trace.embeddingCalls().stream()));
    }

    /** Returns what one call of a model costs. */
    public CallCost cost(ModelCall call) {
        return costs(Stream.of(call)).get(0);
    }

    private List<CallCost> costs(Stream<? extends Step> steps) {
        CallPricing pricing = new CallPricing(tables().toList());
        return steps.flatMap(step -> BilledCall.of(step).stream())
                .map(pricing::of)
                .toList();
    }

    private Stream<PriceTable> tables() {
        return Stream.concat(own.stream(), Stream.of(Shipped.TABLE));
    }

    /** Returns what the calls of judges cost, all of an evaluation as one. */
    public Cost judgingCost(LlmTrace trace) {
        return Cost.of(judgingCosts(trace));
    }

    /** Returns what the calls of each judge cost, all of an evaluation as one. */
    public List<CallCost> judgingCosts(LlmTrace trace) {
        return costs(trace.evaluationSteps().stream());
    }

    /**
     * Returns which prices these are: the date of the shipped table, and 8 hex digits of a hash of everything that is
     * looked up. Costs by prices of different identity cannot be compared.
     */
    public String identity() {
        String date = Shipped.TABLE.date().map(LocalDate::toString).orElseThrow();
        return date + " "
                + Sha256.hex(tables().map(PriceTable::fingerprint).collect(Collectors.joining(" ")), HASH_DIGITS);
    }

    @Override
    public Context storeInContext(Context context) {
        return context.with(KEY, this);
    }

    /** Collects prices of one's own; they go before the shipped ones. */
    public static final class Builder {

        private final PriceTable.Builder own = new PriceTable.Builder();
        private final List<PriceTable> files = new ArrayList<>();

        private Builder() {}

        /** Sets the price of a model, whoever provides it. */
        public Builder model(String model, ModelPrice price) {
            return model(Providers.ANY, model, price);
        }

        /**
         * Sets the price of a model of one provider.
         *
         * @param provider a value of OpenTelemetry's {@code gen_ai.provider.name}, for example {@code openai}
         */
        public Builder model(String provider, String model, ModelPrice price) {
            own.add(provider, model, price);
            return this;
        }

        /** Says that a model costs nothing, because it runs on a machine of one's own. */
        public Builder free(String model) {
            return model(model, ModelPrice.FREE);
        }

        /**
         * Adds a file in the format of the shipped table. A model that is also set one by one keeps that price; of two
         * files the one that is added first counts.
         *
         * @throws io.github.junitllm.evaluation.EvaluationException of kind {@code SETUP} if the file cannot be read
         */
        public Builder file(Path file) {
            files.add(PriceFile.read(file));
            return this;
        }

        /** Adds a file that lies on the class path. */
        @API(status = Status.INTERNAL, since = "0.1")
        public Builder file(URL resource) {
            files.add(PriceFile.read(resource));
            return this;
        }

        /** Builds the prices. */
        public Prices build() {
            return new Prices(Stream.concat(Stream.of(own.build(Optional.empty())), files.stream()));
        }
    }
}

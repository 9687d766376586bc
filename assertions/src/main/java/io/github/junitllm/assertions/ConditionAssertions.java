package io.github.junitllm.assertions;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;

/** AssertJ's own assertions for conditions of the user's, with our evidence below their failures and recorded like ours. */
abstract class ConditionAssertions<SELF extends ConditionAssertions<SELF, ACTUAL>, ACTUAL extends @Nullable Object>
        extends AbstractAssert<SELF, ACTUAL> {

    ConditionAssertions(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** Runs an assertion of AssertJ's. */
    abstract SELF inherited(String name, Runnable assertion);

    /**
     * Verifies a condition of one's own.
     *
     * <p>{@code is(polite)} passes on what the condition matches; fails on what it does not match.
     */
    @Override
    public SELF is(Condition<? super ACTUAL> condition) {
        return inherited("is", () -> super.is(condition));
    }

    /**
     * Verifies that a condition of one's own does not hold.
     *
     * <p>{@code isNot(rude)} passes on what the condition does not match; fails on what it matches.
     */
    @Override
    public SELF isNot(Condition<? super ACTUAL> condition) {
        return inherited("isNot", () -> super.isNot(condition));
    }

    /**
     * Verifies a condition of one's own.
     *
     * <p>{@code has(greeting)} passes on what the condition matches; fails on what it does not match.
     */
    @Override
    public SELF has(Condition<? super ACTUAL> condition) {
        return inherited("has", () -> super.has(condition));
    }

    /**
     * Verifies that a condition of one's own does not hold.
     *
     * <p>{@code doesNotHave(greeting)} passes on what the condition does not match; fails on what it matches.
     */
    @Override
    public SELF doesNotHave(Condition<? super ACTUAL> condition) {
        return inherited("doesNotHave", () -> super.doesNotHave(condition));
    }

    /**
     * Verifies a condition of one's own; {@code satisfies} also takes lambdas with assertions of one's own.
     *
     * <p>{@code satisfies(polite)} passes on what the condition matches; fails on what it does not match.
     */
    @Override
    public SELF satisfies(Condition<? super ACTUAL> condition) {
        return inherited("satisfies", () -> super.satisfies(condition));
    }

    /**
     * Verifies a predicate of one's own.
     *
     * <p>{@code matches(value -> true)} passes on everything; fails on what the predicate is false of.
     */
    @Override
    public SELF matches(Predicate<? super ACTUAL> predicate) {
        return inherited("matches", () -> super.matches(predicate));
    }

    /**
     * Verifies a predicate of one's own, with its name for the message.
     *
     * <p>{@code matches(String::isBlank, "is blank")} passes on " "; fails on "30 days".
     */
    @Override
    public SELF matches(Predicate<? super ACTUAL> predicate, String description) {
        return inherited("matches", () -> super.matches(predicate, description));
    }

    @Override
    protected SELF satisfiesForProxy(Consumer<? super ACTUAL>[] requirements) {
        return inherited("satisfies", () -> super.satisfiesForProxy(requirements));
    }

    @Override
    protected SELF satisfiesAnyOfForProxy(Consumer<? super ACTUAL>[] requirements) {
        return inherited("satisfiesAnyOf", () -> super.satisfiesAnyOfForProxy(requirements));
    }
}

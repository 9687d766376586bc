package io.github.junitllm.assertions;

import io.github.junitllm.pricing.CallCost;
import io.github.junitllm.pricing.CallCost.State;
import io.github.junitllm.trace.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says why a cost is not known, and what to write so that it is.
 *
 * @param calls all calls, priced ones included
 */
record UnpricedCalls(List<CallCost> calls) {

    private static final int LONGEST_NAME = 80;

    String fact() {
        if (calls.isEmpty()) {
            return "no model call was captured";
        }
        return first(State.CONTRADICTORY)
                .map(call -> called(call) + " reports " + call.contradiction().orElseThrow())
                .or(() -> first(State.NO_PRICE).map(call -> "no price for " + models()))
                .or(() -> first(State.NO_TOKENS).map(call -> called(call) + " reported no tokens"))
                .orElse("every call failed and reported no tokens");
    }

    /** Returns what to write; nothing where no line of the test's helps. */
    Optional<String> fix() {
        if (first(State.CONTRADICTORY).isPresent()) {
            return Optional.empty();
        }
        return first(State.NO_PRICE)
                .map(call -> "LlmExtension.builder().prices(Prices.builder().model(\"" + shown(call.model())
                        + "\", ModelPrice.usdPerMillionTokens(\"<input>\", \"<output>\")).build());"
                        + " .free(\"" + shown(call.model()) + "\") where it costs nothing;"
                        + " usesAtMostTokens needs no price")
                .or(() -> first(State.NO_TOKENS).map(call -> TokenKind.TOTAL.fix()));
    }

    private Optional<CallCost> first(State state) {
        return in(state).findFirst();
    }

    private Stream<CallCost> in(State state) {
        return calls.stream().filter(call -> call.state() == state);
    }

    private String models() {
        return in(State.NO_PRICE)
                .map(call -> "[" + shown(call.model()) + "] of "
                        + call.provider().map(UnpricedCalls::shown).orElse("a provider that the call does not name"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String called(CallCost call) {
        return "[" + shown(call.call().span().name()) + "]";
    }

    private static String shown(String text) {
        return OneLine.of(text, LONGEST_NAME);
    }
}

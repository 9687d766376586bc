package io.github.junitllm.assertions;

import io.github.junitllm.pricing.CallCost;
import io.github.junitllm.pricing.Money;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what each call cost, one line a call. */
final class CostLines {

    private static final int MOST_LINES = 20;
    private static final int LONGEST_NAME = 60;
    private static final int GAP = 3;

    private CostLines() {}

    static String of(List<CallCost> calls) {
        List<CallCost> shown = calls.subList(0, Math.min(MOST_LINES, calls.size()));
        int widest = shown.stream().mapToInt(call -> name(call).length()).max().orElse(0);
        String lines = shown.stream()
                .map(call -> name(call) + " ".repeat(widest - name(call).length() + GAP) + amount(call))
                .collect(Collectors.joining("\n"));
        int more = calls.size() - shown.size();
        return more == 0 ? lines : lines + "\n… " + Figures.of(more) + " more";
    }

    private static String name(CallCost call) {
        return OneLine.of(call.call().span().name(), LONGEST_NAME);
    }

    private static String amount(CallCost call) {
        return switch (call.state()) {
            case PRICED -> call.usd().map(Money::usd).orElseThrow().toString();
            case NOT_BILLED -> "failed, nothing billed";
            case NO_PRICE -> "no price";
            case NO_TOKENS -> "no tokens reported";
            case CONTRADICTORY -> "tokens contradict each other";
        };
    }
}

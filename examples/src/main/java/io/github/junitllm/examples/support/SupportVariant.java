package io.github.junitllm.examples.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which assistant to build: the good one, or one that a well-meant change made worse. */
public enum SupportVariant {
    STANDARD("prompts/support.txt", OrderTool.FOR_SUPPORT, PolicyAccess.RETRIEVED),
    /** The policy retriever was dropped "to save a call". */
    WITHOUT_POLICIES("prompts/support.txt", OrderTool.FOR_SUPPORT, PolicyAccess.NONE),
    /** The order tool was described anew, for another team's needs. */
    FINANCE_TOOL("prompts/support.txt", OrderTool.FOR_FINANCE, PolicyAccess.RETRIEVED),
    /** The system prompt was shortened "to save tokens". */
    SHORT_PROMPT("prompts/support-short.txt", OrderTool.FOR_SUPPORT, PolicyAccess.RETRIEVED),
    /** All three at once. */
    REGRESSED("prompts/support-short.txt", OrderTool.FOR_FINANCE, PolicyAccess.NONE),
    /** The policies of the year before were indexed. */
    OUTDATED_POLICIES("prompts/support.txt", OrderTool.FOR_SUPPORT, PolicyAccess.OUTDATED),
    /** The order tool gives an error back as text "to keep the log clean". */
    QUIET_TOOL("prompts/support.txt", OrderTool.QUIET, PolicyAccess.RETRIEVED),
    /** All policies were put into the system prompt "to be on the safe side". */
    LONG_PROMPT("prompts/support-long.txt", OrderTool.FOR_SUPPORT, PolicyAccess.RETRIEVED);

    enum OrderTool {
        FOR_SUPPORT,
        FOR_FINANCE,
        QUIET
    }

    enum PolicyAccess {
        RETRIEVED,
        OUTDATED,
        NONE
    }

    private final String prompt;
    private final OrderTool orderTool;
    private final PolicyAccess policies;

    SupportVariant(String prompt, OrderTool orderTool, PolicyAccess policies) {
        this.prompt = prompt;
        this.orderTool = orderTool;
        this.policies = policies;
    }

    /** Finds a variant by its name in lower case with hyphens, for example {@code without-policies}. */
    public static SupportVariant named(String name) {
        return Arrays.stream(values())
                .filter(variant -> variant.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no assistant \"" + name + "\". Use one of: "
                        + Arrays.stream(values()).map(SupportVariant::label).collect(Collectors.joining(", "))));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String prompt() {
        return prompt;
    }

    OrderTool orderTool() {
        return orderTool;
    }

    PolicyAccess policies() {
        return policies;
    }
}

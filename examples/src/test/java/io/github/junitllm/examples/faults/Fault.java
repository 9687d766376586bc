package io.github.junitllm.examples.faults;

import io.github.junitllm.examples.standin.Slip;
import io.github.junitllm.examples.support.SupportVariant;

/** One thing that is wrong with the assistant: with the application, with its settings, or with what the model says. */
enum Fault {
    NONE(SupportVariant.STANDARD, Slip.NONE),
    WRONG_ARGUMENT(SupportVariant.STANDARD, Slips.argument("A-1003", "A-1030", "Your order has been delivered.")),
    SKIPPED_TOOL(SupportVariant.STANDARD, Slips.skipping("check_refund", "Yes, you can still return it.")),
    WRONG_ORDER(SupportVariant.STANDARD, Slips.callingFirst("check_refund")),
    LOOP(SupportVariant.STANDARD, Slips.repeating("lookup_order", 4)),
    IGNORED_TOOL_ERROR(SupportVariant.QUIET_TOOL, Slips.answering("Your order A-9999 has been shipped.")),
    TRUNCATED_ANSWER(SupportVariant.STANDARD, Slips.cutting(40)),
    STALE_DOCUMENT(SupportVariant.OUTDATED_POLICIES, Slip.NONE),
    WRONG_MODEL(SupportVariant.STANDARD, Slip.NONE) {
        @Override
        String model() {
            return "gpt-4.1-nano";
        }
    },
    BUDGET_OVERRUN(SupportVariant.LONG_PROMPT, Slip.NONE),
    LEAKED_SECRET(
            SupportVariant.STANDARD,
            Slips.answering("I asked with our key sk-proj-4fJ8sKq0ZpXv2LmN7tRbY1wE: your order has been shipped."));

    private final SupportVariant variant;

    @SuppressWarnings("ImmutableEnumChecker") // a slip is a function without state
    private final Slip slip;

    Fault(SupportVariant variant, Slip slip) {
        this.variant = variant;
        this.slip = slip;
    }

    SupportVariant variant() {
        return variant;
    }

    Slip slip() {
        return slip;
    }

    String model() {
        return "gpt-5-mini";
    }
}

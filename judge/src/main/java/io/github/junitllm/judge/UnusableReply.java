package io.github.junitllm.judge;

import io.github.junitllm.judge.JudgeException.Reason;
import java.util.Objects;

/** Says why a reply is no verdict. It leaves this package as a {@link JudgeException} only. */
final class UnusableReply extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * Creates it.
     *
     * @param reason what is wrong
     * @param detail where and with what, in one harmless line
     */
    UnusableReply(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    UnusableReply(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}

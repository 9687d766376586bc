package io.github.junitllm.judge;

import io.github.junitllm.evaluation.EvaluationException;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Says that a judge gave no usable verdict. It is missing data, never a score. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class JudgeException extends EvaluationException {

    /** What went wrong. */
    public enum Reason {
        /** The call of the judge's model failed: network, authentication, limits, time. */
        TRANSPORT("The call of its model failed"),
        /** The reply is something else than one JSON object, or far too long. */
        UNPARSEABLE("The reply was not one JSON object and nothing else"),
        /** The reply is JSON of another form than asked for. */
        SCHEMA("The reply's JSON had another form than asked for"),
        /** The reply has a verdict that was not offered. */
        OFF_MENU("The reply had a verdict that was not offered"),
        /** The model, or its provider's filter, refused to judge. */
        REFUSED("The model refused to judge"),
        /** The reply was cut off at the model's token limit. */
        TRUNCATED("The reply was cut off at the token limit");

        private final String fact;

        Reason(String fact) {
            this.fact = fact;
        }

        String fact() {
            return fact;
        }

        private Optional<String> advice() {
            return switch (this) {
                case TRUNCATED -> Optional.of("give the judge's model more output tokens");
                case UNPARSEABLE, SCHEMA, OFF_MENU ->
                    Optional.of("use a stronger model, or switch on structured output where the provider has it");
                case TRANSPORT, REFUSED -> Optional.empty();
            };
        }
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private JudgeException(Reason reason, String message, Throwable cause) {
        super(Kind.JUDGE, message, cause);
        this.reason = reason;
    }

    /** Creates it with a first line that is the same for all trials that fail alike. */
    static JudgeException of(UnusableReply reply, JudgeIdentity judge) {
        Reason reason = reply.reason();
        String first = "Judge [" + judge.name() + "@" + judge.model() + "] gave no verdict: " + reason;
        String message = reason == Reason.TRANSPORT
                ? first + " (" + reply.detail() + ")"
                : first + "\n" + reason.fact + ": " + reply.detail();
        return new JudgeException(
                reason,
                message
                        + reason.advice()
                                .map(advice -> "\n" + "To do: " + advice)
                                .orElse(""),
                reply);
    }

    /** Returns what went wrong. */
    public Reason reason() {
        return reason;
    }
}

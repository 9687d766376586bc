package io.github.junitllm.message;

import io.github.junitllm.trace.OneLine;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a failure says, in one line. */
@API(status = Status.INTERNAL, since = "0.1")
public final class FailureText {

    private static final int LONGEST = 200;

    /** Where our own assertions begin to show their evidence, which a report shows better. */
    private static final String EVIDENCE = "\n  case ";

    private FailureText() {}

    /** Returns the message without its evidence, after the class's name unless that of an assertion says nothing. */
    public static String of(Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("").strip();
        int evidence = message.indexOf(EVIDENCE);
        String fact = evidence < 0 ? message : message.substring(0, evidence);
        boolean isNamed = !(failure instanceof AssertionError) || fact.isEmpty();
        String name = isNamed ? failure.getClass().getSimpleName() : "";
        String separator = isNamed && !fact.isEmpty() ? ": " : "";
        return OneLine.of(name + separator + fact, LONGEST);
    }
}

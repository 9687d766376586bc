package io.github.junitllm.progress;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A test method's name as a console shows it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TestTitle {

    private TestTitle() {}

    /**
     * Returns the name without its package, for example {@code RefundAssistantTest.answers_from_the_policy}.
     *
     * @param test the test method, as records name it
     */
    public static String of(String test) {
        int packageEnd = test.lastIndexOf('.', test.indexOf('#'));
        return test.substring(packageEnd + 1).replace('#', '.').replace('$', '.');
    }
}

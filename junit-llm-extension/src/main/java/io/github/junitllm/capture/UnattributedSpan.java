package io.github.junitllm.capture;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A span that started while trials ran, in a trace of its own, and so belongs to nobody knows which.
 *
 * @param name the span's name
 * @param scope the instrumentation scope that made it
 * @param thread the thread on which it started
 */
@API(status = Status.INTERNAL, since = "0.1")
public record UnattributedSpan(String name, String scope, String thread) {

    /** Says what was seen and how to tie such spans to their trial. */
    public String describe() {
        return "Span [" + name + "] of scope [" + scope + "] started a trace of its own on thread [" + thread
                + "] while several tests ran, so no trial can claim it. Hand the context to that thread:"
                + " Context.taskWrapping(executor), or Context.current().wrap(task).";
    }
}

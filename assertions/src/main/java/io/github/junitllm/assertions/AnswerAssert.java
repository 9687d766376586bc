package io.github.junitllm.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Assertions on the answer that an application gives. All of them fail where there is no answer. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class AnswerAssert extends AnswerScoreAssertions<AnswerAssert> {

    AnswerAssert(@Nullable String actual, CheckListener listener) {
        this(actual, "answer", Evidence.ofCurrentTrial(), listener);
    }

    AnswerAssert(@Nullable String actual, String subject, Evidence evidence, CheckListener listener) {
        super(actual, AnswerAssert.class, subject, evidence, listener);
    }
}

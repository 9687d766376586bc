package io.github.junitllm.trace;

import io.opentelemetry.api.common.AttributeKey;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The attributes by which a trial's root span says which trial it is. */
@API(status = Status.INTERNAL, since = "0.1")
public final class TrialAttributes {

    /** The name of the instrumentation scope of trials' spans. */
    public static final String SCOPE = "io.github.junitllm";

    /** The test method: {@code <class>#<method>}. */
    public static final AttributeKey<String> TEST_SUITE_NAME = AttributeKey.stringKey("test.suite.name");

    /** The case id. */
    public static final AttributeKey<String> TEST_CASE_NAME = AttributeKey.stringKey("test.case.name");

    /** How the trial ended, by the semantic conventions: {@code pass} or {@code fail}. */
    public static final AttributeKey<String> TEST_CASE_RESULT_STATUS =
            AttributeKey.stringKey("test.case.result.status");

    /** Which trial of the case this is, from 1. */
    public static final AttributeKey<Long> TRIAL_INDEX = AttributeKey.longKey("junit_llm.trial.index");

    /** How many trials the case has. */
    public static final AttributeKey<Long> TRIAL_COUNT = AttributeKey.longKey("junit_llm.trial.count");

    /** Where the report shows the trial: a path with a fragment. */
    public static final AttributeKey<String> REPORT = AttributeKey.stringKey("junit_llm.report");

    /** The answer that the application gave, as the test recorded it. */
    public static final AttributeKey<String> OUTPUT = AttributeKey.stringKey("junit_llm.output");

    /** Who evaluated: the identity of a judge, on an evaluation's event or span. */
    public static final AttributeKey<String> EVALUATOR = AttributeKey.stringKey("junit_llm.evaluation.evaluator");

    /** Marks a span of another trace that was adopted because its trial was the only test running. */
    public static final AttributeKey<Boolean> ADOPTED = AttributeKey.booleanKey("junit_llm.adopted");

    private TrialAttributes() {}
}

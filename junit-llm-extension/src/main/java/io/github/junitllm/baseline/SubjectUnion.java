package io.github.junitllm.baseline;

import io.github.junitllm.result.Handful;
import io.github.junitllm.result.TrialRecord.SubjectRecord;
import java.util.Set;
import java.util.TreeSet;

/** What a test's trials had for a subject, all together. */
final class SubjectUnion {

    private final Set<String> models = new TreeSet<>();
    private final Set<String> prompts = new TreeSet<>();
    private final Set<String> tools = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();

    void add(SubjectRecord subject) {
        models.addAll(subject.models());
        prompts.addAll(subject.prompts());
        tools.addAll(subject.tools());
        parameters.addAll(subject.parameters());
    }

    SubjectRecord subject() {
        return new SubjectRecord(Handful.of(models), Handful.of(prompts), Handful.of(tools), Handful.of(parameters));
    }
}

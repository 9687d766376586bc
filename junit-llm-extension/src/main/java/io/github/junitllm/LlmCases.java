package io.github.junitllm;

import io.github.junitllm.dataset.RowArguments;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The cases of a test method: the rows of its dataset, or the method itself.
 *
 * @param cases those that are to be tried
 * @param partial what the run's settings narrowed them to, for example {@code only the ids [refund-window]}; empty where
 *     all are there that the test asks for
 */
record LlmCases(List<LlmCase> cases, Optional<String> partial) {

    static LlmCases of(TestMethod testMethod, LlmRun run) {
        return AnnotationSupport.findAnnotation(testMethod.method(), LlmDataset.class)
                .map(dataset -> new DatasetCases(testMethod, dataset).load(run))
                .orElseGet(() -> methodItself(testMethod));
    }

    private static LlmCases methodItself(TestMethod testMethod) {
        String name = testMethod.method().getName();
        Arrays.stream(testMethod.method().getParameters())
                .filter(parameter -> parameter.getType().isRecord() && parameter.getAnnotations().length == 0)
                .findFirst()
                .ifPresent(row -> {
                    throw new ExtensionConfigurationException(
                            "@LlmTest method [%s] takes a row [%s], but names no dataset. Add @LlmDataset(\"golden/cases.jsonl\")."
                                    .formatted(name, row.getType().getSimpleName()));
                });
        CaseRecord identity = new CaseRecord(name, "", List.of(), null, null, false, null);
        return new LlmCases(List.of(new LlmCase(identity, RowArguments.NONE)), Optional.empty());
    }
}

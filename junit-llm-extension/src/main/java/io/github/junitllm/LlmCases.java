package io.github.junitllm;

import io.github.junitllm.dataset.Dataset;
import io.github.junitllm.dataset.DatasetException;
import io.github.junitllm.dataset.DatasetRow;
import io.github.junitllm.dataset.DatasetSource;
import io.github.junitllm.dataset.RoleNames;
import io.github.junitllm.dataset.RowBinder;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import io.github.junitllm.result.TrialRecord.RoleRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the cases of a test method: the rows of its dataset, or the method itself. */
final class LlmCases {

    private final TestMethod testMethod;
    private final Optional<Class<? extends Record>> rowType;

    private LlmCases(TestMethod testMethod) {
        this.testMethod = testMethod;
        this.rowType = RowParameter.typeIn(testMethod.method());
    }

    static List<LlmCase> of(TestMethod testMethod, Path projectDirectory) {
        LlmCases cases = new LlmCases(testMethod);
        return AnnotationSupport.findAnnotation(testMethod.method(), LlmDataset.class)
                .map(dataset -> cases.load(dataset, projectDirectory))
                .orElseGet(cases::methodItself);
    }

    private List<LlmCase> load(LlmDataset annotation, Path projectDirectory) {
        try {
            ClassLoader classLoader = testMethod.testClass().getClassLoader();
            Dataset dataset = new DatasetSource(annotation.value(), classLoader, projectDirectory)
                    .load(RoleNames.of(annotation.input(), annotation.expected(), annotation.context()));
            List<LlmCase> cases = dataset.rows().stream().map(this::bind).toList();
            rowType.ifPresent(type -> RowBinder.requireFields(dataset, type));
            return cases;
        } catch (DatasetException e) {
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    private LlmCase bind(DatasetRow row) {
        Record argument =
                rowType.map(type -> (Record) RowBinder.bind(row, type)).orElse(null);
        RoleRecord roles = new RoleRecord(
                row.inputField().orElse(null),
                row.expectedField().orElse(null),
                row.contextField().orElse(null));
        return new LlmCase(
                new CaseRecord(row.id(), row.hash(), row.tags(), row.fields(), roles, false, null), argument);
    }

    private List<LlmCase> methodItself() {
        rowType.ifPresent(type -> {
            throw new ExtensionConfigurationException(
                    "@LlmTest method [%s] takes a row [%s], but names no dataset. Add @LlmDataset(\"golden/cases.jsonl\")."
                            .formatted(testMethod.method().getName(), type.getSimpleName()));
        });
        return List.of(new LlmCase(
                new CaseRecord(testMethod.method().getName(), "", List.of(), null, null, false, null), null));
    }
}

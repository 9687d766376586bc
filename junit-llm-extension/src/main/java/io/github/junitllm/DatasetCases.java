package io.github.junitllm;

import io.github.junitllm.dataset.Dataset;
import io.github.junitllm.dataset.DatasetException;
import io.github.junitllm.dataset.DatasetRow;
import io.github.junitllm.dataset.DatasetSource;
import io.github.junitllm.dataset.RoleNames;
import io.github.junitllm.dataset.RowParameters;
import io.github.junitllm.result.TrialRecord.CaseRecord;
import io.github.junitllm.result.TrialRecord.QuarantineRecord;
import io.github.junitllm.result.TrialRecord.RoleRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Makes cases of the rows of a dataset. */
record DatasetCases(TestMethod testMethod, LlmDataset annotation) {

    LlmCases load(LlmRun run) {
        try {
            Dataset dataset = read(run);
            RowParameters parameters =
                    RowParameters.of(testMethod.method(), testMethod.testClass(), DatasetCases::isNeverARow);
            List<DatasetRow> ofTest = CaseSelections.of(annotation, testMethod).choose(dataset, dataset.rows());
            List<DatasetRow> ofRun = run.settings().selection().choose(dataset, ofTest);
            List<LlmCase> cases =
                    ofRun.stream().map(row -> bind(row, parameters)).toList();
            parameters.requireFields(dataset);
            return new LlmCases(
                    cases,
                    Optional.of(run.settings().selection().describe())
                            .filter(narrowed -> ofRun.size() < ofTest.size()));
        } catch (DatasetException e) {
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    private Dataset read(LlmRun run) {
        DatasetSource source = new DatasetSource(
                annotation.value(),
                testMethod.testClass().getClassLoader(),
                run.projectDirectory(),
                run.settings().datasetReach());
        return source.load(RoleNames.of(annotation.input(), annotation.expected(), annotation.context()), run.today());
    }

    private static boolean isNeverARow(Class<?> type) {
        return type == LlmTrial.class
                || TelemetryParameters.supports(type)
                || type.getName().startsWith("org.junit.");
    }

    private static LlmCase bind(DatasetRow row, RowParameters parameters) {
        RoleRecord roles = new RoleRecord(
                row.inputField().orElse(null),
                row.expectedField().orElse(null),
                row.contextField().orElse(null));
        QuarantineRecord quarantine = row.quarantine()
                .map(ended -> new QuarantineRecord(ended.until(), ended.reason()))
                .orElse(null);
        CaseRecord identity =
                new CaseRecord(row.id(), row.hash(), row.tags(), row.fields(), roles, row.mustPass(), quarantine);
        return new LlmCase(identity, parameters.bind(row));
    }
}

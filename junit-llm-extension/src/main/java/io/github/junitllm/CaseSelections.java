package io.github.junitllm;

import io.github.junitllm.dataset.CaseSelection;
import io.github.junitllm.dataset.CaseSelection.Wanted;
import io.github.junitllm.dataset.Sample;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads which cases an annotation or the settings ask for. */
final class CaseSelections {

    private CaseSelections() {}

    static CaseSelection of(LlmDataset annotation, TestMethod testMethod) {
        return new CaseSelection(
                new Wanted("@LlmDataset(ids)", List.of(annotation.ids())),
                new Wanted("@LlmDataset(tags)", List.of(annotation.tags())),
                new Sample(size(annotation, testMethod), annotation.seed()));
    }

    static CaseSelection of(SettingReader reader) {
        return new CaseSelection(
                new Wanted(Setting.IDS.key(), reader.names(Setting.IDS)),
                new Wanted(Setting.TAGS.key(), reader.names(Setting.TAGS)),
                new Sample(
                        reader.wholeNumber(Setting.SAMPLE, 1, Integer.MAX_VALUE),
                        reader.seed(Setting.SEED).orElse(0L)));
    }

    private static OptionalInt size(LlmDataset annotation, TestMethod testMethod) {
        int size = annotation.sample();
        if (size < 0) {
            throw new ExtensionConfigurationException("@LlmDataset requires a sample of at least 1 case, or 0 for all,"
                    + " but [" + testMethod.method().getName() + "] says sample = " + size + ".");
        }
        return size == 0 ? OptionalInt.empty() : OptionalInt.of(size);
    }
}

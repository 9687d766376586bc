package io.github.junitllm;

import java.util.Arrays;
import java.util.List;

/** The settings that this version knows. */
enum Setting {
    TRIALS("junit-llm.trials"),
    BASELINE("junit-llm.baseline"),
    BASELINE_DIR("junit-llm.baseline.dir"),
    DRY_RUN("junit-llm.dryRun"),
    REPORT_DIR("junit-llm.report.dir"),
    RUN_ID("junit-llm.run.id"),
    MAX_ERRORS("junit-llm.maxErrors"),
    TRACE_TIMEOUT("junit-llm.trace.timeout"),
    OTEL_GLOBAL("junit-llm.otel.global"),
    PRICES("junit-llm.prices"),
    IDS("junit-llm.ids"),
    TAGS("junit-llm.tags"),
    SAMPLE("junit-llm.sample"),
    SEED("junit-llm.seed"),
    DATASET_OUTSIDE("junit-llm.dataset.outside");

    static final String PREFIX = "junit-llm.";

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}

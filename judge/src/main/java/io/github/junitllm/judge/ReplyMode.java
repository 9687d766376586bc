package io.github.junitllm.judge;

/** Who holds the reply to its form. */
enum ReplyMode {
    /** The provider, by a JSON Schema. */
    JSON_SCHEMA,
    /** The prompt, which shows the schema. */
    PROMPTED;

    static ReplyMode of(JudgeModel model) {
        return model.isStructured() ? JSON_SCHEMA : PROMPTED;
    }
}

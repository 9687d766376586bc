package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;

/** A library that only some assertions need, so that consumers add it themselves. */
enum OptionalLibrary {
    JSON_SCHEMA("com.networknt.schema.JsonSchemaFactory", "com.networknt:json-schema-validator:1.5.9"),
    LANGUAGES("com.github.pemistahl.lingua.api.LanguageDetector", "com.github.pemistahl:lingua:1.2.2");

    private final String className;
    private final String coordinates;

    OptionalLibrary(String className, String coordinates) {
        this.className = className;
        this.coordinates = coordinates;
    }

    /** Says which artifact to add where the library is missing. */
    void require(String check) {
        try {
            Class.forName(className, false, OptionalLibrary.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new EvaluationException(
                    Kind.SETUP,
                    check + " cannot be decided: it needs a library that is not on the class path; add " + coordinates
                            + " with scope test",
                    e);
        }
    }
}

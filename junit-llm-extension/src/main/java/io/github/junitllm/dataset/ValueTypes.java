package io.github.junitllm.dataset;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a format says about the types of its values. */
enum ValueTypes {
    /** A value is what it says it is. */
    DECLARED,

    /** Every value is text, and a number or boolean is what reads like one. */
    TEXT;

    JsonMapper mapper() {
        return this == TEXT ? Json.TEXT_MAPPER : Json.MAPPER;
    }
}

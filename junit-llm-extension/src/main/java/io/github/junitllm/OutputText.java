package io.github.junitllm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An application's answer as text: text as it is, anything else as JSON. */
final class OutputText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OutputText() {}

    static String of(Object output) {
        if (output instanceof CharSequence text) {
            return text.toString();
        }
        try {
            return JSON.writeValueAsString(output);
        } catch (JsonProcessingException e) {
            return String.valueOf(output);
        }
    }
}

package io.github.junitllm.examples.openai;

import java.util.regex.Pattern;

/** Which models the server claims to have. */
final class KnownModels {

    private static final Pattern CHAT = Pattern.compile("(gpt-|o\\d).+");
    private static final Pattern EMBEDDING = Pattern.compile("text-embedding-.+");
    private static final Pattern DATED = Pattern.compile(".*-\\d{4}-\\d{2}-\\d{2}");

    private KnownModels() {}

    static String chat(String name) {
        return known(name, CHAT);
    }

    static String embedding(String name) {
        return known(name, EMBEDDING);
    }

    /** Returns the dated name under which a model answers. */
    static String snapshot(String model) {
        return DATED.matcher(model).matches() ? model : model + "-2025-08-07";
    }

    private static String known(String name, Pattern pattern) {
        if (name.isEmpty()) {
            throw ApiError.badRequest("you must provide a model parameter");
        }
        if (!pattern.matcher(name).matches()) {
            throw ApiError.unknownModel(name);
        }
        return name;
    }
}

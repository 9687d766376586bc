package io.github.junitllm;

import io.github.junitllm.text.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds settings that look like ours but are none: a misspelt key must not pass for a setting. */
final class UnknownSettings {

    /** What builds call the version of this library; Maven hands its properties down to the tests. */
    private static final String VERSION = Setting.PREFIX + "version";

    private UnknownSettings() {}

    /** Returns what to say about the unknown {@code junit-llm.*} keys, if there are any. */
    static Optional<String> in(Collection<String> keys) {
        List<String> unknown = keys.stream()
                .filter(key -> key.startsWith(Setting.PREFIX))
                .filter(key -> !key.equals(VERSION) && !Setting.keys().contains(key))
                .sorted()
                .toList();
        return unknown.stream().findFirst().map(UnknownSettings::describe);
    }

    private static String describe(String key) {
        return NearestName.of(key, Setting.keys())
                .map(nearest -> "Unknown setting [" + key + "]. Did you mean [" + nearest + "]?")
                .orElseGet(() -> "Unknown setting [" + key + "]. The settings are " + Setting.keys() + ".");
    }
}

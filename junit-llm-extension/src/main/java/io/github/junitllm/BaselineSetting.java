package io.github.junitllm;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run does about baselines.
 *
 * @param mode what it does
 * @param otherRun the results of the run to compare with; empty for the accepted baselines
 */
record BaselineSetting(Mode mode, Optional<Path> otherRun) {

    static final BaselineSetting COMPARING = new BaselineSetting(Mode.COMPARE, Optional.empty());
    static final String FORM = "compare, accept, require, off or the path of another run's results.json";

    private static final String JSON = ".json";

    /** What a run does about baselines. */
    enum Mode {
        /** Compares, where there is a baseline. */
        COMPARE,
        /** Measures new baselines. */
        ACCEPT,
        /** Compares, and fails where there is no baseline. */
        REQUIRE,
        /** Looks at none. */
        OFF
    }

    /** Reads a setting; empty where it is neither a mode nor the name of a file. */
    static Optional<BaselineSetting> of(String text) {
        return switch (text) {
            case "compare", "accept", "require", "off" ->
                Optional.of(new BaselineSetting(Mode.valueOf(text.toUpperCase(Locale.ROOT)), Optional.empty()));
            default -> file(text).map(file -> new BaselineSetting(Mode.COMPARE, Optional.of(file)));
        };
    }

    private static Optional<Path> file(String text) {
        try {
            return Optional.of(text).filter(name -> name.endsWith(JSON)).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

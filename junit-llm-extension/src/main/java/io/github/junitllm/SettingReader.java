package io.github.junitllm;

import io.github.junitllm.baseline.ErrorShare;
import io.github.junitllm.result.RunId;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads typed values out of configuration parameters and names the key where one cannot be read. */
final class SettingReader {

    private final Function<String, Optional<String>> parameters;

    SettingReader(Function<String, Optional<String>> parameters) {
        this.parameters = parameters;
    }

    Optional<String> text(Setting setting) {
        return parameters.apply(setting.key()).map(String::strip).filter(text -> !text.isEmpty());
    }

    OptionalInt wholeNumber(Setting setting, int least, int most) {
        String required = "a whole number from " + least + " to " + most;
        return parsed(setting, required, Integer::valueOf, number -> number >= least && number <= most)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    Optional<Long> seed(Setting setting) {
        return parsed(setting, "a whole number", Long::valueOf, number -> true);
    }

    /** Reads names between commas. */
    List<String> names(Setting setting) {
        String required = "at least one name, with commas between names";
        return parsed(setting, required, SettingReader::names, names -> !names.isEmpty())
                .orElse(List.of());
    }

    private static List<String> names(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    Optional<RunId> runId(Setting setting) {
        String required = "1 to 64 characters of A-Z a-z 0-9 . _ - and more than dots";
        return parsed(setting, required, RunId::new, id -> true);
    }

    Optional<Double> errorShare(Setting setting) {
        return text(setting)
                .map(text -> ErrorShare.of(text).orElseThrow(() -> invalid(setting, ErrorShare.FORM, text)));
    }

    Optional<Duration> traceTimeout(Setting setting) {
        String required = "an ISO duration up to " + LlmOptions.LONGEST_TRACE_TIMEOUT + ", for example PT5S";
        return parsed(setting, required, Duration::parse, LlmOptions::isTraceTimeout);
    }

    Optional<BaselineSetting> baseline(Setting setting) {
        return text(setting)
                .map(text -> BaselineSetting.of(text).orElseThrow(() -> invalid(setting, BaselineSetting.FORM, text)));
    }

    Optional<Boolean> flag(Setting setting) {
        return text(setting).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(setting, "true or false", text);
        });
    }

    private <T> Optional<T> parsed(Setting setting, String required, Function<String, T> parse, Predicate<T> valid) {
        return text(setting).map(text -> {
            try {
                return Optional.of(parse.apply(text)).filter(valid).orElseThrow(() -> invalid(setting, required, text));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw invalid(setting, required, text);
            }
        });
    }

    private static ExtensionConfigurationException invalid(Setting setting, String required, String found) {
        return new ExtensionConfigurationException(
                "Setting [" + setting.key() + "] requires " + required + ", but it was [" + found + "].");
    }
}
